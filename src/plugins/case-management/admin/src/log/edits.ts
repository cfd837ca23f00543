import type { ActionRecord } from '../../../shared/contracts/action';
import { readDuration, typedDuration } from '../../../shared/entry/duration';
import { instantAt, wallClock } from '../../../shared/entry/wall-clock';
import { EMPTY, type Entry } from './entry';

/** What of an action that is there can be changed here. */
export const EDITED = [
  'type',
  'durationMinutes',
  'startedAt',
  'dueAt',
  'dueAllDay',
  'summary',
  'comments',
  'lateNote',
] as const;
export type EditedField = (typeof EDITED)[number];
export type Edited = Partial<Record<EditedField, unknown>>;

/** The values as they are sent: a type by its documentId, an instant as it is answered. */
export const editedOf = (action: ActionRecord): Edited => ({
  type: action.type?.documentId ?? null,
  durationMinutes: action.durationMinutes,
  startedAt: action.startedAt,
  dueAt: action.dueAt,
  dueAllDay: action.dueAllDay,
  summary: action.summary,
  comments: action.comments,
  lateNote: action.lateNote,
});

export const entryOf = (action: ActionRecord, timeZone: string | undefined): Entry => {
  const planned = action.state === 'planned';
  const at = planned ? action.dueAt : action.startedAt;
  const shown = at ? wallClock(new Date(at), timeZone) : { day: '', time: '' };
  return {
    ...EMPTY,
    typeId: action.type?.documentId ?? '',
    typeText: action.type?.name ?? '',
    duration: action.durationMinutes === null ? '' : typedDuration(action.durationMinutes, 'hours'),
    when: planned ? 'planned' : 'at',
    day: shown.day,
    time: planned && action.dueAllDay ? '' : shown.time,
    summary: action.summary ?? '',
    comments: action.comments ?? '',
    lateNote: action.lateNote ?? '',
  };
};

/** What the form says now; an instant whose minute nobody has touched keeps its seconds. */
export const editedIn = (entry: Entry, base: ActionRecord, timeZone: string | undefined): Edited => {
  const before = entryOf(base, timeZone);
  const moved = entry.day !== before.day || entry.time !== before.time;
  const time = entry.time || '00:00';
  const at = (kept: string | null) => (moved ? (instantAt(entry.day, time, timeZone)?.toISOString() ?? kept) : kept);
  const planned = entry.when === 'planned';
  return {
    ...editedOf(base),
    type: entry.typeId,
    ...(planned
      ? { dueAt: at(base.dueAt), dueAllDay: entry.time === '' }
      : { startedAt: at(base.startedAt), durationMinutes: readDuration(entry.duration, entry.unit).minutes }),
    summary: entry.summary.trim() || null,
    comments: entry.comments.trim() || null,
    lateNote: entry.lateNote.trim() || null,
  };
};
