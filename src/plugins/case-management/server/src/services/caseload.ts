import type { Core } from '@strapi/strapi';
import { CASELOAD_SORTS } from '../../../shared/contracts/caseload';
import type { CaseloadQuery } from '../../../shared/contracts/caseload';
import { UID } from '../../../shared/ids';
import { BrokenRule, problem } from '../domain/errors';
import { readCaseload } from '../queries/caseload';
import { rowIdsOf } from '../queries/find-records';
import { pageJson } from '../queries/sql/page';
import { readTimeZone } from '../queries/time-zone';
import type { Actor } from './actor';
import { ownIdentityId } from './advocate';
import { localDayOf } from './local-day';

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
  const { day, start } = localDayOf(now, await readTimeZone(strapi));
  const sort = CASELOAD_SORTS.find((name) => query.sort.endsWith(name)) ?? 'openedAt';
  const page = await readCaseload(strapi, {
    stage: query.stage,
    advocateId: await advocateIdOf(strapi, actor, query.advocate),
    sort,
    descending: query.sort.startsWith('-'),
    limit: query.limit,
    cursor: query.cursor,
    asked: query,
    now,
    today: day,
    startOfToday: start,
  });
  return pageJson(page);
};
