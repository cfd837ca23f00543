import { z } from '@strapi/utils';
import { ACTION_SOURCES, ACTION_STATES, CASE_STAGES, IDENTITY_KINDS } from '../vocabulary';
import { cursor, documentId, instant, limit, named, text } from './common';

export const TIMELINE_ORDERS = ['desc', 'asc'] as const;

/**
 * `types` and `states` are comma-separated lists: keys of action types, states. `person` took part, or is whose action
 * it is; `q` is text in the summary or the comments, in whichever case. `start` is an action of the timeline that the
 * page begins with; a cursor goes on from a page, and only in the order that the page had.
 */
export const timelineQuery = z.strictObject({
  limit,
  cursor: cursor.optional(),
  types: z.string().max(1000).optional(),
  states: z.string().max(100).optional(),
  from: instant.optional(),
  to: instant.optional(),
  person: documentId.optional(),
  q: text.trim().min(1).max(100).optional(),
  start: documentId.optional(),
  order: z.enum(TIMELINE_ORDERS).default('desc'),
});
export type TimelineQuery = z.infer<typeof timelineQuery>;

export const participant = z.object({
  documentId: z.string(),
  name: z.string().nullable(),
  kind: z.enum(IDENTITY_KINDS).nullable(),
  role: z.object({ documentId: z.string(), key: z.string(), name: z.string() }),
});
export type Participant = z.infer<typeof participant>;

export const timelineAction = z.object({
  documentId: z.string(),
  version: z.number().int(),
  type: z.object({ key: z.string(), name: z.string(), milestone: z.boolean(), countsTime: z.boolean() }).nullable(),
  state: z.enum(ACTION_STATES),
  source: z.enum(ACTION_SOURCES),
  summary: z.string().nullable(),
  comments: z.string().nullable(),
  /** startedAt, else dueAt: what the timeline is ordered by; then by row, so that equal times keep their order. */
  at: z.string(),
  startedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  dueAllDay: z.boolean(),
  /** Whole minutes. */
  durationMinutes: z.number().int().nullable(),
  cancelReason: z.string().nullable(),
  recordedBy: z.string().nullable(),
  assignee: named.nullable(),
  participants: z.array(participant),
});
export type TimelineAction = z.infer<typeof timelineAction>;

export const timelineCase = z.object({
  documentId: z.string(),
  reference: z.string(),
  title: z.string().nullable(),
  stage: z.enum(CASE_STAGES),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  version: z.number().int(),
});

/** Newest first. `meta.nextCursor` leads to older actions. */
export const caseTimeline = z.object({
  data: z.object({ case: timelineCase, client: named.nullable(), actions: z.array(timelineAction) }),
  meta: z.object({ nextCursor: z.string().nullable() }),
});
export type CaseTimeline = z.infer<typeof caseTimeline>;

/** A client's whole story: the actions of all their cases, each with its case. */
export const identityTimeline = z.object({
  data: z.object({
    identity: named,
    actions: z.array(
      timelineAction.extend({ case: z.object({ documentId: z.string(), reference: z.string() }).nullable() })
    ),
  }),
  meta: z.object({ nextCursor: z.string().nullable() }),
});
export type IdentityTimeline = z.infer<typeof identityTimeline>;
