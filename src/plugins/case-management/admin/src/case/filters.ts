import { ACTION_STATES, type ActionState } from '../../../shared/vocabulary';
import { startOfDay } from '../timeline/days';
import type { Point } from './life';

/** What the timeline of a case is narrowed to; all of it stands in the address. */
export interface Filters {
  /** Keys of action types; none: all. */
  types: string[];
  states: ActionState[];
  person: string | null;
  text: string;
  /** Local days, both included. */
  from: string | null;
  to: string | null;
}

export const NO_FILTERS: Filters = { types: [], states: [], person: null, text: '', from: null, to: null };

const listIn = (params: URLSearchParams, name: string) => params.get(name)?.split(',').filter(Boolean) ?? [];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const dayIn = (params: URLSearchParams, name: string) => {
  const day = params.get(name) ?? '';
  return DAY.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
};

export const filtersIn = (params: URLSearchParams): Filters => ({
  types: listIn(params, 'types'),
  states: ACTION_STATES.filter((state) => listIn(params, 'states').includes(state)),
  person: params.get('person'),
  text: params.get('q') ?? '',
  from: dayIn(params, 'from'),
  to: dayIn(params, 'to'),
});

/** The address with these filters; what else stands in it stays. */
export const withFilters = (params: URLSearchParams, filters: Filters): URLSearchParams => {
  const next = new URLSearchParams(params);
  const values: Record<string, string | null> = {
    types: filters.types.join(','),
    states: filters.states.join(','),
    person: filters.person,
    q: filters.text,
    from: filters.from,
    to: filters.to,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
};

/** How many kinds of filter are set, for the button that holds them. */
export const countOf = ({ types, states, person, text, from, to }: Filters): number =>
  [types.length, states.length, person, text.trim(), from ?? to].filter(Boolean).length;

const nextDay = (day: string) => new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

export interface Period {
  from?: number;
  /** Not included. */
  to?: number;
}

export const periodOf = ({ from, to }: Filters, timeZone?: string): Period => ({
  ...(from && { from: startOfDay(from, timeZone) }),
  ...(to && { to: startOfDay(nextDay(to), timeZone) }),
});

/** The order of a timeline's two parts: what is planned, soonest first, and all else, newest first. */
export const STATES_OF = { planned: ['planned'], past: ['done', 'cancelled'] } as const;
export type Part = keyof typeof STATES_OF;

/** The states of a part that the filters leave; none: the part is empty. */
export const statesOf = ({ states }: Filters, part: Part): ActionState[] =>
  STATES_OF[part].filter((state) => states.length === 0 || states.includes(state));

/** Does the point pass? Its words are not known here: only the server can look for text. */
export const passes = (filters: Filters, timeZone?: string): ((point: Point) => boolean) => {
  const { from = -Infinity, to = Infinity } = periodOf(filters, timeZone);
  const { types, states, person } = filters;
  return (point) =>
    (types.length === 0 || types.includes(point.kind?.key ?? '')) &&
    (states.length === 0 || states.includes(point.state)) &&
    (person === null || point.people.some(({ documentId }) => documentId === person)) &&
    point.at >= from &&
    point.at < to;
};
