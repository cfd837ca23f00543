import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { BrokenRule, problem, StaleVersion } from '../domain/errors';
import { findRecord, isVersioned, rowIdsOf } from '../queries/find-records';
import type { RecordType, StoredRecord } from '../queries/find-records';
import { readRecords } from '../queries/records';
import { inTransaction } from '../queries/transaction';
import { documentsOf } from '../utils/documents';
import { runAs } from './actor';
import type { Actor } from './actor';
import { writeBatch } from './batch';
import type { BatchUid } from './batch';
import { resolveLinks } from './links';
import { NOUNS } from './write';
import { makeContext } from './write/context';

type Body = Record<string, unknown>;
/** A type that the batch writer knows. */
export type CaseworkRecord = RecordType & { uid: BatchUid };

export const notFound = (): Error => new errors.NotFoundError('There is no such record.');

export const readRecord = async (strapi: Core.Strapi, type: RecordType, documentId: string): Promise<StoredRecord> => {
  const record = await findRecord(strapi, type, documentId);
  if (!record) throw notFound();
  return record;
};

/** Creates one record by the rules and says which row it is. */
export const insertRecord = async (strapi: Core.Strapi, actor: Actor, uid: BatchUid, row: Body) => {
  const [result] = await writeBatch(strapi, uid, [row], { actor, onBroken: 'skip' });
  if (!result?.ok) throw new BrokenRule(result?.problems ?? []);
  return result;
};

export const createRecord = async (
  strapi: Core.Strapi,
  actor: Actor,
  type: CaseworkRecord,
  body: Body
): Promise<StoredRecord> => {
  const { documentId } = await insertRecord(strapi, actor, type.uid, await resolveLinks(strapi, type.fields, body));
  return readRecord(strapi, type, documentId);
};

/** What a verb asks of the record before it changes it; throws `BrokenRule`. */
export type Precondition = (record: Record<string, unknown>) => void;

/** A verb that would change nothing is refused: it would rewrite what it did the first time. */
export const isNot =
  (attribute: string, value: string): Precondition =>
  (record) => {
    if (record[attribute] === value) throw new BrokenRule([problem(attribute, `This is ${value} already.`)]);
  };

/** Roles and lists have no version: of two who saw the same, the second waits here for the first and is stale then. */
const compareLocked = (strapi: Core.Strapi, actor: Actor, { uid }: RecordType, documentId: string, etag: number) =>
  inTransaction(strapi, async (trx) => {
    const id = (await rowIdsOf(strapi, uid, [documentId])).get(documentId);
    if (id === undefined) throw notFound();
    await NOUNS[uid].lockFirst?.(await makeContext(strapi, trx, { actor }), [id]);
    const [row] = await readRecords(strapi, trx, uid, [id], { lock: 'update', relations: [] });
    if (!row) throw notFound();
    const current = Number(row.updatedAt ?? 0);
    if (current !== etag) throw new StaleVersion(etag, current);
  });

/**
 * Changes a record that the sender has seen as `etag`; `StaleVersion` when it has changed since. Identities, cases
 * and actions are compared by the hooks, under their locks; roles and lists, which have no version, here by the time
 * of their last change.
 */
export const updateRecord = async (
  strapi: Core.Strapi,
  actor: Actor,
  type: RecordType,
  documentId: string,
  etag: number,
  body: Body,
  precondition: Precondition = () => undefined
): Promise<StoredRecord> =>
  strapi.db.transaction(async () => {
    await resolveLinks(strapi, type.fields, body);
    const versioned = isVersioned(type.uid);
    if (!versioned) await compareLocked(strapi, actor, type, documentId, etag);
    const current = await readRecord(strapi, type, documentId);
    // The hooks ask again, under their lock; a verb that comes too late must hear that it is late, not that it is done.
    if (versioned && current.etag !== etag) throw new StaleVersion(etag, current.etag);
    precondition(JSON.parse(current.json) as Record<string, unknown>);
    const data = versioned ? { ...body, version: etag } : body;
    await runAs(actor, () => documentsOf(strapi, type.uid).update({ documentId, data }));
    return readRecord(strapi, type, documentId);
  });

export { pageJson } from '../queries/sql/page';
export type { RecordType, StoredRecord };
