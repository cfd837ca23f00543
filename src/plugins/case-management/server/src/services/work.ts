import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { WorkCasesQuery, WorkPeopleQuery, WorkQuery } from '../../../shared/contracts/work';
import { UID } from '../../../shared/ids';
import { permissionId } from '../../../shared/permissions';
import { BrokenRule, problem } from '../domain/errors';
import { addDays, startOfLocalDay } from '../domain/time';
import { rowIdsOf } from '../queries/find-records';
import type { Whose } from '../queries/sql/managed';
import { pageJson } from '../queries/sql/page';
import { readTimeZone } from '../queries/time-zone';
import { momentOf, workJson } from '../queries/work';
import { workCasesJson } from '../queries/work-cases';
import { readWorkPeople } from '../queries/work-people';
import type { Actor } from './actor';
import { ownIdentityId } from './advocate';
import { localDayOf } from './local-day';

const NOT_YOURS = 'You may see what is due for you. To see it for others, ask an administrator for the permission.';
const NO_IDENTITY = 'A token has no identity of its own: give a documentId, or nobody.';

/** Whose work is asked for: one's own, or, with the permission, that of anyone and nobody's. */
const whoseOf = async (strapi: Core.Strapi, actor: Actor, person: string): Promise<Whose> => {
  const own = await ownIdentityId(strapi, actor);
  if (person === 'me') {
    if (own === null) throw new BrokenRule([problem('person', NO_IDENTITY)]);
    return { identityId: own };
  }
  const named = person === 'nobody' ? undefined : (await rowIdsOf(strapi, UID.identity, [person])).get(person);
  const isOwn = named !== undefined && named === own;
  // Before it is said whether there is such an identity.
  if (!isOwn && !actor.can(permissionId('work.read-all'))) throw new errors.ForbiddenError(NOT_YOURS);
  if (person === 'nobody') return 'nobody';
  if (named === undefined) throw new BrokenRule([problem('person', 'There is no such identity.')]);
  return { identityId: named };
};

/** What is due for someone, as JSON text. */
export const work = async (strapi: Core.Strapi, actor: Actor, query: WorkQuery): Promise<string> => {
  const now = momentOf({ cursor: query.cursor, asked: query }) ?? new Date();
  const { day, start, end, nextWeek, recent } = localDayOf(now, await readTimeZone(strapi));
  return workJson(strapi, {
    whose: await whoseOf(strapi, actor, query.person),
    due: query.due,
    limit: query.limit,
    cursor: query.cursor,
    asked: query,
    now,
    today: day,
    startOfToday: start,
    startOfTomorrow: end,
    startOfNextWeek: nextWeek,
    startOfRecent: recent,
  });
};

/** Someone's open cases by last touch, as JSON text. */
export const workCases = async (strapi: Core.Strapi, actor: Actor, query: WorkCasesQuery): Promise<string> => {
  const now = new Date();
  const { day, start, zone } = localDayOf(now, await readTimeZone(strapi));
  return workCasesJson(strapi, {
    whose: await whoseOf(strapi, actor, query.person),
    noContactDays: query.noContactDays,
    quietBefore: startOfLocalDay(addDays(day, -query.noContactDays), zone),
    onlyQuiet: query.quiet === 'true',
    limit: query.limit,
    cursor: query.cursor,
    asked: query,
    now,
    today: day,
    startOfToday: start,
  });
};

/** Those whose work one may ask for, as JSON text. */
export const workPeople = async (strapi: Core.Strapi, query: WorkPeopleQuery): Promise<string> => {
  const { day } = localDayOf(new Date(), await readTimeZone(strapi));
  return pageJson(await readWorkPeople(strapi, { today: day, limit: query.limit, cursor: query.cursor }));
};
