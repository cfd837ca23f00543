/** Turns rows by attribute into rows of tables, by Strapi's own metadata: columns, link tables, their orders. */
import type { Core } from '@strapi/strapi';
import type { Row } from './dataset';
import type { Store, Value } from './store';

interface LinkTable {
  attribute: string;
  name: string;
  ownColumn: string;
  otherColumn: string;
  order?: string;
  inverseOrder?: string;
  /** How many rows already point at each target: the inverse side's order. */
  pointing: Map<number, number>;
}

interface Scalar {
  attribute: string;
  column: string;
  type: string;
}

export interface Table {
  name: string;
  scalars: Scalar[];
  links: LinkTable[];
}

interface RelationMeta {
  type: string;
  mappedBy?: string;
  columnName?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    orderColumnName?: string;
    inverseOrderColumnName?: string;
  };
}

const linkTableOf = (attribute: string, { joinTable }: RelationMeta): LinkTable[] =>
  joinTable === undefined
    ? []
    : [
        {
          attribute,
          name: joinTable.name,
          ownColumn: joinTable.joinColumn.name,
          otherColumn: joinTable.inverseJoinColumn.name,
          order: joinTable.orderColumnName,
          inverseOrder: joinTable.inverseOrderColumnName,
          pointing: new Map(),
        },
      ];

/** How the rows of a type are stored; only the attributes that `sample` names are written. */
export const tableOf = (strapi: Core.Strapi, uid: string, sample: Row): Table => {
  const meta = strapi.db.metadata.get(uid);
  const attributes = Object.entries(meta.attributes as unknown as Record<string, RelationMeta>);
  const named = new Set([...Object.keys(sample), 'createdAt', 'updatedAt', 'publishedAt']);
  return {
    name: meta.tableName,
    scalars: attributes
      .filter(([name, { type }]) => named.has(name) && type !== 'relation')
      .map(([attribute, { columnName, type }]) => ({ attribute, column: columnName ?? attribute, type })),
    links: attributes
      .filter(([name, { type, mappedBy }]) => named.has(name) && type === 'relation' && mappedBy === undefined)
      .flatMap(([name, attribute]) => linkTableOf(name, attribute)),
  };
};

const stored = (value: Row[string] | undefined, isSqlite: boolean): Value => {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return isSqlite ? value.getTime() : value.toISOString();
  if (typeof value === 'boolean') return isSqlite ? Number(value) : String(value);
  if (typeof value === 'object') return JSON.stringify(value);
  return value;
};

const targetsOf = (value: Row[string] | undefined): number[] => {
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? value : [];
};

const linkRows = (link: LinkTable, rows: Row[]): Value[][] =>
  rows.flatMap((row) =>
    targetsOf(row[link.attribute]).map((target, place) => {
      const inverse = (link.pointing.get(target) ?? 0) + 1;
      link.pointing.set(target, inverse);
      return [row.id, target, ...(link.order ? [place + 1] : []), ...(link.inverseOrder ? [inverse] : [])];
    })
  );

/** All tables that `writeRows` touches. */
export const tableNames = (table: Table) => [table.name, ...table.links.map(({ name }) => name)];

export const writeRows = async (store: Store, table: Table, rows: Row[]): Promise<void> => {
  const now = new Date(Date.UTC(2026, 6, 1));
  const stamps: Record<string, Date> = { createdAt: now, updatedAt: now, publishedAt: now };
  const columns = table.scalars.map(({ column }) => column);
  const values = rows.map((row) =>
    table.scalars.map(({ attribute }) => stored(row[attribute] ?? stamps[attribute], store.isSqlite))
  );
  await store.insert(table.name, columns, values);
  for (const link of table.links) {
    const columnsOfLink = [
      link.ownColumn,
      link.otherColumn,
      ...(link.order ? [link.order] : []),
      ...(link.inverseOrder ? [link.inverseOrder] : []),
    ];
    const found = linkRows(link, rows);
    if (found.length > 0) await store.insert(link.name, columnsOfLink, found);
  }
};
