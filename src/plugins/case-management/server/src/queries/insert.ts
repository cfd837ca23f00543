import { newDocumentId } from '../utils/document-id';
import type { Link, TableModel } from './model';
import { modelOf } from './model';
import { insertRows } from './sql/insert-rows';
import type { Strapi, Trx } from './transaction';

/** Attribute data with relations as row ids. */
export type RowData = Record<string, unknown>;

export interface Inserted {
  id: number;
  documentId: string;
}

const toColumn = (type: string, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  if (type === 'json') return JSON.stringify(value);
  if (type === 'datetime') return value instanceof Date ? value : new Date(value as string | number);
  return value;
};

const columnsOf = (model: TableModel, row: RowData): RowData => {
  const columns: RowData = {};
  for (const { attribute, column, type } of model.scalars)
    if (attribute !== 'id') columns[column] = toColumn(type, row[attribute]);
  return columns;
};

const linkRows = (link: Link, rows: RowData[], inserted: Inserted[]): RowData[] =>
  rows.flatMap((row, index) => {
    const value = row[link.attribute];
    const targets = Array.isArray(value)
      ? (value as number[])
      : value === null || value === undefined
        ? []
        : [value as number];
    return targets.map((target, position) => ({
      [link.from]: inserted[index]?.id,
      [link.to]: target,
      ...(link.orderColumn ? { [link.orderColumn]: position + 1 } : {}),
    }));
  });

/**
 * The batch writer: inserts rows of one content type and their links in a few statements, without hooks. Only for
 * callers that have settled and checked the rows by the rules of `domain/`. Scalars beside relations are filled here.
 */
export const insertRecords = async (
  strapi: Strapi,
  trx: Trx,
  uid: string,
  rows: RowData[],
  now: Date
): Promise<Inserted[]> => {
  if (rows.length === 0) return [];
  const model = modelOf(strapi, uid);
  const complete = rows.map((row) => {
    const scalars = Object.fromEntries(
      model.links.flatMap((link) => (link.scalar ? [[link.scalar, row[link.attribute] ?? null]] : []))
    );
    return {
      ...row,
      ...scalars,
      documentId: newDocumentId(),
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
    };
  });
  const ids = await insertRows(
    trx,
    model.table,
    complete.map((row) => columnsOf(model, row))
  );
  const inserted = complete.map(({ documentId }, index) => ({ id: ids[index] as number, documentId }));
  for (const link of model.links) await insertRows(trx, link.table, linkRows(link, complete, inserted));
  return inserted;
};

/** Writes single attributes of one row, past the hooks: for what hooks themselves derive on other rows. */
export const patchRecord = async (strapi: Strapi, trx: Trx, uid: string, id: number, patch: RowData): Promise<void> => {
  const model = modelOf(strapi, uid);
  const columns: RowData = {};
  for (const { attribute, column, type } of model.scalars)
    if (attribute in patch) columns[column] = toColumn(type, patch[attribute]);
  if (Object.keys(columns).length > 0) await trx(model.table).where({ id }).update(columns);
  for (const link of model.links)
    if (link.attribute in patch) {
      await trx(link.table)
        .where({ [link.from]: id })
        .delete();
      await insertRows(trx, link.table, linkRows(link, [patch], [{ id, documentId: '' }]));
    }
};
