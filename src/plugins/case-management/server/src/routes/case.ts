import { caseClose, caseCreate, caseQuery, caseRecord, caseReopen, caseUpdate } from '../../../shared/contracts/case';
import { caseLines, caseLinesQuery, caseload, caseloadQuery } from '../../../shared/contracts/caseload';
import { desk, lookAnswer, lookBody } from '../../../shared/contracts/desk';
import { intakeAnswer, intakeBody } from '../../../shared/contracts/intake';
import { caseTimeline, timelineQuery } from '../../../shared/contracts/timeline';
import type { RouteDeclaration } from './declare';
import { recordRoutes, verbRoute } from './record';

const CASE = {
  path: '/cases',
  noun: 'case',
  read: 'case.read',
  write: 'case.write',
  query: caseQuery,
  create: caseCreate,
  update: caseUpdate,
  record: caseRecord,
} as const;

export const caseRoutes: RouteDeclaration[] = [
  ...recordRoutes(CASE),
  verbRoute(CASE, 'close', caseClose),
  verbRoute(CASE, 'reopen', caseReopen),
  {
    method: 'GET',
    path: '/cases/:documentId/desk',
    handler: 'case-desk.find',
    permissions: ['case.read', 'action.read', 'identity.read', 'role.read'],
    answer: desk,
  },
  {
    method: 'POST',
    path: '/cases/:documentId/look',
    handler: 'case-desk.look',
    permissions: ['case.read'],
    body: lookBody,
    answer: lookAnswer,
  },
  {
    method: 'GET',
    path: '/cases/:documentId/timeline',
    handler: 'case-timeline.find',
    permissions: ['case.read', 'action.read'],
    query: timelineQuery,
    answer: caseTimeline,
  },
  {
    method: 'GET',
    path: '/caseload',
    handler: 'caseload.find',
    permissions: ['case.read'],
    query: caseloadQuery,
    answer: caseload,
  },
  {
    method: 'GET',
    path: '/caseload/lines',
    handler: 'case-lines.find',
    permissions: ['case.read', 'action.read', 'role.read'],
    query: caseLinesQuery,
    answer: caseLines,
  },
  {
    method: 'POST',
    path: '/intake',
    handler: 'intake.create',
    permissions: ['identity.read', 'identity.write', 'case.write', 'action.write', 'role.write'],
    body: intakeBody,
    answer: intakeAnswer,
  },
];
