import type { Core } from '@strapi/strapi';
import { CASEWORK_UIDS } from '../../../shared/ids';
import { separateSharedIds } from '../queries/shared-ids';

/** What Strapi kept of a content type at its last start. */
type KeptTypes = Record<string, { indexes?: Array<{ type?: string; columns?: string[] }> } | undefined>;

interface Hook {
  register(handler: (context: { oldContentTypes?: KeptTypes | null }) => Promise<void>): unknown;
}

const isUniqueAlready = (kept: KeptTypes, uid: string) =>
  (kept[uid]?.indexes ?? []).some(({ type, columns }) => type === 'unique' && columns?.join() === 'document_id');

/**
 * Earlier versions let a record take the documentId of another. Such a database starts all the same: the earlier row
 * keeps the id, and the log says which row has a new one.
 */
export const separateAtStart = (strapi: Core.Strapi): void => {
  const beforeSync = strapi.hook('strapi::content-types.beforeSync') as Hook;
  beforeSync.register(async ({ oldContentTypes }) => {
    const kept = oldContentTypes ?? {};
    for (const uid of CASEWORK_UIDS.filter((one) => !isUniqueAlready(kept, one)))
      for (const { table, id, had, has } of await separateSharedIds(strapi, uid))
        strapi.log.warn(
          `${table}: row ${id} had the documentId ${had} of an earlier row, which keeps it; row ${id} now has ${has}. ` +
            'What was kept under the old one, such as earlier versions, stays with the earlier row.'
        );
  });
};
