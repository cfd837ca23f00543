import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { When } from '../components/When';
import { useValue } from '../services/use-text';
import { modelOf } from './model-of';

export const LIST_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

type Row = Record<string, unknown>;

interface Column {
  name: string;
  attribute?: { type?: string };
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

/** In our lists, choices are shown in words and times in short, in the organisation's zone. */
export const shapeListColumns = ({ displayedHeaders, layout }: HookArgs): HookArgs => ({
  displayedHeaders: modelOf(layout.options) ? displayedHeaders.map(shaped) : displayedHeaders,
  layout,
});
