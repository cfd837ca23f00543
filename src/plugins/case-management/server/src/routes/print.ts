import { briefQuery, printed, printQuery } from '../../../shared/contracts/print';
import type { RouteDeclaration } from './declare';

export const printRoutes: RouteDeclaration[] = [
  {
    method: 'GET',
    path: '/cases/:documentId/print',
    handler: 'case-print.find',
    permissions: ['case.read', 'action.read'],
    query: printQuery,
    answer: printed,
  },
  {
    method: 'GET',
    path: '/cases/:documentId/brief',
    handler: 'case-brief.find',
    permissions: ['case.read', 'action.read', 'identity.read', 'role.read'],
    query: briefQuery,
    answer: printed,
  },
];
