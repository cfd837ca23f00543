import type { Core } from '@strapi/strapi';
import { readerOf } from './sql/reader';

/** The organisation's zone for hot reads; UTC until one is set. */
export const readTimeZone = async (strapi: Core.Strapi): Promise<string> => {
  const sql = 'select time_zone from cm_organisations order by id limit 1';
  const [row] = await readerOf(strapi).all<{ time_zone: string | null }>(sql, []);
  return row?.time_zone || 'UTC';
};
