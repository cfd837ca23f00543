import { permissionId } from '../../../shared/permissions';
import { ADMIN_ROLE_CODES } from '../../../shared/staff';
import { grantAction } from '../services/admin-roles';
import type { Migration } from './run';

/** Coordinators share the work out, and readers read everything; advocates see what is due for themselves. */
export const workOfAnyone: Migration = {
  name: '0003-work-of-anyone',
  async run(strapi) {
    for (const code of [ADMIN_ROLE_CODES.coordinator, ADMIN_ROLE_CODES.reader])
      await grantAction(strapi, code, permissionId('work.read-all'));
  },
};
