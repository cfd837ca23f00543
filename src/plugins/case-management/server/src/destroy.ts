import type { Core } from '@strapi/strapi';
import { closeSqliteReader } from './queries/sql/sqlite';

export const destroy = async ({ strapi }: { strapi: Core.Strapi }) => {
  closeSqliteReader(strapi);
};
