import {
  fileAddQuery,
  fileAnswer,
  fileBytes,
  fileRemove,
  filesAnswer,
  filesQuery,
  fileUpdate,
} from '../../../shared/contracts/file';
import type { RouteDeclaration } from './declare';

const reads: RouteDeclaration['permissions'] = ['case.read', 'action.read'];
const writes: RouteDeclaration['permissions'] = [...reads, 'action.write'];

export const fileRoutes: RouteDeclaration[] = [
  {
    method: 'GET',
    path: '/cases/:documentId/files',
    handler: 'case-file.find',
    permissions: reads,
    query: filesQuery,
    answer: filesAnswer,
  },
  {
    method: 'POST',
    path: '/actions/:documentId/files',
    handler: 'action-file.create',
    permissions: writes,
    query: fileAddQuery,
    body: fileBytes,
    bodyType: 'application/octet-stream',
    answer: fileAnswer,
  },
  { method: 'GET', path: '/files/:documentId', handler: 'file.findOne', permissions: reads, answer: fileBytes },
  {
    method: 'PATCH',
    path: '/files/:documentId',
    handler: 'file.update',
    permissions: writes,
    body: fileUpdate,
    answer: fileAnswer,
  },
  {
    method: 'POST',
    path: '/files/:documentId/remove',
    handler: 'file.remove',
    permissions: writes,
    body: fileRemove,
    answer: fileAnswer,
  },
];
