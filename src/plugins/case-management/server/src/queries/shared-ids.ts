import { newDocumentId } from '../utils/document-id';
import { modelOf } from './model';
import type { Strapi } from './transaction';

/** A row that had the documentId of an earlier one. */
export interface Separated {
  table: string;
  id: number;
  had: string;
  has: string;
}

/**
 * Gives rows that share their documentId with an earlier row one of their own. Before the schema is synchronised: the
 * unique index could not be made while there are any.
 */
export const separateSharedIds = async (strapi: Strapi, uid: string): Promise<Separated[]> => {
  const { connection } = strapi.db;
  const { table } = modelOf(strapi, uid);
  if (!(await connection.schema.hasTable(table))) return [];
  const shared = await connection(table)
    .groupBy('document_id')
    .havingRaw('count(*) > 1')
    .whereNotNull('document_id')
    .select<Array<{ document_id: string; first: number }>>('document_id', connection.raw('min(id) as ??', ['first']));
  const separated: Separated[] = [];
  for (const { document_id: had, first } of shared) {
    const rows = await connection(table)
      .where({ document_id: had })
      .whereNot({ id: first })
      .orderBy('id')
      .select<Array<{ id: number }>>('id');
    for (const { id } of rows) separated.push({ table, id, had, has: newDocumentId() });
  }
  for (const { id, has } of separated) await connection(table).where({ id }).update({ document_id: has });
  return separated;
};
