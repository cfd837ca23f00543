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
