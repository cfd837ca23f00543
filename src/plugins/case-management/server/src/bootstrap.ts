import type { Core } from '@strapi/strapi';
import { dataMigrations } from './migrations';
import { runMigrations } from './migrations/run';
import { compareExactly } from './queries/exact-texts';
import { keepFilesTidy } from './services/file-sweep';
import { scheduleOutbox } from './services/outbox';
import { scheduleForgetting } from './services/idempotency';
import { mendRelations } from './services/mend-relations';
import { registerPermissions } from './services/permissions';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  mendRelations(strapi);
  await registerPermissions(strapi);
  await compareExactly(strapi);
  await runMigrations(strapi, dataMigrations);
  scheduleOutbox(strapi);
  scheduleForgetting(strapi);
  await keepFilesTidy(strapi);
};
