import type { Core } from '@strapi/strapi';
import { UID } from '../../../shared/ids';
import { StaleVersion } from '../domain/errors';
import { rowIdsOf } from '../queries/find-records';
import { readRecords } from '../queries/records';
import { inTransaction } from '../queries/transaction';
import { runAs } from './actor';
import type { Actor } from './actor';
import { notFound } from './records';
import { NOUNS } from './write';
import { makeContext } from './write/context';

/**
 * Takes back an action that the actor has just recorded, with its participants; what it was stays in its revisions.
 * Throws `StaleVersion` where it has changed since, and Strapi's ValidationError where it is too late or was somebody else's.
 */
export const undoAction = async (strapi: Core.Strapi, actor: Actor, documentId: string, etag: number) => {
  const taking = { ...actor, takesBack: documentId };
  await inTransaction(strapi, async (trx) => {
    const id = (await rowIdsOf(strapi, UID.action, [documentId])).get(documentId);
    if (id === undefined) throw notFound();
    const context = await makeContext(strapi, trx, { actor: taking });
    await NOUNS[UID.action].lockFirst?.(context, [id]);
    const [row] = await readRecords(strapi, trx, UID.action, [id], { lock: 'update' });
    if (!row) throw notFound();
    if (Number(row.version) !== etag) throw new StaleVersion(etag, Number(row.version));
    // Participants first, because what is pointed at stays; where a rule keeps the action, all of it stays.
    await runAs(taking, async () => {
      await strapi.db.query(UID.role).deleteMany({ where: { action: id } });
      await strapi.db.query(UID.action).delete({ where: { id } });
    });
  });
  return JSON.stringify({ data: { undone: documentId }, meta: {} });
};
