import { page, single } from '../../../shared/contracts/common';
import { roleCreate, roleEnd, roleQuery, roleRecord, roleUpdate } from '../../../shared/contracts/role';
import type { RouteDeclaration } from './declare';

const read: RouteDeclaration['permissions'] = ['role.read'];
const write: RouteDeclaration['permissions'] = ['role.write'];
const answer = single(roleRecord);
const list = page(roleRecord);

export const roleRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/roles', handler: 'role.find', permissions: read, query: roleQuery, answer: list },
  { method: 'POST', path: '/roles', handler: 'role.create', permissions: write, body: roleCreate, answer },
  { method: 'GET', path: '/roles/:documentId', handler: 'role.findOne', permissions: read, answer },
  { method: 'PATCH', path: '/roles/:documentId', handler: 'role.update', permissions: write, body: roleUpdate, answer },
  { method: 'POST', path: '/roles/:documentId/end', handler: 'role.end', permissions: write, body: roleEnd, answer },
];
