import { z } from '@strapi/utils';
import { CASE_STAGES } from '../vocabulary';
import { cursor, documentId, limit, named } from './common';

export const CASELOAD_SORTS = ['openedAt', 'reference', 'client', 'lastDoneAt', 'nextDueAt'] as const;

/** `advocate` is a documentId, or `me`; `sort` may start with `-` for newest or last first. */
export const caseloadQuery = z.strictObject({
  advocate: z.union([z.literal('me'), documentId]).optional(),
  stage: z.enum(CASE_STAGES).default('open'),
  sort: z.enum([...CASELOAD_SORTS, ...CASELOAD_SORTS.map((sort) => `-${sort}` as const)]).default('-openedAt'),
  limit,
  cursor: cursor.optional(),
});
export type CaseloadQuery = z.infer<typeof caseloadQuery>;

const step = z.object({
  documentId: z.string(),
  type: z.string().nullable(),
  summary: z.string().nullable(),
  at: z.string(),
});

/** A case as a line of any list of cases. */
export const caseLine = z.object({
  documentId: z.string(),
  reference: z.string(),
  title: z.string().nullable(),
  stage: z.enum(CASE_STAGES),
  confidential: z.boolean(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
});

export const caseloadRow = caseLine.extend({
  client: named.nullable(),
  lastDone: step.nullable(),
  nextPlanned: step.extend({ allDay: z.boolean() }).nullable(),
  /** Planned actions whose due instant has passed, or whose due day has ended. */
  overdue: z.number().int(),
});
export type CaseloadRow = z.infer<typeof caseloadRow>;

export const caseload = z.object({ data: z.array(caseloadRow), meta: z.object({ nextCursor: z.string().nullable() }) });
export type Caseload = z.infer<typeof caseload>;

/** What the list of the Content Manager adds to the cases on its page; those that are not there are left out. */
export const caseLinesQuery = z.strictObject({
  cases: z
    .string()
    .regex(/^[a-z0-9]{20,32}(?:,[a-z0-9]{20,32}){0,99}$/, 'Name 1 to 100 cases by documentId, with commas between.'),
});
export type CaseLinesQuery = z.infer<typeof caseLinesQuery>;

export const listedCase = caseloadRow
  .pick({ documentId: true, lastDone: true, nextPlanned: true, overdue: true })
  .extend({ advocate: named.nullable() });
export type ListedCase = z.infer<typeof listedCase>;

export const caseLines = z.object({ data: z.array(listedCase), meta: z.object({}) });
export type CaseLines = z.infer<typeof caseLines>;
