import type { Core } from '@strapi/strapi';
import { CASELOAD_SORTS } from '../../../shared/contracts/caseload';
import type { CaseLinesQuery, CaseloadQuery } from '../../../shared/contracts/caseload';
import { BrokenRule, problem } from '../domain/errors';
import { readCaseLines, readCaseload, readGround } from '../queries/caseload';
import { pageJson } from '../queries/sql/page';
import type { Actor } from './actor';
import { ownIdentityId } from './advocate';
import { localDayOf } from './local-day';

const NOBODY = {
  me: 'A token has no identity of its own: give a documentId.',
  other: 'There is no such identity.',
};

/** Both in one statement: on PostgreSQL every round trip more is felt. */
const groundOf = async (strapi: Core.Strapi, actor: Actor, advocate: string | undefined) => {
  const mine = advocate === 'me';
  const { zone, identityId } = await readGround(strapi, mine ? undefined : advocate);
  if (advocate === undefined) return { zone, advocateId: undefined };
  const advocateId = mine ? await ownIdentityId(strapi, actor) : identityId;
  if (advocateId === null) throw new BrokenRule([problem('advocate', mine ? NOBODY.me : NOBODY.other)]);
  return { zone, advocateId };
};

/** The caseload as JSON text. */
export const caseload = async (strapi: Core.Strapi, actor: Actor, query: CaseloadQuery): Promise<string> => {
  const now = new Date();
  const { zone, advocateId } = await groundOf(strapi, actor, query.advocate);
  const { day, start } = localDayOf(now, zone);
  const sort = CASELOAD_SORTS.find((name) => query.sort.endsWith(name)) ?? 'openedAt';
  const page = await readCaseload(strapi, {
    stage: query.stage,
    advocateId,
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

/** What the Content Manager's list adds to the cases that it shows, as JSON text. */
export const caseLines = async (strapi: Core.Strapi, { cases }: CaseLinesQuery): Promise<string> => {
  const now = new Date();
  const { day, start } = localDayOf(now, (await readGround(strapi)).zone);
  const lines = await readCaseLines(strapi, cases.split(','), { now, startOfToday: start, today: day });
  return `{"data":[${lines.join(',')}],"meta":{}}`;
};
