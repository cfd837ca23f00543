import { ACTION_STATES, type ActionState, POINT_FLAGS } from '../../../shared/vocabulary';
import type { DeskLife, DeskPoint } from '../../../shared/contracts/desk';

/** One action of a case's life, without its words. */
export interface Point {
  documentId: string;
  /** Milliseconds. */
  at: number;
  state: ActionState;
  minutes: number;
  kind: { key: string; name: string } | null;
  milestone: boolean;
  system: boolean;
  allDay: boolean;
  isNew: boolean;
  people: Array<{ documentId: string; name: string | null }>;
}

const has = (flags: number, flag: number) => (flags & flag) !== 0;

/** The points as they came, made readable; oldest first. */
export const pointsOf = ({ kinds, people, points }: DeskLife): Point[] =>
  points.map(([documentId, at, state, minutes, kind, flags, parts]: DeskPoint) => ({
    documentId,
    at,
    state: ACTION_STATES[state] ?? 'done',
    minutes: minutes ?? 0,
    kind: kinds[kind] ?? null,
    milestone: kinds[kind]?.milestone ?? false,
    system: has(flags, POINT_FLAGS.system),
    allDay: has(flags, POINT_FLAGS.allDay),
    isNew: has(flags, POINT_FLAGS.isNew),
    people: parts.flatMap((part) => people[part] ?? []),
  }));

/** Dots closer than this would cover each other. */
const BIN = 5;
const FAR = 4;

/**
 * How far from the middle of their lane dots stand that would cover each other: up and down by turns, and closer
 * together where they are many, so that none is further away than `most`.
 */
export const stacked = (xs: number[], most: number): number[] => {
  const counts = new Map<number, number>();
  const turns = xs.map((x) => {
    const bin = Math.round(x / BIN);
    const before = counts.get(bin) ?? 0;
    counts.set(bin, before + 1);
    return { bin, before };
  });
  return turns.map(({ bin, before }) => {
    const step = Math.min(FAR, most / Math.ceil((counts.get(bin) ?? 1) / 2));
    return Math.ceil(before / 2) * step * (before % 2 === 0 ? 1 : -1);
  });
};

export type LaneKind = 'none' | 'kind' | 'person';

export interface Lane {
  key: string;
  /** Null where there is one lane alone, or for what has no kind and nobody. */
  name: string | null;
  points: Point[];
}

/** More lanes than these say nothing: the rest share the last one. */
const MOST_LANES = 8;

const lanesOfPoint = (point: Point, by: LaneKind): Array<{ key: string; name: string | null }> => {
  if (by === 'kind') return [{ key: point.kind?.key ?? '', name: point.kind?.name ?? null }];
  if (point.people.length === 0) return [{ key: '', name: null }];
  return point.people.map(({ documentId, name }) => ({ key: documentId, name }));
};

/** The fullest lanes first; an action of two people stands in the lanes of both. */
export const lanesOf = (points: Point[], by: LaneKind): Lane[] => {
  if (by === 'none') return [{ key: '', name: null, points }];
  const lanes = new Map<string, Lane>();
  for (const point of points)
    for (const { key, name } of lanesOfPoint(point, by)) {
      const lane = lanes.get(key) ?? { key, name, points: [] };
      lane.points.push(point);
      lanes.set(key, lane);
    }
  const byCount = [...lanes.values()].sort((a, b) => b.points.length - a.points.length);
  if (byCount.length <= MOST_LANES) return byCount;
  const rest = byCount.slice(MOST_LANES - 1).flatMap((lane) => lane.points);
  return [
    ...byCount.slice(0, MOST_LANES - 1),
    { key: 'rest', name: null, points: [...new Set(rest)].sort((a, b) => a.at - b.at) },
  ];
};

export interface MonthOfLife {
  /** YYYY-MM in the organisation's zone. */
  key: string;
  at: number;
  done: number;
  minutes: number;
  planned: number;
  milestones: string[];
}

/** What the picture shows, as numbers: a row a month in which something was done or is planned. */
export const monthsOf = (points: Point[], monthOf: (at: number) => string): MonthOfLife[] => {
  const months = new Map<string, MonthOfLife>();
  for (const point of points) {
    if (point.system) continue;
    const key = monthOf(point.at);
    const month = months.get(key) ?? { key, at: point.at, done: 0, minutes: 0, planned: 0, milestones: [] };
    months.set(key, month);
    if (point.state === 'planned') month.planned += 1;
    if (point.state !== 'done') continue;
    month.done += 1;
    month.minutes += point.minutes;
    if (point.milestone && point.kind) month.milestones.push(point.kind.name);
  }
  return [...months.values()];
};
