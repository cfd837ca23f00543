/** The services of Strapi's admin that we lean on; `strapi.service()` itself knows no types. */
import type { Core } from '@strapi/strapi';

export interface AdminPermission {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[] };
  conditions?: string[];
}

export interface RegisteredAction {
  actionId: string;
  section: string;
  subjects?: string[];
  options: { applyToProperties: string[] | null };
}

export interface AdminRole {
  id: number;
  name: string;
  code: string;
}

export interface AdminUser {
  id: number;
  documentId: string;
  email: string | null;
  firstname: string | null;
  lastname: string | null;
}

interface NewAction {
  section: 'plugins';
  displayName: string;
  uid: string;
  subCategory: string;
  pluginName: string;
}

export interface AdminServices {
  permission: {
    actionProvider: { registerMany(actions: NewAction[]): Promise<void>; values(): RegisteredAction[] };
    findMany(query: { where: object }): Promise<Array<AdminPermission & { id: number }>>;
    deleteByIds(ids: number[]): Promise<void>;
  };
  role: {
    create(role: { name: string; code: string; description: string }): Promise<AdminRole>;
    findOne(where: object): Promise<AdminRole | null>;
    exists(where: object): Promise<boolean>;
    addPermissions(roleId: number, permissions: AdminPermission[]): Promise<unknown>;
    getSuperAdmin(): Promise<AdminRole | null>;
  };
  'content-type': {
    getPermissionsWithNestedFields(actions: RegisteredAction[]): AdminPermission[];
  };
  user: {
    create(user: object): Promise<AdminUser>;
    exists(where?: object): Promise<boolean>;
    findOneByEmail(email: string): Promise<AdminUser | null>;
    updateById(id: number, attributes: object): Promise<AdminUser | null>;
  };
}

export const adminService = <Name extends keyof AdminServices>(
  strapi: Core.Strapi,
  name: Name
): AdminServices[Name] => {
  const service: unknown = strapi.service(`admin::${name}`);
  return service as AdminServices[Name];
};
