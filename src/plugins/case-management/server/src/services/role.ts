import type { Core } from '@strapi/strapi';
import type { RoleEnd } from '../../../shared/contracts/role';
import { UID } from '../../../shared/ids';
import { BrokenRule, problem } from '../domain/errors';
import { localDateOf } from '../domain/time';
import { roleRecords } from '../queries/find-roles';
import { readOrganisation } from '../queries/organisation';
import type { Actor } from './actor';
import { updateRecord } from './records';
import type { CaseworkRecord, Precondition } from './records';

export const roleType: CaseworkRecord = { ...roleRecords, uid: UID.role };

/** One that ends on a day to come still holds, and may end sooner. */
const hasNotEnded =
  (today: string): Precondition =>
  ({ endedOn }) => {
    if (typeof endedOn === 'string' && endedOn <= today)
      throw new BrokenRule([problem('endedOn', `This ended on ${endedOn} already.`)]);
  };

export const endRole = async (
  strapi: Core.Strapi,
  actor: Actor,
  documentId: string,
  etag: number,
  { endedOn, reason }: RoleEnd
) => {
  const { timeZone } = await readOrganisation(strapi);
  const today = localDateOf(new Date(), timeZone);
  const ending = { endedOn, changeReason: reason };
  return updateRecord(strapi, actor, roleType, documentId, etag, ending, hasNotEnded(today));
};

export { findRoles } from '../queries/find-roles';
