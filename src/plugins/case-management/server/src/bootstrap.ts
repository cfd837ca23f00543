import type { Core } from '@strapi/strapi';
import { dataMigrations } from './migrations';
import { runMigrations } from './migrations/run';
import { registerPermissions } from './services/permissions';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  await registerPermissions(strapi);
  await runMigrations(strapi, dataMigrations);
};
