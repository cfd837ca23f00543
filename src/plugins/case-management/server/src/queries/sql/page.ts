import { decodeCursor, encodeCursor } from './cursor';
import type { Listing, SortType } from './cursor';
import { readerOf } from './reader';
import type { Binding, Reader } from './reader';
import type { Core } from '@strapi/strapi';

export interface Condition {
  sql: string;
  bindings: Binding[];
}

export interface Sort {
  column: string;
  type: SortType;
  descending: boolean;
}

/** One page of rows of `table` (alias `a`), each as the JSON that `json` makes of it. */
export interface PageQuery {
  table: string;
  /** What rows are chosen from, where that is more than the table alone. */
  choose?: string;
  /** Joins that `json` needs. */
  joins?: string;
  json: string;
  jsonBindings?: Binding[];
  where: Condition[];
  sort: Sort;
  limit: number;
  cursor?: string;
  listing: Listing;
}

export interface Page {
  items: string[];
  nextCursor: string | null;
}

interface Row {
  id: number;
  value: number | string | Date | null;
  json: string;
}

const valueOf = (reader: Reader, sort: Sort) => (sort.type === 'date' ? reader.dialect.date(sort.column) : sort.column);

const later = (reader: Reader, sort: Sort, value: string | number, id: number): Condition => {
  const bound = sort.type === 'instant' ? reader.instant(new Date(value)) : value;
  const beyond = sort.descending ? '<' : '>';
  // The first half alone is what an index can seek to.
  const sql = `(${sort.column} ${beyond}= ? and (${sort.column} ${beyond} ? or a.id ${beyond} ?))`;
  return { sql, bindings: [bound, bound, id] };
};

const run = async (reader: Reader, query: PageQuery, more: Condition[], limit: number, bySort: boolean) => {
  const { sort, json, table, choose = `${table} a`, joins = '' } = query;
  const where = [...query.where, ...more];
  const direction = sort.descending ? 'desc' : 'asc';
  const order = (value: string, id: string) =>
    bySort ? `${value} ${direction}, ${id} ${direction}` : `${id} ${direction}`;
  // Rows are chosen by their keys first, so that JSON is made of the page's rows alone.
  const chosen = `select a.id as id, ${valueOf(reader, sort)} as value from ${choose}
    where ${where.map((condition) => condition.sql).join(' and ')} order by ${order(sort.column, 'a.id')} limit ?`;
  const sql = `select k.id as id, k.value as value, ${reader.dialect.text(json)} as json
    from (${chosen}) k join ${table} a on a.id = k.id ${joins} order by ${order('k.value', 'k.id')}`;
  const bindings = where.flatMap((condition) => condition.bindings);
  return reader.all<Row>(sql, [...(query.jsonBindings ?? []), ...bindings, limit]);
};

const cursorOf = ({ sort, listing }: PageQuery, { value, id }: Row) => {
  const stored =
    value instanceof Date || (value !== null && sort.type === 'instant') ? new Date(value).getTime() : value;
  return encodeCursor({ value: stored, id }, listing);
};

/**
 * Keyset paging on (sorted value, id): rows without the value come last, whichever the direction, in a statement
 * of their own, because no index of any of the databases orders them so.
 */
export const readPage = async (strapi: Core.Strapi, query: PageQuery): Promise<Page> => {
  const reader = readerOf(strapi);
  const { sort, limit } = query;
  const after = decodeCursor(query.cursor, sort.type, query.listing);
  const wanted = limit + 1;
  const rows: Row[] = [];
  if (after?.value !== null) {
    const seek = after
      ? later(reader, sort, after.value, after.id)
      : { sql: `${sort.column} is not null`, bindings: [] };
    rows.push(...(await run(reader, query, [seek], wanted, true)));
  }
  if (rows.length < wanted) {
    const beyond = sort.descending ? '<' : '>';
    const seek = after?.value === null ? [{ sql: `a.id ${beyond} ?`, bindings: [after.id] }] : [];
    const empty = { sql: `${sort.column} is null`, bindings: [] };
    rows.push(...(await run(reader, query, [empty, ...seek], wanted - rows.length, false)));
  }
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items: page.map(({ json }) => json), nextCursor: last ? cursorOf(query, last) : null };
};

/** The answer of a list, as JSON text. */
export const pageJson = ({ items, nextCursor }: Page): string =>
  `{"data":[${items.join(',')}],"meta":{"nextCursor":${nextCursor === null ? 'null' : `"${nextCursor}"`}}}`;
