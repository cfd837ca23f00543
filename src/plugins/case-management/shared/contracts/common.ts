import { z } from '@strapi/utils';

/**
 * Zod schemas of requests and answers, and their types. The server validates with them; the admin panel
 * imports the types only, so that no schema is bundled there.
 */
export const documentId = z
  .string()
  .regex(/^[a-z0-9]{20,32}$/, 'A documentId is 20 to 32 lower-case letters and digits.');
export type DocumentId = z.infer<typeof documentId>;

/** An instant in ISO 8601, in UTC in answers. */
export const instant = z.iso.datetime({
  offset: true,
  error: 'Give a date and time in ISO 8601, such as 2026-03-03T10:30:00Z.',
});
/** A local date of the organisation's zone. */
export const localDate = z.iso.date({ error: 'Give a date as YYYY-MM-DD.' });

/** Opaque: taken from `meta.nextCursor` of the answer before. */
export const cursor = z.string().min(1).max(500);
export const limit = z.coerce.number().int().min(1).max(100).default(25);

/** How every list answers: `nextCursor` is null on the last page. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.array(item), meta: z.object({ nextCursor: z.string().nullable() }) });

/** A record named by its id and what a person calls it. */
export const named = z.object({ documentId: z.string(), name: z.string().nullable() });
export type Named = z.infer<typeof named>;

/** One broken rule: where, and a sentence that a person can act on. */
export interface FieldProblem {
  path: Array<string | number>;
  message: string;
}
