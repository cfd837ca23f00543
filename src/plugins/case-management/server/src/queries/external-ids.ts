import type { CaseworkUid } from '../../../shared/ids';
import { TABLE } from '../../../shared/ids';
import { chunks, insertRows } from './sql/insert-rows';
import type { Strapi, Trx } from './transaction';

/** SQLite joins no more than 500 rows into one insert; so many ids are also a fair size for a look-up. */
const IDS_A_STATEMENT = 500;

export interface ExternalId {
  kind: string;
  externalId: string;
  uid: CaseworkUid;
  documentId: string;
}

interface FoundRow {
  externalId: string;
  rowId: number | string | null;
}

/**
 * Row ids of the records that another system's ids stand for. Ids that were never brought in are not in the map; null
 * stands for a record that was brought in and has been deleted since.
 */
export const rowIdsOf = async (
  strapi: Strapi,
  trx: Trx,
  wanted: { system: string; kind: string; uid: CaseworkUid; ids: readonly string[] }
): Promise<Map<string, number | null>> => {
  const { tableName } = strapi.db.metadata.get(wanted.uid);
  const found = new Map<string, number | null>();
  for (const ids of chunks(wanted.ids, IDS_A_STATEMENT)) {
    const rows: FoundRow[] = await trx(`${TABLE.externalIds} as e`)
      .leftJoin(`${tableName} as t`, 't.document_id', 'e.document_id')
      .where({ 'e.system': wanted.system, 'e.kind': wanted.kind, 'e.uid': wanted.uid })
      .whereIn('e.external_id', ids)
      .select({ externalId: 'e.external_id', rowId: 't.id' });
    for (const { externalId, rowId } of rows) found.set(externalId, rowId === null ? null : Number(rowId));
  }
  return found;
};

/** Keeps another system's ids. A pair that is there already breaks the unique index: somebody else brought it in. */
export const keepExternalIds = async (trx: Trx, system: string, kept: readonly ExternalId[]): Promise<void> => {
  await insertRows(
    trx,
    TABLE.externalIds,
    kept.map(({ kind, externalId, uid, documentId }) => ({
      system,
      kind,
      external_id: externalId,
      uid,
      document_id: documentId,
    }))
  );
};

/** The databases' words for "somebody else was first" or "try again". */
const PASSING = new Set([
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
  'SQLITE_CONSTRAINT_UNIQUE',
  '23505',
  '40001',
  '40P01',
  '55P03',
  'ER_DUP_ENTRY',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
]);

const isBusy = (code: string) => PASSING.has(code) || /^SQLITE_(BUSY|LOCKED)/.test(code);

/**
 * Did another process get in the way, so that the same transaction may succeed when it is run again? The batch
 * writer says so as HTTP 409.
 */
export const isPassingConflict = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, status } = error as { code?: unknown; status?: unknown };
  return status === 409 || (typeof code === 'string' && isBusy(code));
};
