import type { Core } from '@strapi/strapi';
import type { Binding } from './reader';

interface PgConnection {
  query(statement: { name: string; text: string; values: Binding[] }): Promise<{ rows: unknown[] }>;
}
interface Pool {
  acquireConnection(): Promise<PgConnection>;
  releaseConnection(connection: PgConnection): Promise<void>;
}
interface Prepared {
  name: string;
  text: string;
}

const MOST_STATEMENTS = 200;
const prepared = new Map<string, Prepared>();

/** PostgreSQL plans a named statement once for each connection; rare variants stay unnamed. */
const prepare = (sql: string): Prepared => {
  const known = prepared.get(sql);
  if (known) return known;
  let place = 0;
  const text = sql.replace(/\?/g, () => `$${(place += 1)}`);
  const statement = { name: prepared.size < MOST_STATEMENTS ? `cm_${prepared.size}` : '', text };
  if (statement.name !== '') prepared.set(sql, statement);
  return statement;
};

/** Straight to the driver, on a connection of Strapi's own pool. */
export const queryOnPostgres = async (strapi: Core.Strapi, sql: string, values: Binding[]): Promise<unknown[]> => {
  const pool = strapi.db.connection.client as Pool;
  const connection = await pool.acquireConnection();
  try {
    const { rows } = await connection.query({ ...prepare(sql), values });
    return rows;
  } finally {
    await pool.releaseConnection(connection);
  }
};
