import { findAnswer, findQuery } from '../../../shared/contracts/find';
import type { RouteDeclaration } from './declare';

/** Each permission opens the kind that it covers, and one of them is enough to ask. */
const permissions: RouteDeclaration['permissions'] = ['identity.read', 'case.read', 'action.read'];
const common = { path: '/find', permissions, oneIsEnough: true, answer: findAnswer };

export const findRoutes: RouteDeclaration[] = [
  { ...common, method: 'GET', handler: 'find.find', query: findQuery },
  { ...common, method: 'POST', handler: 'find-privately.find', body: findQuery },
];
