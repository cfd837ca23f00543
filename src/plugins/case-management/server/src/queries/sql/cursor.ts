import { BrokenRule, problem } from '../../domain/errors';

/** Beyond these, some databases answer with an error instead of with no rows. */
const LARGEST_ID = 2_147_483_647;
const LATEST = Date.UTC(2200, 11, 31);

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

const isPart = (value: unknown): value is Cursor['value'] =>
  value === null || (typeof value === 'number' && Number.isFinite(value)) || typeof value === 'string';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return refuse();
  }
};

/** Reads what `encodeCursor` wrote; anything else is a broken `cursor`. `type` is that of the sorted value. */
export const decodeCursor = (text: string | undefined, type: 'number' | 'string'): Cursor | null => {
  if (text === undefined) return null;
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length !== 2) return refuse();
  const [value, id] = parts as unknown[];
  if (!isPart(value) || typeof id !== 'number' || !Number.isInteger(id) || Math.abs(id) > LARGEST_ID) return refuse();
  if (value !== null && typeof value !== type) return refuse();
  if (typeof value === 'string' && value.includes('\u0000')) return refuse();
  if (typeof value === 'number' && Math.abs(value) > LATEST) return refuse();
  return { value, id };
};
