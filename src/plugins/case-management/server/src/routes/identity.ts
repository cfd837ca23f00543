import {
  identityCreate,
  identityQuery,
  identityRecord,
  identityUpdate,
  matchesAnswer,
  matchesBody,
} from '../../../shared/contracts/identity';
import { clientDesk } from '../../../shared/contracts/client-desk';
import { identityTimeline, timelineQuery } from '../../../shared/contracts/timeline';
import type { RouteDeclaration } from './declare';
import { recordRoutes } from './record';

export const identityRoutes: RouteDeclaration[] = [
  ...recordRoutes({
    path: '/identities',
    noun: 'identity',
    read: 'identity.read',
    write: 'identity.write',
    query: identityQuery,
    create: identityCreate,
    update: identityUpdate,
    record: identityRecord,
  }),
  {
    method: 'POST',
    path: '/identities/matches',
    handler: 'match.find',
    permissions: ['identity.read'],
    body: matchesBody,
    answer: matchesAnswer,
  },
  {
    method: 'GET',
    path: '/identities/:documentId/desk',
    handler: 'client-desk.find',
    permissions: ['identity.read', 'case.read'],
    answer: clientDesk,
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
