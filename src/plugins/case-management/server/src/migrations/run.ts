import type { Core } from '@strapi/strapi';
import { claimMigration, performedMigrations } from '../queries/migrations';

/** A numbered change of data, made once in the life of a database. */
export interface Migration {
  /** Four digits and a name; never changed once it has landed. */
  name: string;
  run(strapi: Core.Strapi): Promise<void>;
}

const runOnce = async (strapi: Core.Strapi, migration: Migration) => {
  try {
    await strapi.db.transaction(async () => {
      await claimMigration(strapi, migration.name);
      await migration.run(strapi);
    });
    strapi.log.info(`Data migration ${migration.name} done.`);
  } catch (error) {
    // Another process that started at the same time was first: its work is committed by now.
    if ((await performedMigrations(strapi)).has(migration.name)) return;
    throw error;
  }
};

/** Runs those that this database has not had yet, in order, each in a transaction of its own. */
export const runMigrations = async (strapi: Core.Strapi, migrations: readonly Migration[]): Promise<void> => {
  const performed = await performedMigrations(strapi);
  for (const migration of migrations) {
    if (!performed.has(migration.name)) await runOnce(strapi, migration);
  }
};
