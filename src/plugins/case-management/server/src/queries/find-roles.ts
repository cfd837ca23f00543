import type { Core } from '@strapi/strapi';
import { roleFields } from '../../../shared/contracts/role';
import type { RoleQuery } from '../../../shared/contracts/role';
import { UID } from '../../../shared/ids';
import { findRecords } from './find-records';
import type { RecordType } from './find-records';
import { CREATED, linkFilters, sortNeeds, sortOf } from './sql/filters';
import type { Condition, Page } from './sql/page';

export const roleRecords: RecordType = { uid: UID.role, fields: roleFields };

const LINKS = {
  identity: { relation: 'identity', target: UID.identity },
  case: { relation: 'case', target: UID.case },
  action: { relation: 'action', target: UID.action },
  other: { relation: 'other', target: UID.identity },
  type: { relation: 'type', target: UID.roleType },
};

/** R3: both days included. */
const heldOn = (day: string | undefined): Condition[] =>
  day === undefined
    ? []
    : [{ sql: 'a.started_on <= ? and (a.ended_on is null or a.ended_on >= ?)', bindings: [day, day] }];

export const findRoles = async (strapi: Core.Strapi, query: RoleQuery): Promise<Page> => {
  sortNeeds(query, 'startedOn', ['identity', 'case', 'action', 'other']);
  return findRecords(strapi, roleRecords, query, {
    where: [...(await linkFilters(strapi, UID.role, LINKS, query)), ...heldOn(query.heldOn)],
    sort: sortOf(query.sort, { createdAt: CREATED, startedOn: { column: 'a.started_on', type: 'date' } }),
  });
};
