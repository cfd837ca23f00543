/**
 * Writes rows past Strapi and past every rule, as fast as the database takes them: test data only.
 * Indexes are dropped first and made again at the end.
 */
import type { Core } from '@strapi/strapi';

export type Value = string | number | null;
export interface Store {
  isSqlite: boolean;
  insert(table: string, columns: string[], rows: Value[][]): Promise<void>;
  all(sql: string): Promise<Array<Record<string, unknown>>>;
  run(sql: string): Promise<void>;
  release(): Promise<void>;
}

interface SqliteHandle {
  prepare(sql: string): { run(...values: Value[]): unknown; all(): Array<Record<string, unknown>>; reader: boolean };
  exec(sql: string): unknown;
}
interface PostgresHandle {
  query(sql: string, values?: unknown[]): Promise<{ rows: Array<Record<string, unknown>> }>;
}

const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ');

const sqliteStore = (handle: SqliteHandle): Omit<Store, 'release'> => ({
  isSqlite: true,
  async insert(table, columns, rows) {
    const statement = handle.prepare(
      `insert into "${table}" (${quoted(columns)}) values (${columns.map(() => '?').join(', ')})`
    );
    handle.exec('begin');
    for (const row of rows) statement.run(...row);
    handle.exec('commit');
  },
  async all(sql) {
    return handle.prepare(sql).all();
  },
  async run(sql) {
    handle.exec(sql);
  },
});

const postgresStore = (handle: PostgresHandle): Omit<Store, 'release'> => ({
  isSqlite: false,
  async insert(table, columns, rows) {
    const records = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
    await handle.query(
      `insert into "${table}" (${quoted(columns)}) select ${quoted(columns)} from json_populate_recordset(null::"${table}", $1::json)`,
      [JSON.stringify(records)]
    );
  },
  async all(sql) {
    return (await handle.query(sql)).rows;
  },
  async run(sql) {
    await handle.query(sql);
  },
});

/** The pool's connection is taken until `release`: nothing else may ask the database meanwhile on SQLite. */
export const openStore = async (strapi: Core.Strapi): Promise<Store> => {
  const { client } = strapi.db.connection;
  const handle: unknown = await client.acquireConnection();
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  const store = isSqlite ? sqliteStore(handle as SqliteHandle) : postgresStore(handle as PostgresHandle);
  return { ...store, release: () => client.releaseConnection(handle) };
};

const indexesOf = (store: Store, table: string) =>
  store.all(
    store.isSqlite
      ? `select name, sql from sqlite_master where type = 'index' and tbl_name = '${table}' and sql is not null`
      : `select indexname as name, indexdef as sql from pg_indexes where schemaname = current_schema() and tablename = '${table}'
         and indexname not in (select conname from pg_constraint)`
  );

/** Runs `load` with the tables' indexes out of the way, then makes them again and lets the planner look. */
export const withoutIndexes = async (store: Store, tables: string[], load: () => Promise<void>): Promise<void> => {
  const indexes: Array<Record<string, unknown>> = [];
  for (const table of tables) indexes.push(...(await indexesOf(store, table)));
  for (const index of indexes) await store.run(`drop index "${String(index.name)}"`);
  await load();
  for (const index of indexes) await store.run(String(index.sql));
};

/** After explicit ids PostgreSQL's sequences still stand at 1. */
export const finish = async (store: Store, tables: string[]): Promise<void> => {
  if (!store.isSqlite) {
    for (const table of tables) {
      await store.run(
        `select setval(pg_get_serial_sequence('"${table}"', 'id'), (select coalesce(max(id), 0) + 1 from "${table}"), false)`
      );
    }
  }
  // As autovacuum leaves a table that has come to rest.
  await store.run(store.isSqlite ? 'analyze' : 'vacuum analyze');
};
