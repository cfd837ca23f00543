import { z } from '@strapi/utils';

/** What an earlier version of an action can differ in, as far as the history tells. */
export const HISTORY_FIELDS = [
  'type',
  'state',
  'summary',
  'comments',
  'startedAt',
  'dueAt',
  'dueAllDay',
  'durationMinutes',
  'cancelReason',
  'lateNote',
  'assignee',
  'fundingProgram',
] as const;
export type HistoryField = (typeof HISTORY_FIELDS)[number];

/** One change: who made it, when and why, and what the action said before. */
export const actionChange = z.object({
  /** The version that the change made. */
  version: z.number().int().nullable(),
  how: z.enum(['recorded', 'changed', 'moved']),
  at: z.string(),
  by: z.string(),
  why: z.string().nullable(),
  /** Only what differs. A type, a person and a program are told by name, times are instants, durations minutes. */
  was: z.array(
    z.object({
      field: z.enum(HISTORY_FIELDS),
      value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
    })
  ),
});
export type ActionChange = z.infer<typeof actionChange>;

/** Newest first. Which other case an action came from is not told. */
export const actionHistory = z.object({ data: z.array(actionChange), meta: z.object({}) });
export type ActionHistory = z.infer<typeof actionHistory>;
