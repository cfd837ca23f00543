import type { ActionCreate } from '../../../shared/contracts/action';
import { type DurationUnit, divideMinutes, readDuration } from '../../../shared/entry/duration';
import { instantAt } from '../../../shared/entry/wall-clock';
import type { TextKey } from '../services/use-text';
import type { Place } from './case-choices';

export type OpenPlace = Extract<Place, { how: 'open' }>;

/** Who else took part: the identity and the role type by documentId, and what both are called. */
export interface Participant {
  type: string;
  as: string;
  identity: string;
  name: string;
}

export interface Words {
  summary: string;
  comments: string;
}

/** What each client's action has of its own. */
export interface Own extends Words {
  people: Participant[];
}

/** "Also for …": the same action in another client's case, with words and people of its own. */
export interface Other extends Own {
  place: OpenPlace;
}

/** Everything that somebody has typed into the Log form. */
export interface Entry extends Own {
  place: Place | null;
  placeText: string;
  /** Why the case is reopened. */
  reason: string;
  /** What the new case is about. */
  title: string;
  typeId: string;
  typeText: string;
  duration: string;
  unit: DurationUnit;
  when: 'now' | 'at' | 'planned';
  day: string;
  time: string;
  /** Why it is entered late, where the case was closed by then. */
  lateNote: string;
  others: Other[];
}

export const EMPTY: Entry = {
  place: null,
  placeText: '',
  reason: '',
  title: '',
  typeId: '',
  typeText: '',
  summary: '',
  comments: '',
  duration: '',
  unit: 'hours',
  when: 'now',
  day: '',
  time: '',
  lateNote: '',
  people: [],
  others: [],
};

/** Has anybody typed anything? What the page itself knew does not count. */
export const isTouched = (entry: Entry, initial: Entry): boolean => JSON.stringify(entry) !== JSON.stringify(initial);

export type EntryField = 'place' | 'reason' | 'type' | 'duration' | 'when' | 'summary' | 'lateNote';
export type EntryProblems = Partial<Record<EntryField, string>>;

const DURATION_TEXTS = {
  unclear: 'log.duration.unclear',
  negative: 'log.duration.negative',
  notWholeMinutes: 'log.duration.notWholeMinutes',
  moreThanADay: 'log.duration.moreThanADay',
} as const;

const instantOf = ({ day, time, when }: Entry, timeZone: string | undefined) =>
  instantAt(day, when === 'planned' && time === '' ? '00:00' : time, timeZone);

/** What has to be mended before anything is sent; the server says the rest. */
export const checkEntry = (entry: Entry, timeZone: string | undefined): Partial<Record<EntryField, TextKey>> => {
  const { problem } = readDuration(entry.duration, entry.unit);
  return {
    ...(!entry.place && { place: 'log.place.missing' as const }),
    ...(entry.place?.how === 'reopen' && entry.reason.trim() === '' && { reason: 'log.reason.missing' as const }),
    ...(!entry.typeId && { type: 'log.type.missing' as const }),
    ...(problem && entry.when !== 'planned' && { duration: DURATION_TEXTS[problem] }),
    ...(entry.when !== 'now' && !instantOf(entry, timeZone) && { when: 'log.when.missing' as const }),
  };
};

const MINUTE = 60_000;

const timesOf = (entry: Entry, minutes: number | null, timeZone: string | undefined, now: Date) => {
  const instant = instantOf(entry, timeZone);
  if (entry.when === 'planned')
    return { state: 'planned' as const, dueAt: instant?.toISOString(), dueAllDay: entry.time === '' };
  // Said even where it ended now: what is sent later, or again, began then.
  const ended = new Date(now.getTime() - (minutes ?? 0) * MINUTE);
  return { state: 'done' as const, startedAt: (entry.when === 'at' && instant ? instant : ended).toISOString() };
};

const wordsOf = ({ summary, comments }: Words) => ({
  summary: summary.trim() || null,
  comments: comments.trim() || null,
});

/** What an entry asks of its kind. */
interface Kind {
  documentId: string;
  milestone?: boolean;
}

type Action = Omit<ActionCreate, 'case'>;

/** The actions of an entry: the first is the client's own, then those of the others; their minutes add up. */
export const actionsOf = (entry: Entry, type: Kind, timeZone: string | undefined, now: Date): Action[] => {
  const all: Own[] = [entry, ...entry.others];
  const typed = type.milestone || entry.when === 'planned' ? null : readDuration(entry.duration, entry.unit).minutes;
  const shares = typed === null ? [] : divideMinutes(typed, all.length);
  const times = timesOf(entry, typed, timeZone, now);
  const late = entry.lateNote.trim() === '' ? {} : { lateNote: entry.lateNote.trim() };
  return all.map((own, at) => ({
    type: type.documentId,
    ...times,
    ...(shares[at] !== undefined && { durationMinutes: shares[at] }),
    ...wordsOf(own),
    ...late,
    ...(own.people.length > 0 && { roles: own.people.map(({ type: as, identity }) => ({ type: as, identity })) }),
  }));
};
