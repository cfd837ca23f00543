import { z } from '@strapi/utils';
import { CASE_STAGES, WORK_HEADINGS } from '../vocabulary';
import { caseloadRow } from './caseload';
import { countOf, cursor, documentId, limit, named } from './common';

/** `me`, `nobody`, or the documentId of an identity; whose work it is. */
const person = z.union([z.literal(['me', 'nobody']), documentId]).default('me');

/** What falls due: up to the end of this week (`week`) or of today, after that, or more than 30 days ago. */
export const WORK_WINDOWS = ['week', 'today', 'later', 'old'] as const;
export type WorkWindow = (typeof WORK_WINDOWS)[number];

export const workQuery = z.strictObject({
  person,
  due: z.enum(WORK_WINDOWS).default('week'),
  limit,
  cursor: cursor.optional(),
});
export type WorkQuery = z.infer<typeof workQuery>;

/** A planned action with what one must know to do it. */
export const workRow = z.object({
  heading: z.enum(WORK_HEADINGS),
  action: z.object({
    documentId: z.string(),
    version: z.number().int(),
    type: z.object({ key: z.string(), name: z.string(), milestone: z.boolean(), countsTime: z.boolean() }).nullable(),
    summary: z.string().nullable(),
    dueAt: z.string(),
    dueAllDay: z.boolean(),
  }),
  case: z.object({
    documentId: z.string(),
    reference: z.string(),
    title: z.string().nullable(),
    stage: z.enum(CASE_STAGES),
  }),
  client: named.nullable(),
});
export type WorkRow = z.infer<typeof workRow>;

/** How many there are of each, whatever part of them was asked for; `old` are not counted as overdue. */
const workCounts = z.object({
  old: z.number().int(),
  overdue: z.number().int(),
  today: z.number().int(),
  week: z.number().int(),
  later: z.number().int(),
});
export type WorkCounts = z.infer<typeof workCounts>;

/** Under their headings, appointments first, then by when they are due. */
export const work = z.object({
  data: z.array(workRow),
  meta: z.object({ nextCursor: z.string().nullable(), counts: workCounts }),
});
export type Work = z.infer<typeof work>;

/** Days without contact after which a case is `quiet`, unless the query says otherwise. */
export const DAYS_WITHOUT_CONTACT = 30;

export const workCasesQuery = z.strictObject({
  person,
  /** Quiet is a case with no contact for longer than this. */
  noContactDays: countOf(3650, DAYS_WITHOUT_CONTACT),
  quiet: z.literal('true').optional(),
  limit,
  cursor: cursor.optional(),
});
export type WorkCasesQuery = z.infer<typeof workCasesQuery>;

export const workCase = caseloadRow.extend({
  /** The last action done by people; where there is none, the opening of the case. */
  touchedAt: z.string(),
  quiet: z.boolean(),
});
export type WorkCase = z.infer<typeof workCase>;

/** Open cases, the one that was left longest first. */
export const workCases = z.object({
  data: z.array(workCase),
  meta: z.object({
    nextCursor: z.string().nullable(),
    noContactDays: z.number().int(),
    counts: z.object({ open: z.number().int(), quiet: z.number().int() }),
  }),
});
export type WorkCases = z.infer<typeof workCases>;

export const workPeopleQuery = z.strictObject({ limit, cursor: cursor.optional() });
export type WorkPeopleQuery = z.infer<typeof workPeopleQuery>;

/** Whose work one may ask for: staff with a login, and whoever manages an open case today; by name. */
export const workPerson = named;
export type WorkPerson = z.infer<typeof workPerson>;
