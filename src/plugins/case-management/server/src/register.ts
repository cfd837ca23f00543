import type { Core } from '@strapi/strapi';
import { subscribeRules } from './lifecycles/rules';
import { guardShapes } from './lifecycles/shape-guard';
import { subscribeStaffLogins } from './lifecycles/staff-login';
import { wrapEntityManager } from './lifecycles/transaction';
import { tables } from './models/tables';

export const register = ({ strapi }: { strapi: Core.Strapi }) => {
  const models: { add(model: unknown): void } = strapi.get('models');
  tables.forEach((model) => models.add(model));
  wrapEntityManager(strapi);
  guardShapes(strapi);
  subscribeRules(strapi);
  subscribeStaffLogins(strapi);
};
