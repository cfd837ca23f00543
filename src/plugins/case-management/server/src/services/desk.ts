import type { Core } from '@strapi/strapi';
import { UID } from '../../../shared/ids';
import { lifeOf } from '../domain/case';
import { BrokenRule, problem } from '../domain/errors';
import { readDeskHead, readLife } from '../queries/desk';
import type { DeskHead } from '../queries/desk';
import { rowIdsOf } from '../queries/find-records';
import { noteLook } from '../queries/looks';
import { readTimeZone } from '../queries/time-zone';
import { inTransaction } from '../queries/transaction';
import type { Actor } from './actor';
import { localDayOf } from './local-day';
import { notFound } from './records';

/** Whoever comes back within it is still at the same visit. */
const VISIT = 30 * 60_000;
const NOBODY = 0;

/** The page's request and the note of the look are sent at once: whichever comes first, the answer is the same. */
const beforeThisVisit = ({ lookedAt, lookedBefore }: DeskHead, now: Date) =>
  lookedAt && now.getTime() - lookedAt.getTime() > VISIT ? lookedAt : lookedBefore;

/** All that the page of a case shows but its actions' words, as JSON text. */
export const deskJson = async (strapi: Core.Strapi, actor: Actor, documentId: string): Promise<string> => {
  const now = new Date();
  const { start: startOfToday } = localDayOf(now, await readTimeZone(strapi));
  const loginId = actor.kind === 'admin' ? Number(actor.id) : NOBODY;
  const head = await readDeskHead(strapi, documentId, { loginId, now, startOfToday });
  if (!head) throw notFound();
  const before = beforeThisVisit(head, now);
  const looked = before ? { name: actor.name, before } : null;
  const life = lifeOf(await readLife(strapi, documentId), { now, startOfToday, looked });
  return `{"data":${head.json.slice(0, -1)},${JSON.stringify(life).slice(1)},"meta":{}}`;
};

/** Notes that a login looks at a case; answers when it had looked before this visit. */
export const look = async (strapi: Core.Strapi, actor: Actor, documentId: string): Promise<Date | null> => {
  if (actor.kind !== 'admin')
    throw new BrokenRule([problem([], 'Only a login looks at cases: a token has nothing to come back to.')]);
  const caseId = (await rowIdsOf(strapi, UID.case, [documentId])).get(documentId);
  if (caseId === undefined) throw notFound();
  const now = new Date();
  const visitSince = new Date(now.getTime() - VISIT);
  return inTransaction(strapi, (trx) => noteLook(trx, { caseId, loginId: Number(actor.id), now, visitSince }));
};
