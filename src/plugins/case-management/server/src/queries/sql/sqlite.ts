import Database from 'better-sqlite3';
import type { Core } from '@strapi/strapi';
import type { Binding } from './reader';

interface Connection {
  database: Database.Database;
  statements: Map<string, Database.Statement>;
}

/** Statements kept prepared: filters make variants of a read model, and a limit keeps them from growing for ever. */
const MOST_STATEMENTS = 200;

const connections = new WeakMap<Core.Strapi, Connection>();

const fileOf = (strapi: Core.Strapi): string => {
  const filename: unknown = strapi.config.get('database.connection.connection.filename');
  if (typeof filename !== 'string') throw new Error('The SQLite database has no file name.');
  return filename;
};

const open = (strapi: Core.Strapi): Connection => {
  const database = new Database(fileOf(strapi), { readonly: true, fileMustExist: true });
  database.pragma('busy_timeout = 3000');
  database.pragma('cache_size = -65536');
  database.pragma('mmap_size = 268435456');
  const connection = { database, statements: new Map<string, Database.Statement>() };
  connections.set(strapi, connection);
  return connection;
};

/**
 * SQLite plans a statement anew each time that a place is bound in LIMIT, or in a comparison which ANALYZE left samples
 * for: that costs as much as a whole timeline. It does not look into a subselect.
 */
export const plannedOnce = (sql: string): string => sql.replaceAll('?', '(select ?)');

const prepare = ({ database, statements }: Connection, sql: string): Database.Statement => {
  const known = statements.get(sql);
  if (known) return known;
  if (statements.size >= MOST_STATEMENTS) statements.clear();
  const statement = database.prepare(plannedOnce(sql));
  statements.set(sql, statement);
  return statement;
};

/** A second, read-only connection: knex's pool of one would queue reads behind every write. */
export const querySqlite = (strapi: Core.Strapi, sql: string, bindings: Binding[]): unknown[] =>
  prepare(connections.get(strapi) ?? open(strapi), sql).all(bindings);

export const closeSqliteReader = (strapi: Core.Strapi): void => {
  connections.get(strapi)?.database.close();
  connections.delete(strapi);
};
