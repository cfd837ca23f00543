import type { Core } from '@strapi/strapi';
import { UID } from '../../../shared/ids';
import { filesToDrop, noteDropped } from '../queries/files';
import type { OutboxRow } from '../queries/outbox';
import { inTransaction } from '../queries/transaction';
import { dropBytes, refusePublicFolder, sweepParts } from './file-store';
import { CHANGED } from './outbox';

/** Deletes the bytes of removed files that are there still: after a removal, and what a crash left. */
export const dropRemovedFiles = async (strapi: Core.Strapi): Promise<void> => {
  const ids = await inTransaction(strapi, filesToDrop);
  for (const id of ids) {
    await dropBytes(strapi, id);
    await inTransaction(strapi, (trx) => noteDropped(trx, id));
  }
};

/** Bytes that can't be deleted now are tried again at the next start. */
const dropQuietly = (strapi: Core.Strapi) =>
  dropRemovedFiles(strapi).catch((error: unknown) => {
    const reason = error instanceof Error ? ((error as Error & { code?: string }).code ?? error.name) : String(error);
    strapi.log.warn(`The bytes of removed files could not be deleted and will be tried again (${reason}).`);
  });

/** At start: what uploads and removals left behind. From then on, an action that is deleted takes its files with it. */
export const keepFilesTidy = async (strapi: Core.Strapi): Promise<void> => {
  refusePublicFolder(strapi);
  await sweepParts(strapi, new Date());
  await dropQuietly(strapi);
  strapi.eventHub.on(CHANGED, async (row: OutboxRow) => {
    // Not awaited: the outbox's transaction holds the only connection of SQLite until it ends.
    if (row.uid === UID.action && row.change === 'delete') setImmediate(() => void dropQuietly(strapi));
  });
};
