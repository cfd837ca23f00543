import {
  actionCancel,
  actionComplete,
  actionCreate,
  actionQuery,
  actionRecord,
  actionUpdate,
  bulkAnswer,
  bulkDocumented,
} from '../../../shared/contracts/action';
import { page, single } from '../../../shared/contracts/common';
import type { RouteDeclaration } from './declare';

const read: RouteDeclaration['permissions'] = ['action.read'];
const write: RouteDeclaration['permissions'] = ['action.write'];
const answer = single(actionRecord);
const list = page(actionRecord);

export const actionRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/actions', handler: 'action.find', permissions: read, query: actionQuery, answer: list },
  { method: 'POST', path: '/actions', handler: 'action.create', permissions: write, body: actionCreate, answer },
  {
    method: 'POST',
    path: '/actions/bulk',
    handler: 'action.bulk',
    permissions: write,
    body: bulkDocumented,
    answer: bulkAnswer,
  },
  { method: 'GET', path: '/actions/:documentId', handler: 'action.findOne', permissions: read, answer },
  {
    method: 'PATCH',
    path: '/actions/:documentId',
    handler: 'action.update',
    permissions: write,
    body: actionUpdate,
    answer,
  },
  {
    method: 'POST',
    path: '/actions/:documentId/complete',
    handler: 'action.complete',
    permissions: write,
    body: actionComplete,
    answer,
  },
  {
    method: 'POST',
    path: '/actions/:documentId/cancel',
    handler: 'action.cancel',
    permissions: write,
    body: actionCancel,
    answer,
  },
];
