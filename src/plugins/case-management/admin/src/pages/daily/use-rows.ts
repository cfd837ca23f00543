import { useCallback, useState } from 'react';
import { type Column, type Kind, type Row, edited, emptyRow, fromTsv, isEmpty, pasted, rowOfLine } from './rows';

let serial = 0;
const newId = () => (serial += 1);
const fresh = (): Row[] => [emptyRow(newId())];

/** The last row is always an empty one, to go on in. */
const withRoom = (rows: Row[]): Row[] => {
  const last = rows.at(-1);
  return last && isEmpty(last) ? rows : [...rows, emptyRow(newId())];
};

type Days = Record<string, Row[]>;

/** The rows of each day that was opened: to look at another day loses none. */
export const useRows = (day: string, kinds: readonly Kind[]) => {
  const [start] = useState(fresh);
  const [days, setDays] = useState<Days>({});
  const update = useCallback(
    (make: (rows: Row[]) => Row[]) => setDays((before) => ({ ...before, [day]: withRoom(make(before[day] ?? start)) })),
    [day, start]
  );
  const change = useCallback(
    (id: number, part: Partial<Row>) =>
      update((rows) => rows.map((row) => (row.id === id ? { ...row, ...part } : row))),
    [update]
  );
  return {
    rows: days[day] ?? start,
    unsaved: Object.values(days).some((rows) => rows.some((row) => !isEmpty(row))),
    change,
    type: (id: number, column: Column, text: string) =>
      update((rows) => rows.map((row) => (row.id === id ? edited(row, column, text) : row))),
    paste: (id: number, column: Column, text: string) =>
      update((rows) => {
        const row = Math.max(
          rows.findIndex((one) => one.id === id),
          0
        );
        return pasted(rows, { row, column }, fromTsv(text), kinds, newId);
      }),
    addLine: (line: string) =>
      update((rows) => [...rows.filter((row) => !isEmpty(row)), rowOfLine(line, kinds, newId())]),
    remove: (id: number) => update((rows) => rows.filter((row) => row.id !== id)),
    clear: () => setDays((before) => ({ ...before, [day]: fresh() })),
  };
};
