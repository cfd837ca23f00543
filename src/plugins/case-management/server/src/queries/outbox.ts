import { TABLE } from '../../../shared/ids';
import type { Strapi, Trx } from './transaction';

export interface OutboxRow {
  id: number;
  uid: string;
  documentId: string;
  change: string;
  actor: string;
}

/** Rows of the outbox that nobody has delivered, oldest first; on a server database locked, so that no other process takes them. */
export const claimUndelivered = async (strapi: Strapi, trx: Trx, limit: number): Promise<OutboxRow[]> => {
  const query = trx(TABLE.outbox)
    .select<Array<OutboxRow & { document_id: string }>>('id', 'uid', 'document_id', 'change', 'actor')
    .whereNull('delivered_at')
    .orderBy('id')
    .limit(limit);
  const rows = await (strapi.db.dialect.client === 'sqlite' ? query : query.forUpdate().skipLocked());
  return rows.map(({ id, uid, document_id, change, actor }) => ({ id, uid, documentId: document_id, change, actor }));
};

export const markDelivered = async (trx: Trx, ids: readonly number[], at: Date): Promise<void> => {
  await trx(TABLE.outbox).whereIn('id', ids).update({ delivered_at: at });
};

/** Delivered rows have done their work; the revisions keep the history. */
export const purgeDelivered = async (trx: Trx, before: Date): Promise<void> => {
  await trx(TABLE.outbox).where('delivered_at', '<', before).delete();
};
