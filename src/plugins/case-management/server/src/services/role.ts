import type { Core } from '@strapi/strapi';
import type { RoleEnd } from '../../../shared/contracts/role';
import { UID } from '../../../shared/ids';
import { roleRecords } from '../queries/find-roles';
import type { Actor } from './actor';
import { updateRecord } from './records';
import type { CaseworkRecord } from './records';

export const roleType: CaseworkRecord = { ...roleRecords, uid: UID.role };

export const endRole = (strapi: Core.Strapi, actor: Actor, documentId: string, etag: number, body: RoleEnd) =>
  updateRecord(strapi, actor, roleType, documentId, etag, { endedOn: body.endedOn, changeReason: body.reason });

export { findRoles } from '../queries/find-roles';
