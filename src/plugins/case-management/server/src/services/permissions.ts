import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../shared/ids';
import { PERMISSIONS } from '../../../shared/permissions';
import { adminService } from '../utils/strapi-admin';

/** Shows our RBAC actions under Settings → Roles, and lets policies ask for them. */
export const registerPermissions = async (strapi: Core.Strapi): Promise<void> => {
  await adminService(strapi, 'permission').actionProvider.registerMany(
    PERMISSIONS.map(({ key, label, section }) => ({
      section: 'plugins',
      displayName: label,
      uid: key,
      subCategory: section,
      pluginName: PLUGIN_ID,
    }))
  );
};
