import type { Core } from '@strapi/strapi';
import { CASELOAD_SORTS } from '../../../shared/contracts/caseload';
import type { CaseloadQuery } from '../../../shared/contracts/caseload';
import { UID } from '../../../shared/ids';
import { BrokenRule, problem } from '../domain/errors';
import { endOfLocalDay, localDateOf, startOfLocalDay } from '../domain/time';
import { readCaseload } from '../queries/caseload';
import { rowIdsOf } from '../queries/find-records';
import { pageJson } from '../queries/sql/page';
import { readTimeZone } from '../queries/time-zone';
import type { Actor } from './actor';
import { ownIdentityId } from './advocate';

interface LocalDay {
  zone: string;
  day: string;
  start: Date;
  end: Date;
}

/** Working out a local day costs more than reading the caseload; it stays the same until it ends. */
let known: LocalDay | null = null;

const dayOf = (now: Date, zone: string): LocalDay => {
  if (known && known.zone === zone && known.start <= now && now < known.end) return known;
  const day = localDateOf(now, zone);
  known = { zone, day, start: startOfLocalDay(day, zone), end: endOfLocalDay(day, zone) };
  return known;
};

const advocateIdOf = async (strapi: Core.Strapi, actor: Actor, advocate: string | undefined) => {
  if (advocate === undefined) return undefined;
  const id =
    advocate === 'me'
      ? await ownIdentityId(strapi, actor)
      : (await rowIdsOf(strapi, UID.identity, [advocate])).get(advocate);
  if (id !== null && id !== undefined) return id;
  const message =
    advocate === 'me' ? 'A token has no identity of its own: give a documentId.' : 'There is no such identity.';
  throw new BrokenRule([problem('advocate', message)]);
};

/** The caseload as JSON text. */
export const caseload = async (strapi: Core.Strapi, actor: Actor, query: CaseloadQuery): Promise<string> => {
  const now = new Date();
  const { day, start } = dayOf(now, await readTimeZone(strapi));
  const sort = CASELOAD_SORTS.find((name) => query.sort.endsWith(name)) ?? 'openedAt';
  const page = await readCaseload(strapi, {
    stage: query.stage,
    advocateId: await advocateIdOf(strapi, actor, query.advocate),
    sort,
    descending: query.sort.startsWith('-'),
    limit: query.limit,
    cursor: query.cursor,
    now,
    today: day,
    startOfToday: start,
  });
  return pageJson(page);
};
