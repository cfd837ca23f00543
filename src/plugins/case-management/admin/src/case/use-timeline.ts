import { useCallback, useMemo, useState } from 'react';
import type { DeskLife } from '../../../shared/contracts/desk';
import type { TimelineAction } from '../../../shared/contracts/timeline';
import { type CaseHead, STRIDE, type TextArgs, type WindowArgs, useCaseTextQuery } from '../services/case';
import { isOverdue } from '../timeline/days';
import { type Filters, type Part, passes, periodOf, STATES_OF, statesOf } from './filters';
import type { Entry, Parts } from './items';
import { type Point, pointsOf } from './life';

const entryOf =
  (now: Date, timeZone?: string) =>
  ({ documentId, at, state, allDay, isNew }: Point): Entry => ({
    documentId,
    at,
    isNew,
    overdue: state === 'planned' && isOverdue({ at: new Date(at).toISOString(), allDay }, now, timeZone),
  });

const toIso = (instant?: number) => (instant === undefined ? undefined : new Date(instant).toISOString());

/** What the server is asked for the rows of a part. */
const argsOf = (documentId: string, filters: Filters, part: Part, timeZone?: string): WindowArgs => {
  const { from, to } = periodOf(filters, timeZone);
  return {
    documentId,
    order: part === 'planned' ? 'asc' : 'desc',
    states: statesOf(filters, part).join(','),
    ...(filters.types.length > 0 && { types: filters.types.join(',') }),
    ...(filters.person && { person: filters.person }),
    ...(from !== undefined && { from: toIso(from) }),
    ...(to !== undefined && { to: toIso(to) }),
  };
};

/** Where a row's words come from: the window that it falls into. */
export type WindowOf = (part: Part, index: number) => WindowArgs;

export interface CaseTimelineRead {
  parts: Parts;
  windowOf: WindowOf;
  /** Rows that are here already, where text was looked for. */
  found: ReadonlyMap<string, TimelineAction> | null;
  more: (part: Part) => void;
  error: unknown;
  isLoading: boolean;
  retry: () => void;
}

interface Asked {
  documentId: string;
  filters: Filters;
  timeZone?: string;
}

const entryOfRow = (action: TimelineAction, isNew: boolean, now: Date, timeZone?: string): Entry => ({
  documentId: action.documentId,
  at: Date.parse(action.at),
  isNew,
  overdue: action.state === 'planned' && isOverdue({ at: action.at, allDay: action.dueAllDay }, now, timeZone),
});

/** A part of the timeline in which text is looked for: page after page, as far as somebody scrolls. */
const useTextPart = ({ documentId, filters, timeZone }: Asked, part: Part) => {
  const [cursor, setCursor] = useState<{ of: string; cursor: string }>();
  const args: TextArgs = { ...argsOf(documentId, filters, part, timeZone), q: filters.text.trim() };
  const of = JSON.stringify(args);
  const skip = args.q === '' || args.states === '';
  const { data, error, isFetching, refetch } = useCaseTextQuery(
    { ...args, ...(cursor?.of === of && { cursor: cursor.cursor }) },
    { skip }
  );
  const next = data?.nextCursor;
  const more = useCallback(() => {
    if (next && !isFetching) setCursor({ of, cursor: next });
  }, [next, isFetching, of]);
  return {
    actions: skip ? [] : (data?.actions ?? []),
    unfinished: !skip && Boolean(next),
    error,
    isFetching,
    refetch,
    more,
  };
};

const useFound = (asked: Asked, points: Map<string, Point>): CaseTimelineRead => {
  const [planned, past] = [useTextPart(asked, 'planned'), useTextPart(asked, 'past')];
  const now = new Date();
  const entry = (action: TimelineAction) =>
    entryOfRow(action, points.get(action.documentId)?.isNew ?? false, now, asked.timeZone);
  const unfinished = (['planned', 'past'] as const).filter((part) => ({ planned, past })[part].unfinished);
  const all = [...planned.actions, ...past.actions];
  return {
    parts: { planned: planned.actions.map(entry), past: past.actions.map(entry), unfinished },
    windowOf: (part) => argsOf(asked.documentId, asked.filters, part, asked.timeZone),
    found: new Map(all.map((action) => [action.documentId, action])),
    more: (part) => ({ planned, past })[part].more(),
    error: planned.error ?? past.error,
    isLoading: all.length === 0 && (planned.isFetching || past.isFetching),
    retry: () => [planned, past].filter(({ error }) => error).forEach(({ refetch }) => void refetch()),
  };
};

const nothing = () => undefined;

/** The order of all rows is known from the life of the case: their words are fetched as they are seen. */
const knownOrder = (asked: Asked, points: Point[]): CaseTimelineRead => {
  const { documentId, filters, timeZone } = asked;
  const kept = points.filter(passes(filters, timeZone));
  const entry = entryOf(new Date(), timeZone);
  const isPlanned = ({ state }: Point) => STATES_OF.planned.some((one) => one === state);
  const parts = {
    planned: kept.filter(isPlanned).map(entry),
    past: kept
      .filter((point) => !isPlanned(point))
      .reverse()
      .map(entry),
  };
  return {
    parts: { ...parts, unfinished: [] },
    windowOf: (part, index) => {
      const first = index - (index % STRIDE);
      const start = first === 0 ? undefined : parts[part][first]?.documentId;
      return { ...argsOf(documentId, filters, part, timeZone), ...(start && { start }) };
    },
    found: null,
    more: nothing,
    error: undefined,
    isLoading: false,
    retry: nothing,
  };
};

/** The first windows, before the order of all rows is known: they are asked for beside it. */
export const firstWindows = (documentId: string, filters: Filters, timeZone?: string): WindowArgs[] =>
  (['planned', 'past'] as const)
    .filter((part) => statesOf(filters, part).length > 0)
    .map((part) => argsOf(documentId, filters, part, timeZone));

/** What the head of a case says of its life, read once for each answer. */
export const useLife = ({ life: text }: CaseHead) =>
  useMemo(() => {
    const life = JSON.parse(text) as DeskLife;
    const points = pointsOf(life);
    return {
      kinds: life.kinds,
      people: life.people,
      points,
      byId: new Map(points.map((one) => [one.documentId, one])),
    };
  }, [text]);

/** What the timeline of a case shows under these filters. */
export const useCaseTimeline = (asked: Asked, { points, byId }: ReturnType<typeof useLife>): CaseTimelineRead => {
  const found = useFound(asked, byId);
  const { documentId, filters, timeZone } = asked;
  const filterKey = JSON.stringify(filters);
  const known = useMemo(
    () => knownOrder({ documentId, filters: JSON.parse(filterKey) as Filters, timeZone }, points),
    [documentId, filterKey, timeZone, points]
  );
  return filters.text.trim() === '' ? known : found;
};
