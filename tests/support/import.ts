import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ImportOrder, ImportReport } from '../../src/plugins/case-management/server/src/services/import';
import type { Strapi } from '../../src/plugins/case-management/server/src/queries/transaction';

interface ImportService {
  importFolder(strapi: Strapi, order: ImportOrder): Promise<ImportReport>;
}

/** The import of the compiled server, in the running Strapi. */
export const runImport = (order: ImportOrder): Promise<ImportReport> =>
  (fromServer('services/import') as ImportService).importFolder(globalThis.strapi, order);

const SAMPLE = path.join('shared', 'data', 'civicrm');

/** CiviCRM's sample data lies beside the project, or wherever CIVICRM_SAMPLE says; null where it is absent. */
export const civicrmSample = (): string | null => {
  const named = process.env.CIVICRM_SAMPLE;
  if (named) return existsSync(named) ? named : null;
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const sample = path.join(folder, SAMPLE);
    if (existsSync(path.join(sample, 'cases.json'))) return sample;
    if (folder === path.dirname(folder)) return null;
  }
};

/** A folder with these files, texts as they are and the rest as JSON; removed by `remove`. */
export const folderOf = (files: Record<string, unknown>): { folder: string; remove(): void } => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casework-import-'));
  for (const [name, content] of Object.entries(files)) {
    const plain = typeof content === 'string' || Buffer.isBuffer(content);
    writeFileSync(path.join(folder, name), plain ? content : JSON.stringify(content));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Every kind of record that was read is created, unchanged or refused, and each refusal is listed. */
export const expectSums = ({ records, refused, refusedNotListed }: ImportReport): void => {
  for (const counts of Object.values(records))
    expect(counts.read).toBe(counts.created + counts.unchanged + counts.refused);
  const total = Object.values(records).reduce((sum, counts) => sum + counts.refused, 0);
  expect(refused.length + refusedNotListed).toBe(total);
};

/** The record that came as `kind` and `id` of a source, with its relations. */
export const imported = async (uid: string, system: string, kind: string, id: string, populate: string[] = []) => {
  const { connection } = globalThis.strapi.db;
  const row: { document_id: string } | undefined = await connection('cm_external_ids')
    .where({ system, kind, external_id: id, uid })
    .first('document_id');
  if (!row) return null;
  return globalThis.strapi.db.query(uid).findOne({ where: { documentId: row.document_id }, populate });
};
