import type { Core } from '@strapi/strapi';
import { places, readerOf } from './sql/reader';

export interface PrintPlace {
  name: string | null;
  timeZone: string;
  country: string | null;
}

/** Whose paper it is, and how days are written there. */
export const readPrintPlace = async (strapi: Core.Strapi): Promise<PrintPlace> => {
  const sql = 'select name, time_zone, country from cm_organisations order by id limit 1';
  const [row] = await readerOf(strapi).all<{ name: string | null; time_zone: string | null; country: string | null }>(
    sql,
    []
  );
  return { name: row?.name ?? null, timeZone: row?.time_zone || 'UTC', country: row?.country ?? null };
};

/** Names of action types by their keys, in the order of their names. */
export const typeNames = async (strapi: Core.Strapi, keys: string[]): Promise<string[]> => {
  const sql = `select e.name as name from cm_action_types e where e.key in (${places(keys)}) order by e.name`;
  return (await readerOf(strapi).all<{ name: string }>(sql, keys)).map(({ name }) => name);
};

export const nameOfIdentity = async (strapi: Core.Strapi, documentId: string): Promise<string | null> => {
  const sql = 'select display_name as name from cm_identities where document_id = ?';
  return (await readerOf(strapi).all<{ name: string | null }>(sql, [documentId]))[0]?.name ?? null;
};
