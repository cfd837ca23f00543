import { roleLabel } from '../../domain/role';
import { namedJoins, setRoleLabel } from '../../queries/role-labels';
import type { LabelScope } from '../../queries/role-labels';
import type { Strapi, Trx } from '../../queries/transaction';

/** Calls roles by the present names of what they join, after one of these has been renamed. */
export const refreshRoleLabels = async (strapi: Strapi, trx: Trx, scope: LabelScope): Promise<void> => {
  for (const join of await namedJoins(strapi, trx, scope)) await setRoleLabel(strapi, trx, join, roleLabel(join.names));
};
