import { UID } from '../../../shared/ids';
import { grantField } from '../services/admin-roles';
import { showRelationBy, showRecordsBy } from '../services/content-manager';
import type { Migration } from './run';

/** Strapi reads a layout, and who may see which fields, once: installs that are older than the label get it here. */
export const roleMainField: Migration = {
  name: '0006-role-main-field',
  async run(strapi) {
    await grantField(strapi, UID.role, 'label', ['type', 'identity', 'other']);
    await showRecordsBy(strapi, UID.role, 'label', { insteadOf: 'id' });
    for (const uid of [UID.case, UID.action]) await showRelationBy(strapi, uid, 'roles', 'label', { insteadOf: 'id' });
  },
};
