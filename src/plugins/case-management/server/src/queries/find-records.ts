import type { Core } from '@strapi/strapi';
import type { Fields } from '../../../shared/contracts/fields';
import { VERSIONED_UIDS } from '../../../shared/ids';
import type { CaseworkUid } from '../../../shared/ids';
import { readPage } from './sql/page';
import type { Condition, Page, Sort } from './sql/page';
import { places, readerOf } from './sql/reader';
import { recordJson, storageOf, tableOf } from './sql/record-json';

export interface RecordType {
  uid: CaseworkUid;
  fields: Fields;
}

export interface StoredRecord {
  id: number;
  /** `version` where the type has one, else the milliseconds of the last change. */
  etag: number;
  json: string;
}

interface Row {
  id: number;
  version: number | null;
  changed: number | string | Date | null;
  json: string;
}

/** V1: identities, cases and actions. */
export const isVersioned = (uid: CaseworkUid): boolean => (VERSIONED_UIDS as readonly string[]).includes(uid);

/** One record by its documentId, as JSON text, or null. */
export const findRecord = async (
  strapi: Core.Strapi,
  { uid, fields }: RecordType,
  documentId: string
): Promise<StoredRecord | null> => {
  const reader = readerOf(strapi);
  const version = isVersioned(uid) ? 'a.version' : 'null';
  const json = reader.dialect.text(recordJson(strapi, reader.dialect, uid, fields));
  const sql = `select a.id as id, ${version} as version, a.updated_at as changed, ${json} as json
    from ${tableOf(strapi, uid)} a where a.document_id = ?`;
  const [row] = await reader.all<Row>(sql, [documentId]);
  return row ? { id: row.id, etag: row.version ?? new Date(row.changed ?? 0).getTime(), json: row.json } : null;
};

interface Asked {
  limit: number;
  cursor?: string;
}

/** One page of records, each as JSON text: what was asked for, and what that means in SQL. */
export const findRecords = (
  strapi: Core.Strapi,
  { uid, fields }: RecordType,
  asked: Asked,
  { where, sort }: { where: Condition[]; sort: Sort }
): Promise<Page> =>
  readPage(strapi, {
    limit: asked.limit,
    cursor: asked.cursor,
    listing: { route: uid, asked },
    table: tableOf(strapi, uid),
    json: recordJson(strapi, readerOf(strapi).dialect, uid, fields),
    where: where.length > 0 ? where : [{ sql: '1 = 1', bindings: [] }],
    sort,
  });

/** Rows whose relation `name` points at the row `id`. */
export const linkedTo = (strapi: Core.Strapi, uid: CaseworkUid, name: string, id: number): Condition => {
  const storage = storageOf(strapi, uid, name);
  if ('column' in storage) return { sql: `a.${storage.column} = ?`, bindings: [id] };
  return { sql: `a.id in (select ${storage.from} from ${storage.table} where ${storage.to} = ?)`, bindings: [id] };
};

/** Row ids by documentId; unknown ones are missing from the map. */
export const rowIdsOf = async (
  strapi: Core.Strapi,
  uid: CaseworkUid,
  documentIds: string[]
): Promise<Map<string, number>> => {
  if (documentIds.length === 0) return new Map();
  const rows = await readerOf(strapi).all<{ id: number; document_id: string }>(
    `select id, document_id from ${tableOf(strapi, uid)} where document_id in (${places(documentIds)})`,
    documentIds
  );
  return new Map(rows.map((row) => [row.document_id, row.id]));
};

/** Row ids of a list's entries by their key. */
export const rowIdsByKey = async (
  strapi: Core.Strapi,
  uid: CaseworkUid,
  keys: string[]
): Promise<Map<string, number>> => {
  if (keys.length === 0) return new Map();
  // MariaDB alone reserves the word.
  const rows = await readerOf(strapi).all<{ id: number; list_key: string }>(
    `select e.id, e.key as list_key from ${tableOf(strapi, uid)} e where e.key in (${places(keys)})`,
    keys
  );
  return new Map(rows.map((row) => [row.list_key, row.id]));
};
