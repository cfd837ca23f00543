import { z } from '@strapi/utils';
import { ACTION_STATES, CASE_STAGES, IDENTITY_KINDS } from '../vocabulary';
import { countOf, listed, named, text } from './common';

export const FIND_KINDS = ['identity', 'case', 'action'] as const;
export type FindKind = (typeof FIND_KINDS)[number];

export const MOST_FOUND = 25;

/** `kinds` is a comma-separated list, all of them unless said; `limit` counts each kind for itself. */
export const findQuery = z.strictObject({
  q: text.trim().min(1, 'Write what you are looking for.'),
  kinds: z.string().max(50).optional(),
  limit: countOf(MOST_FOUND, 8),
});
export type FindQuery = z.infer<typeof findQuery>;

/** A case that something can be logged in, with what tells it from another of the same client. */
const openCase = z.object({
  documentId: z.string(),
  reference: z.string(),
  title: z.string().nullable(),
  openedAt: z.string().nullable(),
  advocate: z.string().nullable(),
  /** What a person did last in it. */
  lastDone: z.object({ type: z.string().nullable(), at: z.string() }).nullable(),
});
export type OpenCaseFound = z.infer<typeof openCase>;

/** How it was found: by its own words, by words that sound or are spelt much like them, or by what it alone has. */
export const FOUND_BY = ['words', 'spelling', 'reference', 'email', 'phone'] as const;
const found = {
  documentId: z.string(),
  by: z.enum(FOUND_BY),
  /** 0 to 1; the best come first, and those touched last among equals. */
  score: z.number().min(0).max(1),
};

export const identityFound = z.object({
  ...found,
  name: z.string().nullable(),
  kind: z.enum(IDENTITY_KINDS).nullable(),
  knownAs: z.string().nullable(),
  formerNames: z.string().nullable(),
  dateOfBirth: z.string().nullable(),
  /** Worked out from an age: give the age, not the day. */
  dateOfBirthEstimated: z.boolean(),
  diedOn: z.string().nullable(),
  region: listed.nullable(),
  types: z.array(z.string()),
  permitsCases: z.boolean(),
  contactWarning: z.string().nullable(),
  visitWarning: z.string().nullable(),
  interpreter: z.string().nullable(),
  touchedAt: z.string(),
  /** Newest first; none for those who may not read cases. */
  openCases: z.array(openCase),
  lastClosed: z
    .object({
      documentId: z.string(),
      reference: z.string(),
      title: z.string().nullable(),
      closedAt: z.string().nullable(),
    })
    .nullable(),
});
export type IdentityFound = z.infer<typeof identityFound>;

export const caseFound = z.object({
  ...found,
  reference: z.string(),
  title: z.string().nullable(),
  stage: z.enum(CASE_STAGES),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  client: named.nullable(),
  advocate: z.string().nullable(),
  touchedAt: z.string(),
});
export type CaseFound = z.infer<typeof caseFound>;

export const actionFound = z.object({
  ...found,
  summary: z.string().nullable(),
  type: listed.nullable(),
  state: z.enum(ACTION_STATES),
  at: z.string(),
  case: z.object({ documentId: z.string(), reference: z.string() }).nullable(),
  client: named.nullable(),
});
export type ActionFound = z.infer<typeof actionFound>;

export const findAnswer = z.object({
  data: z.object({
    identities: z.array(identityFound),
    cases: z.array(caseFound),
    actions: z.array(actionFound),
  }),
  /** The kinds that were searched: those asked for that the asker may read. */
  meta: z.object({ kinds: z.array(z.enum(FIND_KINDS)) }),
});
export type FindAnswer = z.infer<typeof findAnswer>;
