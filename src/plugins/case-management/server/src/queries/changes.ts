import { TABLE } from '../../../shared/ids';
import { insertRows } from './sql/insert-rows';
import type { Trx } from './transaction';

export interface ChangeRow {
  uid: string;
  documentId: string;
  version: number | null;
  change: 'create' | 'update' | 'delete';
  at: Date;
  actor: string;
  why: string | null;
  /** The record as it was, JSON; null when it is created. */
  before: string | null;
}

/** V3: a revision and an outbox row for every change, in the transaction of the change. */
export const insertChanges = async (trx: Trx, changes: ChangeRow[]): Promise<void> => {
  await insertRows(
    trx,
    TABLE.revisions,
    changes.map(({ uid, documentId, version, at, actor, why, before }) => ({
      uid,
      document_id: documentId,
      version,
      at,
      actor,
      why,
      before,
    }))
  );
  await insertRows(
    trx,
    TABLE.outbox,
    changes.map(({ uid, documentId, change, at, actor }) => ({ uid, document_id: documentId, change, at, actor }))
  );
};
