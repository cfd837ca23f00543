import type { Core } from '@strapi/strapi';
import { readClientDesk } from '../queries/client-desk';
import { readTimeZone } from '../queries/time-zone';
import { localDayOf } from './local-day';
import { notFound } from './records';

/** All that the page of an identity shows but its story, as JSON text. */
export const clientDeskJson = async (strapi: Core.Strapi, documentId: string): Promise<string> => {
  const { day } = localDayOf(new Date(), await readTimeZone(strapi));
  const json = await readClientDesk(strapi, documentId, day);
  if (json === null) throw notFound();
  return `{"data":${json},"meta":{}}`;
};
