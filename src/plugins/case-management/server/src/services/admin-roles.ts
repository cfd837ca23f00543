import type { Core } from '@strapi/strapi';
import { adminService } from '../utils/strapi-admin';
import type { AdminPermission } from '../utils/strapi-admin';

export type ContentVerb = 'create' | 'read' | 'update' | 'delete';

/** What a role may do with a content type in the Content Manager: every field but those of `except`. */
export interface ContentGrant {
  uid: string;
  verbs: readonly ContentVerb[];
  except?: readonly string[];
}

export interface AdminRoleDefinition {
  code: string;
  name: string;
  description: string;
  content: readonly ContentGrant[];
  /** Ids of other actions: our own, the media library's. */
  actions: readonly string[];
}

const contentActionId = (verb: ContentVerb) => `plugin::content-manager.explorer.${verb}`;

const contentPermissions = (strapi: Core.Strapi, { uid, verbs, except = [] }: ContentGrant): AdminPermission[] => {
  const registered = adminService(strapi, 'permission').actionProvider.values();
  const actions = registered
    .filter((action) => verbs.some((verb) => action.actionId === contentActionId(verb)))
    .map((action) => ({ ...action, subjects: [uid] }));
  return adminService(strapi, 'content-type')
    .getPermissionsWithNestedFields(actions)
    .map((permission) => withoutFields(permission, permission.action === contentActionId('read') ? [] : except));
};

const withoutFields = (permission: AdminPermission, except: readonly string[]): AdminPermission => {
  const fields = permission.properties?.fields;
  return fields
    ? { ...permission, properties: { fields: fields.filter((field) => !except.includes(field)) } }
    : permission;
};

/** Makes the role unless one of its code or name is there: then it is the administrator's, and stays as it is. */
export const ensureAdminRole = async (strapi: Core.Strapi, definition: AdminRoleDefinition): Promise<void> => {
  const { code, name, description, content, actions } = definition;
  const roles = adminService(strapi, 'role');
  if (await roles.exists({ $or: [{ code }, { name }] })) return;
  const role = await roles.create({ code, name, description });
  await roles.addPermissions(role.id, [
    ...content.flatMap((grant) => contentPermissions(strapi, grant)),
    ...actions.map((action) => ({ action })),
  ]);
};

/** Gives an action to a role that is there and lacks it. */
export const grantAction = async (strapi: Core.Strapi, code: string, action: string): Promise<void> => {
  const role = await adminService(strapi, 'role').findOne({ code });
  if (!role) return;
  const granted = await adminService(strapi, 'permission').findMany({ where: { role: { code }, action } });
  if (granted.length === 0) await adminService(strapi, 'role').addPermissions(role.id, [{ action }]);
};

/** Takes an action from a role as we give them: one with conditions is an administrator's own, and stays. */
export const revokeAction = async (strapi: Core.Strapi, code: string, action: string): Promise<void> => {
  const permissions = adminService(strapi, 'permission');
  const granted = await permissions.findMany({ where: { role: { code }, action } });
  const ours = granted.filter(({ conditions = [] }) => conditions.length === 0);
  if (ours.length > 0) await permissions.deleteByIds(ours.map(({ id }) => id));
};

/** A permission of the Content Manager as we gave it, in every field that there was. */
export interface GivenContent {
  uid: string;
  verb: ContentVerb;
  fields: readonly string[];
}

const isAsGiven = ({ properties, conditions = [] }: AdminPermission, { fields }: GivenContent) =>
  conditions.length === 0 && [...(properties?.fields ?? [])].sort().join() === [...fields].sort().join();

/** Takes Content Manager permissions from a role that are still as we gave them. */
export const revokeGiven = async (strapi: Core.Strapi, code: string, given: readonly GivenContent[]): Promise<void> => {
  const permissions = adminService(strapi, 'permission');
  const held = await permissions.findMany({ where: { role: { code } } });
  const ours = held.filter((permission) =>
    given.some(
      (one) =>
        permission.subject === one.uid && permission.action === contentActionId(one.verb) && isAsGiven(permission, one)
    )
  );
  if (ours.length > 0) await permissions.deleteByIds(ours.map(({ id }) => id));
};

/** Takes the Content Manager permissions on some types from a role, if it is there. */
export const revokeContent = async (strapi: Core.Strapi, roleCode: string, uids: readonly string[]): Promise<void> => {
  const permissions = adminService(strapi, 'permission');
  const granted = await permissions.findMany({ where: { role: { code: roleCode }, subject: { $in: [...uids] } } });
  if (granted.length > 0) await permissions.deleteByIds(granted.map(({ id }) => id));
};

/** Lets whoever may already see or write all of `besides` do so with a new field too. */
export const grantField = async (strapi: Core.Strapi, uid: string, field: string, besides: readonly string[]) => {
  const permissions = adminService(strapi, 'permission');
  for (const { id, properties } of await permissions.findMany({ where: { subject: uid } })) {
    const fields = properties?.fields ?? [];
    if (fields.includes(field) || !besides.every((one) => fields.includes(one))) continue;
    const data = { properties: { ...properties, fields: [field, ...fields] } };
    await strapi.db.query('admin::permission').update({ where: { id }, data });
  }
};
