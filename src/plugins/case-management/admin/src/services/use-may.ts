import { useRBAC } from '@strapi/strapi/admin';
import { PERMISSIONS, type PermissionKey, permissionId } from '../../../shared/permissions';

/** One list a permission, made once: the hook of Strapi asks again for each new one. */
const ASKED = Object.fromEntries(
  PERMISSIONS.map(({ key }) => [key, [{ action: permissionId(key), subject: null }]])
) as unknown as Record<PermissionKey, Array<{ action: string; subject: null }>>;

/** May whoever is logged in do this? Asked for one permission at a time: Strapi names its answers by the last word. */
export const useMay = (key: PermissionKey): boolean => {
  const { allowedActions } = useRBAC(ASKED[key]);
  return Object.values(allowedActions).some(Boolean);
};
