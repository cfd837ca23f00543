import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { TABLE } from '../../../shared/ids';

/** Names of the data migrations that this database has had. */
export const performedMigrations = async (strapi: Core.Strapi): Promise<Set<string>> => {
  const rows: Array<{ name: string }> = await strapi.db.connection(TABLE.migrations).select('name');
  return new Set(rows.map((row) => row.name));
};

/**
 * Takes a migration for the caller's transaction. The unique index on `name` is the lock: another process that takes the
 * same one waits for this transaction to end, and then fails.
 */
export const claimMigration = async (strapi: Core.Strapi, name: string): Promise<void> => {
  await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    await trx(TABLE.migrations).insert({ name, at: new Date() });
  });
};
