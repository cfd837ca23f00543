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

export interface Revision {
  version: number | null;
  at: Date;
  actor: string;
  why: string | null;
  /** The record as it was, as plain JSON; null where it was made. */
  before: Record<string, unknown> | null;
}

interface WholeRow extends Row {
  why: string | null;
  before: string | null;
}

/** Every revision of a record, oldest first. */
export const revisionsOf = async (trx: Trx, uid: string, documentId: string): Promise<Revision[]> => {
  const rows = await trx(TABLE.revisions)
    .where({ uid, document_id: documentId })
    .orderBy('id')
    .select<WholeRow[]>('version', 'at', 'actor', 'why', 'before');
  return rows.map(({ version, at, actor, why, before }) => ({
    version: version === null ? null : Number(version),
    at: new Date(at),
    actor,
    why,
    before: before === null ? null : (JSON.parse(before) as Record<string, unknown>),
  }));
};
