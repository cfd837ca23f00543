import type { Core } from '@strapi/strapi';
import { dataMigrations } from './migrations';
import { runMigrations } from './migrations/run';
import { scheduleOutbox } from './services/outbox';
import { registerPermissions } from './services/permissions';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  await registerPermissions(strapi);
  await runMigrations(strapi, dataMigrations);
  scheduleOutbox(strapi);
};
