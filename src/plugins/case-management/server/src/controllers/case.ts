import type { Core } from '@strapi/strapi';
import { caseClose, caseCreate, caseQuery, caseReopen, caseUpdate } from '../../../shared/contracts/case';
import { caseType, closeCase, createCase, findCases, reopenCase } from '../services/case';
import { changing, creating, finding, findingOne, updating } from './record';

export const caseController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: finding(strapi, caseQuery, findCases),
  findOne: findingOne(strapi, caseType),
  create: creating(strapi, caseCreate, createCase),
  update: updating(strapi, caseType, caseUpdate),
  close: changing(strapi, caseClose, closeCase),
  reopen: changing(strapi, caseReopen, reopenCase),
});
