import { permissionId } from '../../../shared/permissions';
import { ADMIN_ROLE_CODES } from '../../../shared/staff';
import { revokeAction } from '../services/admin-roles';
import type { Migration } from './run';

/** Earlier versions let advocates write the lists by our routes, though not in the Content Manager. */
export const listsByCoordinators: Migration = {
  name: '0008-lists-by-coordinators',
  run: (strapi) => revokeAction(strapi, ADMIN_ROLE_CODES.advocate, permissionId('list.write')),
};
