import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { KeyboardEvent, ReactNode } from 'react';
import { styled } from 'styled-components';
import { useNarrow } from '../../services/use-narrow';
import { useText } from '../../services/use-text';
import { useColumnLabel } from './Cell';
import { useDaily } from './daily-context';
import { RowCells, useClipboard } from './RowCells';
import { COLUMNS, type Column, isEmpty } from './rows';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;
  th {
    text-align: left;
    padding: 0 0.4rem 0.8rem;
  }
  td {
    vertical-align: top;
    padding: 0.2rem 0.4rem;
  }
  td:last-child {
    padding-top: 0.6rem;
  }
  td input {
    font-variant-numeric: tabular-nums;
  }
`;

const WIDTHS: Record<Column, string> = { time: '10%', client: '30%', what: '19%', duration: '10%', words: 'auto' };

const Remove = ({ index }: { index: number }) => {
  const t = useText();
  const { rows, remove } = useDaily();
  const row = rows[index];
  if (!row || isEmpty(row)) return null;
  return (
    <IconButton label={t('daily.remove', { row: index + 1 })} variant="ghost" onClick={() => remove(row.id)}>
      <Trash />
    </IconButton>
  );
};

const focusCell = (row: number, column: Column): boolean => {
  const cell = document.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`);
  cell?.focus();
  cell?.select();
  return cell !== null;
};

const sidewaysOf = (event: KeyboardEvent<HTMLElement>): -1 | 0 | 1 => {
  const { selectionStart, selectionEnd, value } = event.target as HTMLInputElement;
  const whole = selectionStart === 0 && selectionEnd === value.length;
  if (event.key === 'ArrowLeft' && (whole || selectionEnd === 0)) return -1;
  if (event.key === 'ArrowRight' && (whole || selectionStart === value.length)) return 1;
  return 0;
};

/** Arrows and Enter go from cell to cell, as in a spreadsheet; inside of a text the arrows are its own. */
const move = (event: KeyboardEvent<HTMLElement>) => {
  const [index, name] = (event.target as HTMLElement).dataset.cell?.split(':') ?? [];
  const column = COLUMNS.findIndex((one) => one === name);
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || index === undefined) return;
  const down = { ArrowDown: 1, Enter: event.shiftKey ? -1 : 1, ArrowUp: -1 }[event.key] ?? 0;
  const beside = event.shiftKey ? 0 : sidewaysOf(event);
  const to = COLUMNS[column + beside];
  if ((down === 0 && beside === 0) || !to) return;
  // Also at the edge: Enter would send a form.
  event.preventDefault();
  focusCell(Number(index) + down, to);
};

const Sheet = () => {
  const t = useText();
  const label = useColumnLabel();
  const { rows } = useDaily();
  return (
    <Table aria-label={t('daily.grid')}>
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column} style={{ width: WIDTHS[column] }} />
        ))}
        <col style={{ width: '4.8rem' }} />
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {label(column)}
              </Typography>
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <RowCells row={row} index={index} labelled={false} place={(column, cell) => <td key={column}>{cell}</td>} />
            <td>
              <Remove index={index} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
};

const Forms = () => {
  const t = useText();
  const { rows } = useDaily();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4} style={{ listStyle: 'none' }}>
      {rows.map((row, index) => (
        <Box tag="li" key={row.id} padding={4} hasRadius background="neutral100">
          <Flex justifyContent="space-between" paddingBottom={2}>
            <Typography tag="h2" variant="delta">
              {t('daily.row', { row: index + 1 })}
            </Typography>
            <Remove index={index} />
          </Flex>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <RowCells row={row} index={index} labelled place={(column, cell) => <div key={column}>{cell}</div>} />
          </Flex>
        </Box>
      ))}
    </Flex>
  );
};

/** A spreadsheet where there is room for one, else a list of forms. */
export const Grid = (): ReactNode => {
  const clipboard = useClipboard();
  const narrow = useNarrow();
  return (
    <div onKeyDown={move} {...clipboard}>
      {narrow ? <Forms /> : <Sheet />}
    </div>
  );
};
