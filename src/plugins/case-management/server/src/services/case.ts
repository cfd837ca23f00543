import type { Core } from '@strapi/strapi';
import type { CaseClose, CaseCreate, CaseReopen } from '../../../shared/contracts/case';
import { UID } from '../../../shared/ids';
import { BrokenRule, problem } from '../domain/errors';
import { caseRecords } from '../queries/find-cases';
import type { StoredRecord } from '../queries/find-records';
import type { Actor } from './actor';
import { advocateFor, giveAdvocateRole } from './advocate';
import { resolveLinks } from './links';
import { insertRecord, isNot, readRecord, updateRecord } from './records';
import type { CaseworkRecord } from './records';

export const caseType: CaseworkRecord = { ...caseRecords, uid: UID.case };

/** Opens a case, with its advocate (C5); answers the row's ids. */
export const openCase = async (
  strapi: Core.Strapi,
  actor: Actor,
  row: Record<string, unknown>,
  advocateId: number
): Promise<{ id: number; documentId: string }> =>
  strapi.db.transaction(async () => {
    const openedAt = row.openedAt instanceof Date ? row.openedAt : new Date();
    const made = await insertRecord(strapi, actor, UID.case, { ...row, openedAt });
    await giveAdvocateRole(strapi, actor, advocateId, { caseId: made.id, openedAt });
    return made;
  });

export const createCase = async (strapi: Core.Strapi, actor: Actor, body: CaseCreate): Promise<StoredRecord> => {
  const { advocate, ...fields } = body;
  const advocateId = await advocateFor(strapi, actor, advocate);
  const row = await resolveLinks(strapi, caseType.fields, fields);
  const { documentId } = await openCase(strapi, actor, row, advocateId);
  return readRecord(strapi, caseType, documentId);
};

const LONGEST_REASON = 100_000;

/** What the action of the closing says: the reason, then the note. */
const withNote = (reason: string, note: string | undefined): string => {
  if (!note) return reason;
  const text = `${reason}\n\n${note}`;
  if (text.length <= LONGEST_REASON) return text;
  throw new BrokenRule([problem('note', 'The reason and the note together are at most 100,000 characters.')]);
};

export const closeCase = (strapi: Core.Strapi, actor: Actor, documentId: string, etag: number, body: CaseClose) => {
  const { reason, note, closedAt, ...rest } = body;
  const closing = { stage: 'closed', closedAt: closedAt ?? new Date().toISOString() };
  return updateRecord(
    strapi,
    actor,
    caseType,
    documentId,
    etag,
    {
      ...rest,
      ...closing,
      changeReason: withNote(reason, note),
    },
    isNot('stage', 'closed')
  );
};

export const reopenCase = (strapi: Core.Strapi, actor: Actor, documentId: string, etag: number, body: CaseReopen) =>
  updateRecord(
    strapi,
    actor,
    caseType,
    documentId,
    etag,
    { stage: 'open', closedAt: null, changeReason: body.reason },
    isNot('stage', 'open')
  );

export { findCases } from '../queries/find-cases';
