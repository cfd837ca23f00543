import { createHash } from 'node:crypto';
import { BrokenRule, problem } from '../../domain/errors';
import { isLocalDate } from '../../domain/time';

/** Beyond these, some databases answer with an error instead of with no rows. */
const LARGEST_ID = 2_147_483_647;
const LATEST = Date.UTC(2201, 0, 1);

/** What a list is sorted by. `row`: the row's id, which is the order in which rows were made. */
export type SortType = 'instant' | 'date' | 'text' | 'row';

/** Where a page ended: the value that it is sorted by (null: past the last value) and the row. */
export interface Cursor {
  value: string | number | null;
  id: number;
}

/** The list that a cursor is of: what was asked for, and as what it was asked. */
export interface Listing {
  route: string;
  asked?: object;
}

/** May change from page to page. */
const OF_THE_PAGE = ['cursor', 'limit', 'start'];
const withoutPage = (key: string, value: unknown) => (OF_THE_PAGE.includes(key) ? undefined : value);

/** Short: it tells mistakes, and guards nothing. */
const markOf = ({ route, asked = {} }: Listing): string =>
  createHash('sha256').update(route).update(JSON.stringify(asked, withoutPage)).digest('base64url').slice(0, 8);

export const encodeCursor = ({ value, id }: Cursor, listing: Listing): string =>
  Buffer.from(JSON.stringify([value, id, markOf(listing)]), 'utf8').toString('base64url');

const refuse = (): never => {
  throw new BrokenRule([problem('cursor', 'This cursor is not from an earlier answer: leave it out to begin anew.')]);
};

const OF_ANOTHER =
  'This cursor is of another list: go on with the filters and the sort that it was given with, or leave it out.';

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
export const decodeCursor = (text: string | undefined, type: SortType, listing: Listing): Cursor | null => {
  if (text === undefined) return null;
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length !== 3) return refuse();
  const [value, id, mark] = parts as unknown[];
  if (typeof mark !== 'string') return refuse();
  if (mark !== markOf(listing)) throw new BrokenRule([problem('cursor', OF_ANOTHER)]);
  if (!isRowId(id) || (value !== null && !HOLDS[type](value))) return refuse();
  return { value: value as Cursor['value'], id };
};

/** Instants (ms) and small numbers in the value of a cursor, separated by spaces: for lists sorted by more than one. */
export const decodeInstants = (
  text: string | undefined,
  count: number,
  listing: Listing
): { values: number[]; id: number } | null => {
  const cursor = decodeCursor(text, 'text', listing);
  if (!cursor) return null;
  const values = String(cursor.value).split(' ').map(Number);
  return values.length === count && values.every(HOLDS.instant) ? { values, id: cursor.id } : refuse();
};
