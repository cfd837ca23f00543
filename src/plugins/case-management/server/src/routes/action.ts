import {
  actionCancel,
  actionComplete,
  actionCreate,
  actionMove,
  actionQuery,
  actionRecord,
  actionUndo,
  actionUpdate,
  bulkAnswer,
  bulkDocumented,
  undoAnswer,
} from '../../../shared/contracts/action';
import { actionHistory } from '../../../shared/contracts/history';
import type { RouteDeclaration } from './declare';
import { recordRoutes, verbRoute } from './record';

const ACTION = {
  path: '/actions',
  noun: 'action',
  read: 'action.read',
  write: 'action.write',
  query: actionQuery,
  create: actionCreate,
  update: actionUpdate,
  record: actionRecord,
} as const;

export const actionRoutes: RouteDeclaration[] = [
  ...recordRoutes(ACTION),
  {
    method: 'POST',
    path: '/actions/bulk',
    handler: 'action.bulk',
    permissions: ['action.write'],
    body: bulkDocumented,
    answer: bulkAnswer,
  },
  {
    method: 'GET',
    path: '/actions/:documentId/history',
    handler: 'action-history.find',
    permissions: ['case.read', 'action.read'],
    answer: actionHistory,
  },
  verbRoute(ACTION, 'complete', actionComplete),
  verbRoute(ACTION, 'cancel', actionCancel),
  verbRoute(ACTION, 'move', actionMove),
  { ...verbRoute(ACTION, 'undo', actionUndo), answer: undoAnswer },
];
