import { TABLE } from '../../../shared/ids';
import type { Trx } from './transaction';

interface Row {
  actor: string;
  at: string | number | Date;
  version: number | null;
}

/** The first revision of a record: who made it (as `actorLabel` wrote it), when, as which version. */
export const firstRevision = async (
  trx: Trx,
  uid: string,
  documentId: string
): Promise<{ actor: string; at: Date; version: number } | null> => {
  const row = await trx(TABLE.revisions)
    .where({ uid, document_id: documentId })
    .whereNull('before')
    .orderBy('id')
    .first<Row | undefined>('actor', 'at', 'version');
  return row ? { actor: row.actor, at: new Date(row.at), version: Number(row.version) } : null;
};
