import { inTransaction } from '../queries/transaction';
import { refreshRoleLabels } from '../services/write/role-labels';
import type { Migration } from './run';

/** Roles that are older than their label. */
export const roleLabels: Migration = {
  name: '0005-role-labels',
  run: (strapi) => inTransaction(strapi, (trx) => refreshRoleLabels(strapi, trx, 'all')),
};
