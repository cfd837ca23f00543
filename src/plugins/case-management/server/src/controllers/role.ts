import type { Core } from '@strapi/strapi';
import { roleCreate, roleEnd, roleQuery, roleUpdate } from '../../../shared/contracts/role';
import { createRecord } from '../services/records';
import { endRole, findRoles, roleType } from '../services/role';
import { changing, creating, finding, findingOne, updating } from './record';

export const role = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: finding(strapi, roleQuery, findRoles),
  findOne: findingOne(strapi, roleType),
  create: creating(strapi, roleCreate, (of, actor, body) => createRecord(of, actor, roleType, body)),
  update: updating(strapi, roleType, roleUpdate),
  end: changing(strapi, roleEnd, endRole),
});
