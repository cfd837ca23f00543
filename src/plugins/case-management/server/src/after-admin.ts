import type { Core } from '@strapi/strapi';
import { accessMigrations } from './migrations';
import { runMigrations } from './migrations/run';

/** What needs Strapi's admin to be ready; the app's own bootstrap calls it, because a plugin's comes too early. */
export const afterAdminBootstrap = (strapi: Core.Strapi) => runMigrations(strapi, accessMigrations);
