import { UID } from '../../../../shared/ids';
import { localDateOf } from '../../domain/time';
import { refreshCaseAccess } from '../../queries/case-access';
import { openRoleIds, roleIdsEndedByLastClosing } from '../../queries/case-roles';
import { insertRecords, patchRecord } from '../../queries/insert';
import { readRecords } from '../../queries/records';
import type { StoredRecord } from '../../queries/records';
import type { WriteContext } from './context';
import { recordChanges } from './record-change';

const notBeforeStart = (role: StoredRecord, day: string) =>
  typeof role.startedOn === 'string' && role.startedOn > day ? role.startedOn : day;

/**
 * C3: closing on a local day ends the roles that are still open, and keeps them readable. Whoever left between that day
 * and today has left: their role keeps its own end, and a reopening does not bring them back.
 */
export const endRoles = async (context: WriteContext, caseId: number, day: string, actionId: number): Promise<void> => {
  const { strapi, trx, now, organisation } = context;
  const open = await openRoleIds(strapi, trx, caseId, localDateOf(now, organisation.timeZone));
  const roles = await readRecords(strapi, trx, UID.role, open, { lock: 'update' });
  for (const role of roles)
    await patchRecord(strapi, trx, UID.role, role.id, {
      endedOn: notBeforeStart(role, day),
      endedBy: actionId,
      updatedAt: context.now,
    });
  await recordChanges(
    context,
    roles.map((before) => ({ uid: UID.role, documentId: before.documentId, before, after: {} }))
  );
  await refreshCaseAccess(strapi, trx, { roleIds: roles.map(({ id }) => id) });
};

/** C3: reopening begins new role records for exactly those that the closing ended. */
export const reviveRoles = async (context: WriteContext, caseId: number, actionId: number): Promise<void> => {
  const { strapi, trx, now, organisation } = context;
  const ended = await readRecords(strapi, trx, UID.role, await roleIdsEndedByLastClosing(strapi, trx, caseId));
  const startedOn = localDateOf(now, organisation.timeZone);
  const rows = ended.map(({ type, identity, label, note }) => ({
    type,
    identity,
    label,
    note,
    case: caseId,
    startedOn,
    startedBy: actionId,
  }));
  const begun = await insertRecords(strapi, trx, UID.role, rows, now);
  await recordChanges(
    context,
    begun.map(({ documentId }) => ({ uid: UID.role, documentId, before: null, after: {} }))
  );
  // Access by a role that the closing ended gives way to the new role.
  await refreshCaseAccess(strapi, trx, { roleIds: [...ended, ...begun].map(({ id }) => id) });
};
