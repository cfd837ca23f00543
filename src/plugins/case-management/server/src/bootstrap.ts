import type { Core } from '@strapi/strapi';
import { dataMigrations } from './migrations';
import { runMigrations } from './migrations/run';
import { scheduleOutbox } from './services/outbox';
import { mendRelations } from './services/mend-relations';
import { registerPermissions } from './services/permissions';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  mendRelations(strapi);
  await registerPermissions(strapi);
  await runMigrations(strapi, dataMigrations);
  scheduleOutbox(strapi);
};
