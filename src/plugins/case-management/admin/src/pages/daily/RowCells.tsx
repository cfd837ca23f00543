import { Field } from '@strapi/design-system';
import { type ClipboardEvent, type ReactNode, useMemo } from 'react';
import { clockOf, readDuration } from '../../../../shared/entry/duration';
import { kindsBeginning } from '../../../../shared/entry/kind-words';
import { TypeAhead } from '../../components/TypeAhead';
import { readTime } from '../../services/local-instant';
import { useText } from '../../services/use-text';
import { Cell } from './Cell';
import { ClientCell } from './ClientCell';
import { useDaily } from './daily-context';
import { COLUMNS, type Column, type Row, toTsv } from './rows';

interface CellsProps {
  row: Row;
  /** Counted from nought. */
  index: number;
  labelled: boolean;
  /** A place for each cell: a cell of the table, or a line of the form. */
  place: (column: Column, cell: ReactNode) => ReactNode;
}

const WhatCell = ({ row, number, labelled, cell, error }: Parameters<typeof ClientCell>[0]) => {
  const { kinds, change, type } = useDaily();
  const choices = useMemo(() => {
    if (row.typeId !== null) return [];
    const fitting = row.what.trim() === '' ? kinds : kindsBeginning(row.what, kinds);
    return fitting.map(({ documentId, name }) => ({ value: documentId, label: name }));
  }, [row.what, row.typeId, kinds]);
  return (
    <Cell column="what" number={number} labelled={labelled} error={error}>
      <TypeAhead
        cell={cell}
        text={row.what}
        onText={(text) => type(row.id, 'what', text)}
        choices={choices}
        onChoose={({ value, label }) => change(row.id, { typeId: value, what: label })}
      />
    </Cell>
  );
};

/** What is typed is said as it was understood, when the cell is left. */
const READ: Partial<Record<Column, (typed: string) => string>> = {
  time: (typed) => readTime(typed) ?? typed,
  duration: (typed) => {
    const { minutes } = readDuration(typed);
    return minutes === null ? typed : clockOf(minutes);
  },
};

interface TextCellProps {
  row: Row;
  column: Column;
  number: number;
  labelled: boolean;
  cell: string;
  error?: string;
}

const TextCell = ({ row, column, number, labelled, cell, error }: TextCellProps) => {
  const t = useText();
  const { type } = useDaily();
  const unread = column === 'words' && row.unread !== '' ? t('daily.unread', { words: row.unread }) : undefined;
  return (
    <Cell column={column} number={number} labelled={labelled} error={error} hint={unread}>
      <Field.Input
        type="text"
        autoComplete="off"
        data-cell={cell}
        value={row[column]}
        onChange={(event) => type(row.id, column, event.target.value)}
        onBlur={() => {
          const read = READ[column]?.(row[column]) ?? row[column];
          if (read !== row[column]) type(row.id, column, read);
        }}
      />
    </Cell>
  );
};

/** Copies the row where nothing in the cell is marked; takes rows of a spreadsheet. */
export const useClipboard = () => {
  const { rows, paste } = useDaily();
  const at = (event: ClipboardEvent) => {
    const [index, name] = (event.target as HTMLElement).dataset.cell?.split(':') ?? [];
    const column = COLUMNS.find((one) => one === name);
    const row = rows[Number(index)];
    return row && column ? { row, column } : null;
  };
  return {
    onCopy: (event: ClipboardEvent) => {
      const found = at(event);
      const { selectionStart, selectionEnd } = event.target as HTMLInputElement;
      if (!found || selectionStart !== selectionEnd) return;
      event.clipboardData.setData('text/plain', toTsv([found.row]));
      event.preventDefault();
    },
    onPaste: (event: ClipboardEvent) => {
      const found = at(event);
      const text = event.clipboardData.getData('text/plain');
      if (!found || !/[\t\n]/.test(text.trim())) return;
      event.preventDefault();
      paste(found.row.id, found.column, text);
    },
  };
};

/** The cells of a row, in the table or in a form of their own. */
export const RowCells = ({ row, index, labelled, place }: CellsProps) => {
  const { errors } = useDaily();
  const own = errors.get(row.id);
  return COLUMNS.map((column) => {
    const common = { row, number: index + 1, labelled, cell: `${index}:${column}`, error: own?.[column] };
    if (column === 'client') return place(column, <ClientCell {...common} />);
    if (column === 'what') return place(column, <WhatCell {...common} />);
    return place(column, <TextCell {...common} column={column} />);
  });
};
