import type { PermissionKey } from '../../../shared/permissions';

/** Every permission that a part of the desk asks for, however one gets there: its page, its links and its keys. */
export const NEEDS = {
  case: ['case.read', 'action.read', 'identity.read', 'role.read'],
  client: ['identity.read', 'case.read', 'action.read'],
  newIdentity: ['identity.write', 'identity.read', 'case.read', 'action.read', 'list.read'],
  work: ['case.read', 'action.read'],
  log: ['action.write', 'action.read', 'case.read', 'identity.read', 'list.read'],
  find: ['identity.read', 'case.read', 'action.read'],
  intake: ['identity.write', 'case.write', 'action.write', 'role.write', 'identity.read', 'case.read', 'list.read'],
  daily: ['action.write', 'action.read', 'identity.read', 'case.read', 'list.read'],
} as const satisfies Record<string, readonly PermissionKey[]>;
