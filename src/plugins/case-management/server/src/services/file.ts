import { newDocumentId } from '../utils/document-id';
import type { Core } from '@strapi/strapi';
import type { FileAddQuery, FileRecord, FilesQuery, FileUpdate } from '../../../shared/contracts/file';
import { TABLE, UID } from '../../../shared/ids';
import { BrokenRule, problem, StaleVersion } from '../domain/errors';
import { mediaTypeOf, nameOfType } from '../domain/file';
import { cut } from '../domain/text';
import { actionPlace, countFiles, findFile, findFiles, insertFile, lockFiles } from '../queries/files';
import type { FileRow } from '../queries/files';
import { rowIdsOf } from '../queries/find-records';
import { inTransaction } from '../queries/transaction';
import type { Actor } from './actor';
import { mayReadCase } from './case-access';
import { dropBytes, fileLimits, FileRefused, keepBytes, placeBytes, readBytes } from './file-store';
import type { KeptBytes } from './file-store';
import { dropRemovedFiles } from './file-sweep';
import { onlyOnce } from './idempotency';
import { notFound, pageJson } from './records';
import { actionNoun } from './write/action';
import { makeContext } from './write/context';
import type { WriteContext } from './write/context';
import { removeFileRow, writeFileChange } from './write/files';
import { recordChanges } from './write/record-change';

type Strapi = Core.Strapi;

/** Whoever may not read the case is not told that there is such a file. */
const readable = async (strapi: Strapi, actor: Actor, documentId: string) => {
  const found = await findFile(strapi, documentId);
  if (!found || !(await mayReadCase(actor, found.caseId))) throw notFound();
  const record = JSON.parse(found.json) as FileRecord;
  return { record, answer: { etag: record.version, json: found.json } };
};

const gone = ({ removedBy, removeReason }: { removedBy: string | null; removeReason: string | null }) =>
  new FileRefused(410, `This file was removed by ${removedBy ?? 'somebody'}: ${removeReason ?? ''}`);

export interface SentFile extends FileAddQuery {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  /** What the sender says it will be, 0 where it does not say. */
  announced: number;
  /** Idempotency-Key; empty without. */
  key: string;
}

const insert = async (context: WriteContext, actionId: number, sent: SentFile, kept: KeptBytes, documentId: string) => {
  const { strapi, trx, actor, now } = context;
  // Of two who add the last one at once, the second waits here and counts the first's.
  await actionNoun.lockFirst?.(context, [actionId]);
  const { perAction } = fileLimits(strapi);
  if ((await countFiles(trx, actionId)) >= perAction)
    throw new BrokenRule([problem([], `An action has ${perAction} files at most.`)]);
  const mediaType = mediaTypeOf(kept.head, sent.name);
  await insertFile(trx, {
    document_id: documentId,
    action_id: actionId,
    name: nameOfType(sent.name, mediaType),
    kind: sent.kind ?? null,
    media_type: mediaType,
    size: kept.size,
    digest: kept.sha256,
    taken_on: sent.takenOn ?? null,
    recorded_by: cut(actor.name),
    created_at: now,
  });
  await recordChanges(context, [{ uid: TABLE.files, documentId, before: null, after: { version: 1 } }]);
  await placeBytes(strapi, kept, documentId);
};

interface NewFile {
  sent: SentFile;
  kept: KeptBytes;
  documentId: string;
}

/** Inserts it, and answers its documentId; under a key that has brought it before, that of the file that is there. */
const insertOnce = async (strapi: Strapi, actor: Actor, actionId: number, { sent, kept, documentId }: NewFile) => {
  const insertNow = async () => {
    await inTransaction(strapi, async (trx) =>
      insert(await makeContext(strapi, trx, { actor }), actionId, sent, kept, documentId)
    );
    return { status: 201, body: documentId };
  };
  const { key, name, kind, takenOn } = sent;
  const request = { key, route: `actions/${actionId}/files`, body: { name, kind, takenOn, sha256: kept.sha256 } };
  return (key === '' ? await insertNow() : await onlyOnce(strapi, actor, request, insertNow)).body;
};

/** Keeps the bytes and writes the row; where either fails, neither is there. */
export const addFile = async (strapi: Strapi, actor: Actor, action: string, sent: SentFile) => {
  const place = await actionPlace(strapi, action);
  if (!place || !(await mayReadCase(actor, place.caseId))) throw notFound();
  const kept = await keepBytes(strapi, sent.bytes, sent.announced);
  const documentId = newDocumentId();
  const made = await insertOnce(strapi, actor, place.id, { sent, kept, documentId }).catch(async (error: unknown) => {
    await dropBytes(strapi, documentId, kept);
    throw error;
  });
  if (made !== documentId) await dropBytes(strapi, documentId, kept);
  return (await readable(strapi, actor, made)).answer;
};

/** The files of a case, as JSON text. */
export const caseFiles = async (strapi: Strapi, actor: Actor, documentId: string, query: FilesQuery) => {
  const caseId = (await rowIdsOf(strapi, UID.case, [documentId])).get(documentId);
  if (caseId === undefined || !(await mayReadCase(actor, caseId))) throw notFound();
  const answer = pageJson(await findFiles(strapi, caseId, query));
  return `${answer.slice(0, -2)},"limits":${JSON.stringify(fileLimits(strapi))}}}`;
};

/** The bytes of a file, with what must be said of them. */
export const openFile = async (strapi: Strapi, actor: Actor, documentId: string) => {
  const { record } = await readable(strapi, actor, documentId);
  if (record.removedAt !== null) throw gone(record);
  return { record, stream: await readBytes(strapi, documentId, record.size) };
};

type Work = (context: WriteContext, row: FileRow) => Promise<void>;

/** Changes a file that the sender has seen as `version`. */
const changing = async (strapi: Strapi, actor: Actor, documentId: string, version: number, work: Work) => {
  await readable(strapi, actor, documentId);
  await inTransaction(strapi, async (trx) => {
    const [row] = await lockFiles(strapi, trx, { document_id: documentId });
    if (!row) throw notFound();
    if (row.removedAt !== null) throw gone(row);
    if (Number(row.version) !== version) throw new StaleVersion(version, Number(row.version));
    await work(await makeContext(strapi, trx, { actor }), row);
  });
  return (await readable(strapi, actor, documentId)).answer;
};

export const updateFile = (strapi: Strapi, actor: Actor, documentId: string, version: number, sent: FileUpdate) =>
  changing(strapi, actor, documentId, version, (context, row) =>
    writeFileChange(context, row, {
      ...(sent.name === undefined ? {} : { name: nameOfType(sent.name, row.mediaType) }),
      ...(sent.kind === undefined ? {} : { kind: sent.kind }),
      ...(sent.takenOn === undefined ? {} : { taken_on: sent.takenOn }),
    })
  );

export const removeFile = async (
  strapi: Strapi,
  actor: Actor,
  documentId: string,
  version: number,
  { reason }: { reason: string }
) => {
  const answer = await changing(strapi, actor, documentId, version, (context, row) =>
    removeFileRow(context, row, reason)
  );
  await dropRemovedFiles(strapi);
  return answer;
};
