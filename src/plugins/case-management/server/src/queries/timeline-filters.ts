import type { TIMELINE_ORDERS } from '../../../shared/contracts/timeline';
import type { ActionState } from '../../../shared/vocabulary';
import { decodeCursor } from './sql/cursor';
import type { Listing } from './sql/cursor';
import { escapedLike } from './sql/filters';
import { places } from './sql/reader';
import type { Binding, Reader } from './sql/reader';

export interface TimelineFilters {
  limit: number;
  cursor?: string;
  /** As it was asked for: a cursor goes on with the same. */
  asked?: object;
  /** Newest first unless said. */
  order?: (typeof TIMELINE_ORDERS)[number];
  /** The place of the action that the page begins with. */
  start?: Place;
  /** Row ids of action types. */
  typeIds?: number[];
  states?: ActionState[];
  from?: Date;
  to?: Date;
  /** Row id of an identity. */
  personId?: number;
  text?: string;
}

/** Where an action stands in a timeline. */
export interface Place {
  at: Date;
  id: number;
}

export interface WhereParts {
  sql: string;
  bindings: Binding[];
}

/** The first half alone is what an index can seek to. */
const beyond = (reader: Reader, { at, id }: Place, order: TimelineFilters['order'], inclusive: boolean): WhereParts => {
  const past = order === 'asc' ? '>' : '<';
  const instant = reader.instant(at);
  return {
    sql: `(a.at ${past}= ? and (a.at ${past} ? or a.id ${past}${inclusive ? '=' : ''} ?))`,
    bindings: [instant, instant, id],
  };
};

const byPlace = (reader: Reader, { cursor, start, order }: TimelineFilters, listing: Listing): WhereParts[] => {
  const after = decodeCursor(cursor, 'instant', listing);
  return [
    ...(after ? [beyond(reader, { at: new Date(Number(after.value)), id: after.id }, order, false)] : []),
    ...(start ? [beyond(reader, start, order, true)] : []),
  ];
};

const byPerson = (personId: number): WhereParts => ({
  sql: `(a.assignee_id = ? or exists (select 1 from cm_roles r where r.action_id = a.id and r.identity_id = ?))`,
  bindings: [personId, personId],
});

const byText = (text: string): WhereParts => {
  const like = `%${escapedLike(text.toLowerCase())}%`;
  return {
    sql: `(lower(a.summary) like ? escape '!' or lower(a.comments) like ? escape '!')`,
    bindings: [like, like],
  };
};

/** What narrows a timeline, to be joined by `and`. Throws `BrokenRule` for a cursor that is none of ours. */
export const conditionsOf = (reader: Reader, filters: TimelineFilters, listing: Listing): WhereParts[] => {
  const { typeIds, states, from, to, personId, text } = filters;
  return [
    ...byPlace(reader, filters, listing),
    ...(typeIds ? [{ sql: `a.type_id in (${places(typeIds)})`, bindings: typeIds }] : []),
    ...(states ? [{ sql: `a.state in (${places(states)})`, bindings: states }] : []),
    ...(from ? [{ sql: 'a.at >= ?', bindings: [reader.instant(from)] }] : []),
    ...(to ? [{ sql: 'a.at < ?', bindings: [reader.instant(to)] }] : []),
    ...(personId === undefined ? [] : [byPerson(personId)]),
    ...(text === undefined ? [] : [byText(text)]),
  ];
};
