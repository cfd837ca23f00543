import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { UID } from '../../../shared/ids';
import { When } from '../components/When';
import { text, useValue } from '../services/use-text';
import { AdvocateCell, DayCell, LastActionCell, NextDueCell } from './case-columns';
import { modelOf } from './model-of';

export const LIST_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

type Row = Record<string, unknown>;

interface Column {
  name: string;
  attribute?: { type?: string };
  label?: unknown;
  searchable?: boolean;
  sortable?: boolean;
  cellFormatter?: (row: Row) => ReactNode;
}

interface HookArgs {
  displayedHeaders: Column[];
  layout: { options: Record<string, unknown> };
}

const Choice = ({ value }: { value: string }) => <Typography textColor="neutral800">{useValue()(value)}</Typography>;

const Instant = ({ value }: { value: string }) => (
  <Typography textColor="neutral800">
    <When at={value} year="always" />
  </Typography>
);

const CELLS: Record<string, typeof Choice> = { enumeration: Choice, datetime: Instant };

const shaped = (column: Column): Column => {
  const Cell = CELLS[column.attribute?.type ?? ''];
  if (!Cell || column.cellFormatter) return column;
  const cellFormatter = (row: Row) => {
    const value = row[column.name];
    return typeof value === 'string' ? <Cell value={value} /> : <Typography textColor="neutral800">-</Typography>;
  };
  return { ...column, cellFormatter };
};

const instantIn = (value: unknown) => (typeof value === 'string' ? value : null);

const cell =
  (Cell: typeof AdvocateCell, name: string) =>
  (row: Row): ReactNode => <Cell documentId={String(row.documentId)} at={instantIn(row[name])} />;

/** Nothing in the record to sort or search by. */
const ADVOCATE: Column = {
  name: 'casework-advocate',
  attribute: { type: 'custom' },
  label: text('columns.advocate'),
  searchable: false,
  sortable: false,
  cellFormatter: cell(AdvocateCell, ''),
};

/** Columns of the record that say more than it does; they sort by what the record says. */
const OF_CASES: Record<string, typeof AdvocateCell> = {
  lastDoneAt: LastActionCell,
  nextDueAt: NextDueCell,
  openedAt: DayCell,
  closedAt: DayCell,
};

const ofCases = (columns: Column[]): Column[] => {
  const filled = columns.map((column) => {
    const Cell = OF_CASES[column.name];
    return Cell ? { ...column, cellFormatter: cell(Cell, column.name) } : column;
  });
  const client = filled.findIndex(({ name }) => name === 'client');
  const place = client < 0 ? filled.length : client + 1;
  return [...filled.slice(0, place), ADVOCATE, ...filled.slice(place)];
};

/** In our lists, choices are shown in words and times in short, in the organisation's zone. */
export const shapeListColumns = ({ displayedHeaders, layout }: HookArgs): HookArgs => {
  const model = modelOf(layout.options);
  if (!model) return { displayedHeaders, layout };
  const columns = displayedHeaders.map(shaped);
  // Before the list knows its columns it has none, and Strapi keeps what it has.
  const isCases = model === UID.case && columns.length > 0;
  return { displayedHeaders: isCases ? ofCases(columns) : columns, layout };
};
