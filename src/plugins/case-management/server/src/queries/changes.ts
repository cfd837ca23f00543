import { TABLE } from '../../../shared/ids';
import { chunks } from './insert';
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

const ROWS_A_STATEMENT = 500;

/** V3: a revision and an outbox row for every change, in the transaction of the change. */
export const insertChanges = async (trx: Trx, changes: ChangeRow[]): Promise<void> => {
  for (const chunk of chunks(changes, ROWS_A_STATEMENT)) {
    await trx(TABLE.revisions).insert(
      chunk.map(({ uid, documentId, version, at, actor, why, before }) => ({
        uid,
        document_id: documentId,
        version,
        at,
        actor,
        why,
        before,
      }))
    );
    await trx(TABLE.outbox).insert(
      chunk.map(({ uid, documentId, change, at, actor }) => ({ uid, document_id: documentId, change, at, actor }))
    );
  }
};
