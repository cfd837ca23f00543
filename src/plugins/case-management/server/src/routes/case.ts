import { caseClose, caseCreate, caseQuery, caseRecord, caseReopen, caseUpdate } from '../../../shared/contracts/case';
import { caseload, caseloadQuery } from '../../../shared/contracts/caseload';
import { page, single } from '../../../shared/contracts/common';
import { intakeAnswer, intakeBody } from '../../../shared/contracts/intake';
import { caseTimeline, timelineQuery } from '../../../shared/contracts/timeline';
import type { RouteDeclaration } from './declare';

const read: RouteDeclaration['permissions'] = ['case.read'];
const write: RouteDeclaration['permissions'] = ['case.write'];
const answer = single(caseRecord);
const list = page(caseRecord);

export const caseRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/cases', handler: 'case.find', permissions: read, query: caseQuery, answer: list },
  { method: 'POST', path: '/cases', handler: 'case.create', permissions: write, body: caseCreate, answer },
  { method: 'GET', path: '/cases/:documentId', handler: 'case.findOne', permissions: read, answer },
  { method: 'PATCH', path: '/cases/:documentId', handler: 'case.update', permissions: write, body: caseUpdate, answer },
  {
    method: 'POST',
    path: '/cases/:documentId/close',
    handler: 'case.close',
    permissions: write,
    body: caseClose,
    answer,
  },
  {
    method: 'POST',
    path: '/cases/:documentId/reopen',
    handler: 'case.reopen',
    permissions: write,
    body: caseReopen,
    answer,
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
    permissions: read,
    query: caseloadQuery,
    answer: caseload,
  },
  {
    method: 'POST',
    path: '/intake',
    handler: 'intake.create',
    permissions: ['identity.write', 'case.write', 'action.write', 'role.write'],
    body: intakeBody,
    answer: intakeAnswer,
  },
];
