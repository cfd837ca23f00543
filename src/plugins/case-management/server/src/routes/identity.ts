import { page, single } from '../../../shared/contracts/common';
import {
  identityCreate,
  identityQuery,
  identityRecord,
  identityUpdate,
  matchesAnswer,
  matchesBody,
} from '../../../shared/contracts/identity';
import { identityTimeline, timelineQuery } from '../../../shared/contracts/timeline';
import type { RouteDeclaration } from './declare';

const read: RouteDeclaration['permissions'] = ['identity.read'];
const write: RouteDeclaration['permissions'] = ['identity.write'];
const answer = single(identityRecord);
const list = page(identityRecord);

export const identityRoutes: RouteDeclaration[] = [
  {
    method: 'GET',
    path: '/identities',
    handler: 'identity.find',
    permissions: read,
    query: identityQuery,
    answer: list,
  },
  { method: 'POST', path: '/identities', handler: 'identity.create', permissions: write, body: identityCreate, answer },
  {
    method: 'POST',
    path: '/identities/matches',
    handler: 'match.find',
    permissions: read,
    body: matchesBody,
    answer: matchesAnswer,
  },
  { method: 'GET', path: '/identities/:documentId', handler: 'identity.findOne', permissions: read, answer },
  {
    method: 'PATCH',
    path: '/identities/:documentId',
    handler: 'identity.update',
    permissions: write,
    body: identityUpdate,
    answer,
  },
  {
    method: 'GET',
    path: '/identities/:documentId/timeline',
    handler: 'identity-timeline.find',
    permissions: ['identity.read', 'case.read', 'action.read'],
    query: timelineQuery,
    answer: identityTimeline,
  },
];
