import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { queryOnPostgres } from './postgres';
import { querySqlite } from './sqlite';
import { dialects } from './dialect';
import type { Dialect, Engine } from './dialect';

/** What every driver can bind; instants are milliseconds in SQLite and `Date` elsewhere (`Reader.instant`). */
export type Binding = string | number | null | Date;

export interface Reader {
  dialect: Dialect;
  /** One statement with `?` places. Inside a transaction it sees what the transaction wrote. */
  all<Row>(sql: string, bindings: Binding[]): Promise<Row[]>;
  instant(value: Date): Binding;
}

type RawAnswer = unknown[] | { rows: unknown[] } | [unknown[], unknown];

const rowsOf = (engine: Engine, answer: RawAnswer): unknown[] => {
  if (engine === 'mysql') return (answer as [unknown[], unknown])[0];
  return Array.isArray(answer) ? answer : answer.rows;
};

const throughKnex = async (strapi: Core.Strapi, engine: Engine, sql: string, bindings: Binding[]) => {
  const run = async (connection: Knex) => rowsOf(engine, await connection.raw<RawAnswer>(sql, bindings));
  if (!strapi.db.inTransaction()) return run(strapi.db.connection);
  return strapi.db.transaction(async ({ trx }) => run(trx as Knex));
};

/** Statements prepared outside of knex where the driver can; through the given transaction inside of one. */
export const readerOf = (strapi: Core.Strapi): Reader => {
  const engine = strapi.db.dialect.client as Engine;
  const run = (sql: string, bindings: Binding[]): unknown => {
    if (engine === 'mysql' || strapi.db.inTransaction()) return throughKnex(strapi, engine, sql, bindings);
    return engine === 'sqlite' ? querySqlite(strapi, sql, bindings) : queryOnPostgres(strapi, sql, bindings);
  };
  return {
    dialect: dialects[engine],
    all: async <Row>(sql: string, bindings: Binding[]) => (await run(sql, bindings)) as Row[],
    instant: (value) => (engine === 'sqlite' ? value.getTime() : value),
  };
};

/** `?, ?, ?` for a list of bindings. */
export const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
