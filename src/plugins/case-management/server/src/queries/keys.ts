import type { Strapi, Trx } from './transaction';

export interface KeyedEntry {
  id: number;
  key: string;
  /** Only action types have versions. */
  version: number;
}

/** Entries of a list by their keys. */
export const idsByKey = async (
  strapi: Strapi,
  trx: Trx,
  uid: string,
  keys: readonly string[]
): Promise<Map<string, KeyedEntry>> => {
  const rows = await trx(strapi.db.metadata.get(uid).tableName)
    .select<Array<{ id: number; key: string; version?: number | null }>>('*')
    .whereIn('key', [...new Set(keys)]);
  return new Map(rows.map(({ id, key, version }) => [key, { id: Number(id), key, version: Number(version ?? 1) }]));
};
