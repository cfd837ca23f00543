import { z } from '@strapi/utils';
import { isBlank } from '../blank';
import { isDeeperThan } from '../depth';

/**
 * Zod schemas of requests and answers, and their types. The server validates with them; the admin panel
 * imports the types only, so that no schema is bundled there.
 */
export const documentId = z
  .string()
  .regex(/^[a-z0-9]{20,32}$/, 'A documentId is 20 to 32 lower-case letters and digits.');
export type DocumentId = z.infer<typeof documentId>;

const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;
const inRange = (value: string) => {
  const year = new Date(value).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};
const RANGE = `Give a date between the years ${FIRST_YEAR} and ${LAST_YEAR}.`;

/** An instant in ISO 8601, in UTC in answers. */
export const instant = z.iso
  .datetime({ offset: true, abort: true, error: 'Give a date and time in ISO 8601, such as 2026-03-03T10:30:00Z.' })
  .refine(inRange, RANGE);
/** A local date of the organisation's zone. */
export const localDate = z.iso.date({ abort: true, error: 'Give a date as YYYY-MM-DD.' }).refine(inRange, RANGE);

/** Text that every database can keep: PostgreSQL takes no NUL, and half a surrogate pair is no text. */
const isStorable = (value: string) => !/[\0\p{Surrogate}]/u.test(value);
const STORABLE = 'Leave out NUL characters and broken characters.';

const SHORT = 255;
const LONG = 100_000;
const ofLength = (max: number) =>
  z
    .string()
    .max(max, `Write at most ${max.toLocaleString('en')} characters.`)
    .refine(isStorable, STORABLE);

/** At most 255 characters. */
export const text = ofLength(SHORT);
/** At most 100,000 characters. */
export const longText = ofLength(LONG);

/** Why something was done. */
export const reason = longText.refine((value) => !isBlank(value), 'Say why.');

const DEEPEST = 10;
const isStorableJson = (value: unknown): boolean => {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorableJson(item));
};

/** An object of an organisation's own fields: ten levels deep, 100,000 characters long at most. */
export const jsonObject = z
  .record(z.string(), z.unknown())
  // The checks after this one call themselves for each level.
  .refine((value) => !isDeeperThan(DEEPEST, value), { error: `Nest at most ${DEEPEST} levels.`, abort: true })
  .refine(isStorableJson, STORABLE)
  .refine((value) => JSON.stringify(value).length <= LONG, 'Send at most 100,000 characters.');

/** Opaque: taken from `meta.nextCursor` of the answer before. */
export const cursor = z.string().min(1).max(500);

/** A whole number in a URL: digits alone, and once, where `Number` would take a list, `1e1` and nothing too. */
export const countOf = (most: number, unlessSaid: number) => {
  const error = `Give a whole number from 1 to ${most}.`;
  return z
    .union([z.string().regex(/^\d{1,9}$/, error), z.number(error)], error)
    .transform(Number)
    .pipe(z.int(error).min(1, error).max(most, error))
    .default(unlessSaid);
};
export const limit = countOf(100, 25);

/** How every list answers: `nextCursor` is null on the last page. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.array(item), meta: z.object({ nextCursor: z.string().nullable() }) });

/** How a single record answers. */
export const single = <Item extends z.ZodType>(item: Item) => z.object({ data: item, meta: z.object({}) });

/** A record named by its id and what a person calls it. */
export const named = z.object({ documentId: z.string(), name: z.string().nullable() });
export type Named = z.infer<typeof named>;

/** An entry of a reference list. */
export const listed = named.extend({ key: z.string().nullable() });
export type Listed = z.infer<typeof listed>;

/** One broken rule: where, and a sentence that a person can act on. */
export interface FieldProblem {
  path: Array<string | number>;
  message: string;
}
