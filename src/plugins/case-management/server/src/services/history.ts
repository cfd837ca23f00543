import type { ActionHistory } from '../../../shared/contracts/history';
import { UID } from '../../../shared/ids';
import { changesOf } from '../domain/action';
import type { NameOf } from '../domain/action';
import { actionPlace } from '../queries/files';
import { readRecords } from '../queries/records';
import type { StoredRecord } from '../queries/records';
import { revisionsOf } from '../queries/revisions';
import type { Revision } from '../queries/revisions';
import { inTransaction } from '../queries/transaction';
import type { Strapi, Trx } from '../queries/transaction';
import type { Actor } from './actor';
import { mayReadCase } from './case-access';
import { notFound } from './records';

const RELATIONS = { type: UID.actionType, assignee: UID.identity, fundingProgram: UID.fundingProgram } as const;

const namesIn = async (strapi: Strapi, trx: Trx, revisions: Revision[]): Promise<NameOf> => {
  const names = new Map<string, string | null>();
  for (const [relation, uid] of Object.entries(RELATIONS)) {
    const ids = revisions.map(({ before }) => before?.[relation]).filter((id): id is number => typeof id === 'number');
    for (const row of await readRecords(strapi, trx, uid, ids, { relations: [] }))
      names.set(`${relation} ${row.id}`, (row.displayName ?? row.name ?? null) as string | null);
  }
  return (relation, id) => names.get(`${relation} ${id}`) ?? null;
};

const plain = (record: StoredRecord) => JSON.parse(JSON.stringify(record)) as Record<string, unknown>;

/** Who changed an action, when and why, and what it said before (A8), for whoever may read the case that it is in now. */
export const actionHistoryOf = async (strapi: Strapi, actor: Actor, documentId: string): Promise<ActionHistory> => {
  const place = await actionPlace(strapi, documentId);
  if (!place || !(await mayReadCase(actor, place.caseId))) throw notFound();
  return inTransaction(strapi, async (trx) => {
    const [current] = await readRecords(strapi, trx, UID.action, [place.id]);
    if (!current) throw notFound();
    const revisions = await revisionsOf(trx, UID.action, documentId);
    return { data: changesOf(revisions, plain(current), await namesIn(strapi, trx, revisions)), meta: {} };
  });
};
