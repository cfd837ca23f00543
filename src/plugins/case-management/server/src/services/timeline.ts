import type { Core } from '@strapi/strapi';
import type { TimelineQuery } from '../../../shared/contracts/timeline';
import { UID } from '../../../shared/ids';
import { ACTION_STATES } from '../../../shared/vocabulary';
import { BrokenRule, problem } from '../domain/errors';
import { rowIdsByKey, rowIdsOf } from '../queries/find-records';
import { caseTimelineJson, identityTimelineJson, placeInCase, placeInStory } from '../queries/timeline';
import type { Place, TimelineFilters } from '../queries/timeline-filters';
import { notFound } from './records';

const MOST_TYPES = 50;
const listOf = (text: string | undefined) => text?.split(',').map((item) => item.trim());

const statesOf = (text: string | undefined) =>
  listOf(text)?.map((name) => {
    const state = ACTION_STATES.find((known) => known === name);
    if (!state) throw new BrokenRule([problem('states', `The states are ${ACTION_STATES.join(', ')}.`)]);
    return state;
  });

const typeIdsOf = async (strapi: Core.Strapi, text: string | undefined) => {
  const keys = listOf(text);
  if (!keys) return undefined;
  if (keys.length > MOST_TYPES) throw new BrokenRule([problem('types', `Name at most ${MOST_TYPES} types.`)]);
  const ids = await rowIdsByKey(strapi, UID.actionType, keys);
  const unknown = keys.filter((key) => !ids.has(key));
  if (unknown.length > 0)
    throw new BrokenRule([problem('types', `There is no action type with the key ${unknown.join(', ')}.`)]);
  return [...ids.values()];
};

const personIdOf = async (strapi: Core.Strapi, person: string | undefined) => {
  if (person === undefined) return undefined;
  const id = (await rowIdsOf(strapi, UID.identity, [person])).get(person);
  if (id === undefined) throw new BrokenRule([problem('person', `There is no such record: ${person}.`)]);
  return id;
};

type PlaceOf = (action: string) => Promise<Place | null>;

const startOf = async (start: string | undefined, placeOf: PlaceOf) => {
  if (start === undefined) return undefined;
  const place = await placeOf(start);
  if (!place) throw new BrokenRule([problem('start', 'This action is not in this timeline.')]);
  return place;
};

const filtersOf = async (strapi: Core.Strapi, query: TimelineQuery, placeOf: PlaceOf): Promise<TimelineFilters> => ({
  limit: query.limit,
  cursor: query.cursor,
  asked: query,
  order: query.order,
  start: await startOf(query.start, placeOf),
  typeIds: await typeIdsOf(strapi, query.types),
  states: statesOf(query.states),
  from: query.from === undefined ? undefined : new Date(query.from),
  to: query.to === undefined ? undefined : new Date(query.to),
  personId: await personIdOf(strapi, query.person),
  text: query.q,
});

/** A case's story as JSON text. */
export const caseTimeline = async (strapi: Core.Strapi, documentId: string, query: TimelineQuery): Promise<string> => {
  const filters = await filtersOf(strapi, query, (action) => placeInCase(strapi, documentId, action));
  const json = await caseTimelineJson(strapi, documentId, filters);
  if (json === null) throw notFound();
  return json;
};

/** A client's whole story as JSON text. */
export const identityTimeline = async (
  strapi: Core.Strapi,
  documentId: string,
  query: TimelineQuery
): Promise<string> => {
  const filters = await filtersOf(strapi, query, (action) => placeInStory(strapi, documentId, action));
  const json = await identityTimelineJson(strapi, documentId, filters);
  if (json === null) throw notFound();
  return json;
};
