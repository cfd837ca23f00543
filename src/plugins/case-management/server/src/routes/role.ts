import { roleCreate, roleEnd, roleQuery, roleRecord, roleUpdate } from '../../../shared/contracts/role';
import type { RouteDeclaration } from './declare';
import { recordRoutes, verbRoute } from './record';

const ROLE = {
  path: '/roles',
  noun: 'role',
  read: 'role.read',
  write: 'role.write',
  query: roleQuery,
  create: roleCreate,
  update: roleUpdate,
  record: roleRecord,
} as const;

export const roleRoutes: RouteDeclaration[] = [...recordRoutes(ROLE), verbRoute(ROLE, 'end', roleEnd)];
