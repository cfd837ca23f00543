import { createContext, useContext } from 'react';
import type { Column, Kind, Row } from './rows';

export type CellErrors = Partial<Record<Column, string>>;

export interface Daily {
  rows: readonly Row[];
  kinds: readonly Kind[];
  /** What the server, or the check before it, says of each row, by the row's id. */
  errors: ReadonlyMap<number, CellErrors>;
  change: (id: number, part: Partial<Row>) => void;
  type: (id: number, column: Column, text: string) => void;
  paste: (id: number, column: Column, text: string) => void;
  remove: (id: number) => void;
}

export const DailyContext = createContext<Daily | null>(null);

export const useDaily = (): Daily => {
  const daily = useContext(DailyContext);
  if (!daily) throw new Error('Cells stand inside of the daily grid.');
  return daily;
};
