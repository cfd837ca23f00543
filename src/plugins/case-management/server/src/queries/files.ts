import type { Core } from '@strapi/strapi';
import type { FilesQuery } from '../../../shared/contracts/file';
import { TABLE } from '../../../shared/ids';
import type { Dialect } from './sql/dialect';
import { readPage } from './sql/page';
import type { Page } from './sql/page';
import { readerOf } from './sql/reader';
import type { Trx } from './transaction';

/** A row as a revision keeps it. */
export interface FileRow {
  id: number;
  documentId: string;
  version: number;
  actionId: number;
  name: string;
  kind: string | null;
  mediaType: string;
  size: number;
  takenOn: string | null;
  removedAt: Date | null;
  removedBy: string | null;
  removeReason: string | null;
}

/** What can change of a file, and what is said once, in columns. */
export interface FileChange {
  name?: string;
  kind?: string | null;
  taken_on?: string | null;
  removed_at?: Date;
  removed_by?: string;
  remove_reason?: string;
}

export interface NewFile {
  document_id: string;
  action_id: number;
  name: string;
  kind: string | null;
  media_type: string;
  size: number;
  digest: string;
  taken_on: string | null;
  recorded_by: string;
  created_at: Date;
}

const json = (d: Dialect) =>
  d.object({
    documentId: 'a.document_id',
    version: 'a.version',
    name: 'a.name',
    kind: 'a.kind',
    mediaType: 'a.media_type',
    size: 'a.size',
    sha256: 'a.digest',
    takenOn: d.date('a.taken_on'),
    recordedBy: 'a.recorded_by',
    createdAt: d.instant('a.created_at'),
    removedAt: d.instant('a.removed_at'),
    removedBy: 'a.removed_by',
    removeReason: 'a.remove_reason',
    action: d.object({
      documentId: 'x.document_id',
      name: 'x.summary',
      type: '(select t.name from cm_action_types t where t.id = x.type_id)',
      at: d.instant('x.at'),
    }),
  });

const JOIN = 'join cm_actions x on x.id = a.action_id';

/** One page of the files of a case's actions, newest first. */
export const findFiles = (strapi: Core.Strapi, caseId: number, asked: FilesQuery): Promise<Page> => {
  const { action, removed, limit, cursor } = asked;
  return readPage(strapi, {
    table: TABLE.files,
    choose: `${TABLE.files} a ${JOIN}`,
    joins: JOIN,
    json: json(readerOf(strapi).dialect),
    where: [
      { sql: 'x.case_id = ?', bindings: [caseId] },
      ...(action === undefined ? [] : [{ sql: 'x.document_id = ?', bindings: [action] }]),
      ...(removed === 'true' ? [] : [{ sql: 'a.removed_at is null', bindings: [] }]),
    ],
    sort: { column: 'a.created_at', type: 'instant', descending: true },
    limit,
    cursor,
    listing: { route: `files of ${caseId}`, asked },
  });
};

export interface FoundFile {
  json: string;
  caseId: number;
  stored: boolean;
}

/** A file whose action is there still, by its documentId. */
export const findFile = async (strapi: Core.Strapi, documentId: string): Promise<FoundFile | null> => {
  const reader = readerOf(strapi);
  const sql = `select ${reader.dialect.text(json(reader.dialect))} as json, x.case_id as case_id, a.stored as stored
    from ${TABLE.files} a ${JOIN} where a.document_id = ?`;
  const [row] = await reader.all<{ json: string; case_id: number; stored: unknown }>(sql, [documentId]);
  return row ? { json: row.json, caseId: Number(row.case_id), stored: Boolean(row.stored) } : null;
};

/** The row id of an action and that of its case. */
export const actionPlace = async (
  strapi: Core.Strapi,
  documentId: string
): Promise<{ id: number; caseId: number } | null> => {
  const sql = 'select id, case_id from cm_actions where document_id = ?';
  const [row] = await readerOf(strapi).all<{ id: number; case_id: number }>(sql, [documentId]);
  return row ? { id: Number(row.id), caseId: Number(row.case_id) } : null;
};

const COLUMNS = {
  id: 'id',
  documentId: 'document_id',
  version: 'version',
  actionId: 'action_id',
  name: 'name',
  kind: 'kind',
  mediaType: 'media_type',
  size: 'size',
  takenOn: 'taken_on',
  removedAt: 'removed_at',
  removedBy: 'removed_by',
  removeReason: 'remove_reason',
};

/** Rows that meet `where`, locked. */
export const lockFiles = async (
  strapi: Core.Strapi,
  trx: Trx,
  where: { document_id: string } | { action_id: number }
): Promise<FileRow[]> => {
  const query = trx(TABLE.files).where(where).orderBy('id').select<FileRow[]>(COLUMNS);
  return strapi.db.dialect.client === 'sqlite' ? query : query.forUpdate();
};

export const countFiles = async (trx: Trx, actionId: number): Promise<number> => {
  const rows = await trx(TABLE.files).where({ action_id: actionId }).whereNull('removed_at').select('id');
  return rows.length;
};

export const insertFile = async (trx: Trx, file: NewFile): Promise<void> => {
  await trx(TABLE.files).insert({ ...file, version: 1, stored: true });
};

export const changeFile = async (trx: Trx, { id, version }: FileRow, change: FileChange): Promise<void> => {
  await trx(TABLE.files)
    .where({ id })
    .update({ ...change, version: version + 1 });
};

/** documentIds of removed files whose bytes are there still. */
export const filesToDrop = async (trx: Trx): Promise<string[]> => {
  const rows = await trx(TABLE.files)
    .whereNotNull('removed_at')
    .where({ stored: true })
    .orderBy('id')
    .select<Array<{ document_id: string }>>('document_id');
  return rows.map(({ document_id }) => document_id);
};

export const noteDropped = async (trx: Trx, documentId: string): Promise<void> => {
  await trx(TABLE.files).where({ document_id: documentId }).update({ stored: false });
};
