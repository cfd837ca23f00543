import { useAuth } from '@strapi/strapi/admin';
import { type PermissionKey, permissionId } from '../../../shared/permissions';

const MANAGES = 'plugin::content-manager.explorer.read';

/** May whoever is logged in do all of this? */
export const useMay = (...keys: readonly PermissionKey[]): boolean => {
  const permissions = useAuth('useMay', (state) => state.permissions);
  return keys.every((key) => permissions.some(({ action }) => action === permissionId(key)));
};

/** May whoever is logged in read records of this type in the Content Manager? */
export const useMayManage = (uid: string): boolean => {
  const permissions = useAuth('useMayManage', (state) => state.permissions);
  return permissions.some(({ action, subject }) => action === MANAGES && subject === uid);
};
