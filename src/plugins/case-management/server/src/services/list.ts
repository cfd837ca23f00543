import type { Core } from '@strapi/strapi';
import type { RecordType } from '../queries/find-records';
import { documentsOf } from '../utils/documents';
import { runAs } from './actor';
import type { Actor } from './actor';
import { resolveLinks } from './links';
import { readRecord } from './records';

export const createListEntry = async (
  strapi: Core.Strapi,
  actor: Actor,
  type: RecordType,
  body: Record<string, unknown>
) => {
  await resolveLinks(strapi, type.fields, body);
  const { documentId } = await runAs(actor, () => documentsOf(strapi, type.uid).create({ data: body }));
  return readRecord(strapi, type, documentId);
};

export { findListEntries } from '../queries/find-list-entries';
