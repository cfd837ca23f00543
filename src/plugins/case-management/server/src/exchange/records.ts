import type { ListUid } from '../../../shared/ids';

/**
 * What a reader of another system's data hands over: records in our words, with the source's own ids, that name
 * each other and the entries of lists instead of pointing at rows. Nothing here knows a database.
 */
export const ROOMS = ['identity', 'case', 'action', 'role'] as const;
export type Room = (typeof ROOMS)[number];

/** A record as the source names it: `{ kind: 'contact', id: '170' }`. Unique within the source. */
export interface SourceRef {
  kind: string;
  id: string;
}

export interface RecordLink {
  room: Exclude<Room, 'role'>;
  source: SourceRef;
}

/** An entry of a reference list, by its key or its name. */
export interface ListLink {
  list: ListUid;
  entry: string;
}

export type Link = RecordLink | ListLink;

export interface NeutralRecord {
  room: Room;
  source: SourceRef;
  /** Where a person finds it: "cases.json, case 141" or "cases.csv, line 12". */
  where: string;
  /** Plain attributes of ours; no relations. */
  attributes: Record<string, unknown>;
  links: Record<string, Link | ListLink[]>;
  /** What the source does not hold and we filled in, in words; counted in the report. */
  filled: string[];
}

export interface Problem {
  path: string;
  message: string;
}

/** A record of the source that is not brought in. */
export interface Refusal {
  room: Room;
  source: SourceRef;
  where: string;
  problems: Problem[];
}

/** A case that the source has closed. It comes after the case's actions: a closed case takes no more. */
export interface Closing {
  source: SourceRef;
  where: string;
  closedAt: string;
  reason: string;
  filled: string[];
}

export type Item = { record: NeutralRecord } | { closing: Closing } | { refusal: Refusal };

/** An entry that a list must have before the records come: found by key or name, else made. */
export interface WantedEntry {
  list: ListUid;
  key: string;
  name: string;
  source?: SourceRef;
  attributes: Record<string, unknown>;
}

/** One import, ready to be carried out. Items may only link to items before them. */
export interface Source {
  /** `cm_external_ids.system`. */
  system: string;
  /** The source records openings, closings and role changes itself, so we write no system actions (C4). */
  ownHistory: boolean;
  wanted: WantedEntry[];
  /** How many identities, cases and actions will come; for the progress line. */
  total: number;
  items(): AsyncIterable<Item> | Iterable<Item>;
  /** What a person should know and that concerns no single record. */
  notes: string[];
}

export const refusal = (room: Room, source: SourceRef, where: string, message: string, path = ''): Item => ({
  refusal: { room, source, where, problems: [{ path, message }] },
});
