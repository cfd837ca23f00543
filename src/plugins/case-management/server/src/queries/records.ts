import type { Link, TableModel } from './model';
import { modelOf } from './model';
import type { Strapi, Trx } from './transaction';

/** A stored row: attributes by our names; a to-one relation is a row id or null, a to-many one a list of row ids. */
export interface StoredRecord {
  id: number;
  documentId: string;
  [attribute: string]: unknown;
}

export type LockMode = 'update' | 'share' | 'none';

interface ReadOptions {
  lock?: LockMode;
  /** Relations to read; all when absent. Those with a scalar beside them cost nothing. */
  relations?: readonly string[];
}

const asDate = (value: unknown) =>
  value === null || value === undefined ? null : new Date(value as string | number | Date);
const asJson = (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : (value ?? null));

const fromColumn = (type: string, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'datetime':
      return asDate(value);
    case 'date':
      return value instanceof Date ? value.toISOString().slice(0, 10) : (value as string).slice(0, 10);
    case 'boolean':
      return Boolean(value);
    case 'json':
      return asJson(value);
    case 'integer':
      return Number(value);
    default:
      return value;
  }
};

const locked = <Query extends ReturnType<Trx['queryBuilder']>>(strapi: Strapi, query: Query, lock: LockMode) => {
  if (lock === 'none' || strapi.db.dialect.client === 'sqlite') return query;
  return lock === 'update' ? query.forUpdate() : query.forShare();
};

/** Locks all entries of a list, in order of their ids: for a rule that weighs an entry against the others. */
export const lockList = async (strapi: Strapi, trx: Trx, uid: string): Promise<void> => {
  if (strapi.db.dialect.client === 'sqlite') return;
  await locked(strapi, trx(modelOf(strapi, uid).table).select('id').orderBy('id'), 'update');
};

const readLinks = async (trx: Trx, link: Link, ids: number[]): Promise<Map<number, number[]>> => {
  const query = trx(link.table).select<Array<Record<string, number>>>(link.from, link.to).whereIn(link.from, ids);
  const rows = await (link.orderColumn ? query.orderBy(link.orderColumn) : query);
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const from = Number(row[link.from]);
    found.set(from, [...(found.get(from) ?? []), Number(row[link.to])]);
  }
  return found;
};

const toRecord = (model: TableModel, row: Record<string, unknown>): StoredRecord =>
  Object.fromEntries(
    model.scalars.map(({ attribute, column, type }) => [
      attribute,
      attribute === 'id' ? Number(row[column]) : fromColumn(type, row[column]),
    ])
  ) as StoredRecord;

/**
 * Reads rows by id, in order of their ids, locking them in that order so that two writers can't wait for each other.
 * Ids that do not exist are left out.
 */
export const readRecords = async (
  strapi: Strapi,
  trx: Trx,
  uid: string,
  ids: readonly number[],
  { lock = 'none', relations }: ReadOptions = {}
): Promise<StoredRecord[]> => {
  const wanted = [...new Set(ids)].sort((a, b) => a - b);
  if (wanted.length === 0) return [];
  const model = modelOf(strapi, uid);
  const query = trx(model.table).select('*').whereIn('id', wanted).orderBy('id');
  const rows = (await locked(strapi, query, lock)) as Array<Record<string, unknown>>;
  const records = rows.map((row) => toRecord(model, row));
  for (const link of model.links) {
    if (link.scalar) {
      for (const record of records) record[link.attribute] = record[link.scalar] ?? null;
    } else if (!relations || relations.includes(link.attribute)) {
      const found = await readLinks(trx, link, wanted);
      for (const record of records) {
        const targets = found.get(record.id) ?? [];
        record[link.attribute] = link.toMany ? targets : (targets[0] ?? null);
      }
    }
  }
  return records;
};
