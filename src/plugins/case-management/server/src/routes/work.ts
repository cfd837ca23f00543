import { page } from '../../../shared/contracts/common';
import {
  work,
  workCases,
  workCasesQuery,
  workPeopleQuery,
  workPerson,
  workQuery,
} from '../../../shared/contracts/work';
import type { RouteDeclaration } from './declare';

const read: RouteDeclaration['permissions'] = ['case.read', 'action.read'];

/** Staff without `work.read-all` are answered for themselves alone. */
export const workRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/work', handler: 'work.find', permissions: read, query: workQuery, answer: work },
  {
    method: 'GET',
    path: '/work/cases',
    handler: 'work-cases.find',
    permissions: read,
    query: workCasesQuery,
    answer: workCases,
  },
  {
    method: 'GET',
    path: '/work/people',
    handler: 'work-people.find',
    permissions: ['work.read-all'],
    query: workPeopleQuery,
    answer: page(workPerson),
  },
];
