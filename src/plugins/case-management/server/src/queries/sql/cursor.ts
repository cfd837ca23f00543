import { BrokenRule, problem } from '../../domain/errors';
import { isLocalDate } from '../../domain/time';

/** Beyond these, some databases answer with an error instead of with no rows. */
const LARGEST_ID = 2_147_483_647;
const LATEST = Date.UTC(2200, 11, 31);

/** What a list is sorted by. `row`: the row's id, which is the order in which rows were made. */
export type SortType = 'instant' | 'date' | 'text' | 'row';

/** Where a page ended: the value that it is sorted by (null: past the last value) and the row. */
export interface Cursor {
  value: string | number | null;
  id: number;
}

export const encodeCursor = ({ value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([value, id]), 'utf8').toString('base64url');

const refuse = (): never => {
  throw new BrokenRule([problem('cursor', 'This cursor is not from an earlier answer: leave it out to begin anew.')]);
};

const isRowId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST_ID;

/** Only what the sorted column itself could hold: databases answer other values with an error. */
const HOLDS: Record<SortType, (value: unknown) => boolean> = {
  instant: (value) => Number.isInteger(value) && Math.abs(value as number) <= LATEST,
  date: isLocalDate,
  text: (value) => typeof value === 'string' && !value.includes('\u0000'),
  row: isRowId,
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return refuse();
  }
};

/** Reads what `encodeCursor` wrote for a list sorted by such values; anything else is a broken `cursor`. */
export const decodeCursor = (text: string | undefined, type: SortType): Cursor | null => {
  if (text === undefined) return null;
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length !== 2) return refuse();
  const [value, id] = parts as unknown[];
  if (!isRowId(id) || (value !== null && !HOLDS[type](value))) return refuse();
  return { value: value as Cursor['value'], id };
};
