import { z } from '@strapi/utils';
import { UID } from '../ids';
import { ACTION_SOURCES, ACTION_STATES } from '../vocabulary';
import { cursor, documentId, instant, limit, longText, named, reason } from './common';
import { derived, inputShape, of, outputShape } from './fields';

export const actionFields = {
  version: derived(of.integer()),
  case: of.link(UID.case),
  /** Of its case. */
  client: derived(of.link(UID.identity)),
  type: of.listed(UID.actionType),
  state: of.choice(ACTION_STATES),
  summary: of.text(),
  comments: of.longText(),
  at: derived(of.instant()),
  startedAt: of.instant(),
  dueAt: of.instant(),
  dueAllDay: of.flag(),
  durationMinutes: of.integer(),
  cancelReason: of.longText(),
  data: of.json(),
  fundingProgram: of.listed(UID.fundingProgram),
  assignee: of.link(UID.identity),
  recordedBy: derived(of.text()),
  source: derived(of.oneOf(ACTION_SOURCES)),
  lateNote: of.longText(),
} as const;

/** Who took part, and as what. */
export const participantBody = z.strictObject({ type: documentId, identity: documentId, note: longText.optional() });
export type ParticipantBody = z.infer<typeof participantBody>;

const sent = inputShape(actionFields);
export const actionCreate = z.strictObject({
  ...sent,
  case: documentId,
  type: documentId,
  roles: z.array(participantBody).max(50).optional(),
});
export type ActionCreate = z.infer<typeof actionCreate>;
/** `changeReason` is required where the case changes (C7). */
export const actionUpdate = z.strictObject({ ...sent, changeReason: longText.nullable().optional() });
export type ActionUpdate = z.infer<typeof actionUpdate>;
export const actionRecord = z.object({
  ...outputShape(actionFields),
  roles: z.array(
    z.object({ documentId: z.string(), type: named.extend({ key: z.string().nullable() }), identity: named })
  ),
});
export type ActionRecord = z.infer<typeof actionRecord>;

export const actionComplete = z.strictObject({
  startedAt: instant.optional(),
  durationMinutes: z.number().int().min(0, "A duration can't be negative.").max(2_147_483_647).nullable().optional(),
});
export type ActionComplete = z.infer<typeof actionComplete>;
export const actionCancel = z.strictObject({ reason });
export type ActionCancel = z.infer<typeof actionCancel>;

/** `lateNote` is needed where the other case is closed (C8). */
export const actionMove = z.strictObject({ case: documentId, reason, lateNote: longText.optional() });
export type ActionMove = z.infer<typeof actionMove>;

/** Nothing to say: who, when and which version are known. */
export const actionUndo = z.strictObject({});
export const undoAnswer = z.object({ data: z.object({ undone: z.string() }), meta: z.object({}) });
export type UndoAnswer = z.infer<typeof undoAnswer>;

export const MAX_BULK_ROWS = 200;
/** The day's actions (1024): all rows or none. Rows are checked one by one, so that each bad one is named. */
export const bulkBody = z.strictObject({
  rows: z.array(z.unknown()).min(1, 'Send at least one row.').max(MAX_BULK_ROWS, `Send at most ${MAX_BULK_ROWS} rows.`),
  dryRun: z.boolean().default(false),
});
export const bulkDocumented = z.strictObject({
  rows: z.array(actionCreate).min(1).max(MAX_BULK_ROWS),
  dryRun: z.boolean().default(false),
});
export const bulkAnswer = z.object({
  data: z.object({ dryRun: z.boolean(), created: z.array(z.object({ documentId: z.string().nullable() })) }),
  meta: z.object({}),
});
export type BulkAnswer = z.infer<typeof bulkAnswer>;

export const ACTION_SORTS = ['at', 'dueAt', 'createdAt'] as const;
/** Sorting by `dueAt` needs `case` or `assignee`. */
export const actionQuery = z.strictObject({
  case: documentId.optional(),
  client: documentId.optional(),
  type: documentId.optional(),
  assignee: documentId.optional(),
  /** Those of whoever asks: assigned to them, or recorded by them for nobody else. */
  by: z.literal('me').optional(),
  state: z.enum(ACTION_STATES).optional(),
  source: z.enum(ACTION_SOURCES).optional(),
  from: instant.optional(),
  to: instant.optional(),
  sort: z.enum([...ACTION_SORTS, ...ACTION_SORTS.map((sort) => `-${sort}` as const)]).default('-at'),
  limit,
  cursor: cursor.optional(),
});
export type ActionQuery = z.infer<typeof actionQuery>;
