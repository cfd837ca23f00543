import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export type Strapi = Core.Strapi;
/** The connection of the transaction that a write runs in; never `strapi.db.connection`, whose pool may be one. */
export type Trx = Knex;

/** Runs `work` in the transaction at hand, or in a new one. */
export const inTransaction = async <Result>(strapi: Strapi, work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  strapi.db.transaction(({ trx }: { trx: Trx }) => work(trx));
