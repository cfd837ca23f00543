import type Database from 'better-sqlite3';
import type { Trx } from '../transaction';

/** Values by column. Rows of one call name the same columns. */
export type ColumnRow = Record<string, unknown>;

interface Client {
  driverName: string;
  acquireConnection(): Promise<unknown>;
  releaseConnection(connection: unknown): Promise<void>;
}

/** PostgreSQL allows 65 535 bound values a statement; the widest table has some 45 columns. */
const ROWS_A_STATEMENT = 500;

export const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

const prepared = (connection: Database.Database, table: string, columns: string[]): Database.Statement => {
  const kept = statements.get(connection) ?? new Map<string, Database.Statement>();
  statements.set(connection, kept);
  const sql = `insert into \`${table}\` (${columns.map((column) => `\`${column}\``).join(', ')})
    values (${columns.map(() => '?').join(', ')})`;
  const statement = kept.get(sql) ?? connection.prepare(sql);
  kept.set(sql, statement);
  return statement;
};

/** As knex binds for SQLite. */
const bindable = (value: unknown): unknown => {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
};

/** One small statement, kept prepared, for each row: SQLite takes longer to read a long one than to write its rows. */
const insertOnSqlite = (connection: Database.Database, table: string, rows: ColumnRow[]): number[] => {
  const columns = Object.keys(rows[0] ?? {});
  const statement = prepared(connection, table, columns);
  return rows.map((row) => Number(statement.run(columns.map((column) => bindable(row[column]))).lastInsertRowid));
};

const insertThroughKnex = async (trx: Trx, client: Client, table: string, rows: ColumnRow[]): Promise<number[]> => {
  const ids: number[] = [];
  for (const chunk of chunks(rows, ROWS_A_STATEMENT)) {
    if (client.driverName === 'pg') {
      const answered: Array<{ id: number }> = await trx(table).insert(chunk).returning('id');
      ids.push(...answered.map(({ id }) => Number(id)));
    } else {
      // One INSERT gives consecutive ids (innodb_autoinc_lock_mode), and answers with the first.
      const [first] = await trx(table).insert(chunk);
      chunk.forEach((_, index) => ids.push(Number(first) + index));
    }
  }
  return ids;
};

/** Inserts rows into one table, in the caller's transaction, and gives their ids in the order of the rows. */
export const insertRows = async (trx: Trx, table: string, rows: ColumnRow[]): Promise<number[]> => {
  if (rows.length === 0) return [];
  const client = trx.client as Client;
  if (client.driverName !== 'better-sqlite3') return insertThroughKnex(trx, client, table, rows);
  const connection = await client.acquireConnection();
  try {
    return insertOnSqlite(connection as Database.Database, table, rows);
  } finally {
    await client.releaseConnection(connection);
  }
};
