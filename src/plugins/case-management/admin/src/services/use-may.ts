import { useAuth } from '@strapi/strapi/admin';
import { type PermissionKey, permissionId } from '../../../shared/permissions';

/** May whoever is logged in do all of this? */
export const useMay = (...keys: readonly PermissionKey[]): boolean => {
  const permissions = useAuth('useMay', (state) => state.permissions);
  return keys.every((key) => permissions.some(({ action }) => action === permissionId(key)));
};
