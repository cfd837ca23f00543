import { z } from '@strapi/utils';
import { ACTION_STATES } from '../vocabulary';
import { caseFields } from './case';
import { named } from './common';
import { outputShape } from './fields';
import { identityFields } from './identity';

const pick = <Of extends object, Name extends keyof Of>(fields: Of, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<Of, Name>;

/** What the page of a case shows of the case, and of its client beside it. */
export const deskCaseFields = pick(caseFields, [
  'version',
  'reference',
  'title',
  'stage',
  'openedAt',
  'closedAt',
  'closeReason',
  'outcome',
  'issues',
  'fundingProgram',
  'confidential',
  'summary',
  'details',
]);
export const deskClientFields = pick(identityFields, [
  'kind',
  'displayName',
  'pronouns',
  'dateOfBirth',
  'dateOfBirthEstimated',
  'diedOn',
  'email',
  'phone',
  'address',
  'preferredContact',
  'contactWarning',
  'visitWarning',
  'language',
  'interpreter',
  'accessNeeds',
]);

export const deskPerson = z.object({
  /** Of the role. */
  documentId: z.string(),
  identity: named,
  type: z.object({ key: z.string().nullable(), name: z.string().nullable(), managesCase: z.boolean() }),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  note: z.string().nullable(),
});
export type DeskPerson = z.infer<typeof deskPerson>;

export const deskStep = z.object({
  documentId: z.string(),
  type: z.string().nullable(),
  summary: z.string().nullable(),
  at: z.string(),
  allDay: z.boolean(),
});
export type DeskStep = z.infer<typeof deskStep>;

/**
 * One action, as few bytes as will do, for there are thousands: documentId, milliseconds of its time, its state (a
 * place in `planned, done, cancelled`), whole minutes, its kind (a place in `kinds`, -1 for none), flags, and who took
 * part or has it to do (places in `people`).
 */
export const deskPoint = z.tuple([
  z.string(),
  z.number().int(),
  z
    .number()
    .int()
    .min(0)
    .max(ACTION_STATES.length - 1),
  z.number().int().nullable(),
  z.number().int(),
  z.number().int(),
  z.array(z.number().int()),
]);
export type DeskPoint = z.infer<typeof deskPoint>;

/** The whole life of a case, oldest first, by (at, row). */
export const deskLife = z.object({
  kinds: z.array(z.object({ key: z.string(), name: z.string(), milestone: z.boolean() })),
  people: z.array(named),
  points: z.array(deskPoint),
});
export type DeskLife = z.infer<typeof deskLife>;

export const deskCounts = z.object({
  planned: z.number().int(),
  overdue: z.number().int(),
  /** By people: not what the system noted down. */
  done: z.number().int(),
  cancelled: z.number().int(),
  /** Of what is done. */
  minutes: z.number().int(),
  /** Recorded by others since the login at hand last looked; 0 where it has not looked before, and for tokens. */
  isNew: z.number().int(),
});
export type DeskCounts = z.infer<typeof deskCounts>;

/** All that the page of a case needs but the words of its actions, which the timeline has. */
export const desk = z.object({
  data: z.object({
    case: z.object(outputShape(deskCaseFields)),
    client: z.object(outputShape(deskClientFields)).nullable(),
    people: z.array(deskPerson),
    next: deskStep.nullable(),
    /** How many the actions have, together. */
    files: z.number().int(),
    counts: deskCounts,
    life: deskLife,
  }),
  meta: z.object({}),
});
export type Desk = z.infer<typeof desk>;

/** When the login at hand had looked at the case before this visit; null for the first time. */
export const lookAnswer = z.object({ data: z.object({ lookedBefore: z.string().nullable() }), meta: z.object({}) });
export type LookAnswer = z.infer<typeof lookAnswer>;
export const lookBody = z.strictObject({});
