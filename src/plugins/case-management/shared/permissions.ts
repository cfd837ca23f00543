import { PLUGIN_ID } from './ids';

/** Admin RBAC actions of our routes, by section of Settings → Roles. The uid is `plugin::case-management.<key>`. */
export const PERMISSIONS = [
  { key: 'identity.read', label: 'Read identities', section: 'Identities' },
  { key: 'identity.write', label: 'Create and change identities', section: 'Identities' },
  { key: 'case.read', label: 'Read cases, timelines and the caseload', section: 'Cases' },
  { key: 'case.write', label: 'Open, change, close and reopen cases', section: 'Cases' },
  { key: 'work.read-all', label: 'See what is due for anyone, and what nobody looks after', section: 'Cases' },
  { key: 'action.read', label: 'Read actions', section: 'Actions' },
  { key: 'action.write', label: 'Record and change actions', section: 'Actions' },
  { key: 'role.read', label: 'Read roles', section: 'Roles' },
  { key: 'role.write', label: 'Give and end roles', section: 'Roles' },
  { key: 'list.read', label: 'Read the lists', section: 'Lists' },
  { key: 'list.write', label: 'Create and change entries of the lists', section: 'Lists' },
] as const;

export type PermissionKey = (typeof PERMISSIONS)[number]['key'];

export const permissionId = (key: PermissionKey) => `plugin::${PLUGIN_ID}.${key}` as const;
