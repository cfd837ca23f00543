import type { Core } from '@strapi/strapi';
import { subscribeOpenedCases } from './lifecycles/opened-case';
import { subscribeRules } from './lifecycles/rules';
import { guardShapes } from './lifecycles/shape-guard';
import { subscribeStaffLogins } from './lifecycles/staff-login';
import { wrapEntityManager } from './lifecycles/transaction';
import { guardManager } from './middlewares/manager-guard';
import { tables } from './models/tables';
import { separateAtStart } from './services/shared-ids';

export const register = ({ strapi }: { strapi: Core.Strapi }) => {
  const models: { add(model: unknown): void } = strapi.get('models');
  tables.forEach((model) => models.add(model));
  separateAtStart(strapi);
  wrapEntityManager(strapi);
  guardShapes(strapi);
  guardManager(strapi);
  subscribeRules(strapi);
  // After the rules: what it writes follows from a case that is there.
  subscribeOpenedCases(strapi);
  subscribeStaffLogins(strapi);
};
