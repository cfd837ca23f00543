import type { Core } from '@strapi/strapi';
import {
  actionCancel,
  actionComplete,
  actionCreate,
  actionMove,
  actionQuery,
  actionUndo,
  actionUpdate,
  bulkBody,
} from '../../../shared/contracts/action';
import type { ActionCreate } from '../../../shared/contracts/action';
import type { FieldProblem } from '../../../shared/contracts/common';
import { BrokenRule } from '../domain/errors';
import { actionType, cancelAction, completeAction, createAction, listActions, moveAction } from '../services/action';
import { currentActor } from '../services/actor';
import { writeActions } from '../services/bulk';
import { actionHistoryOf } from '../services/history';
import { undoAction } from '../services/undo';
import { bodyOf, handler, idOf, sendJson, sendOnce, sendRecordOnce, versionOf } from './http';
import { changing, finding, findingOne, updating } from './record';
import { check, parse } from './validation/parse';

/** Every row that does not fit, with its index; not only the first. */
const rowsOf = (rows: unknown[]): ActionCreate[] => {
  const parsed = rows.map((row, index) => check(actionCreate, row, ['rows', index]));
  const problems: FieldProblem[] = parsed.flatMap((row) => (row.ok ? [] : row.problems));
  if (problems.length > 0) throw new BrokenRule(problems);
  return parsed.flatMap((row) => (row.ok ? [row.value] : []));
};

/** These can be sent again under the same key. */
const creates = (strapi: Core.Strapi) => ({
  create: handler(async (ctx) => {
    const body = parse(actionCreate, bodyOf(ctx));
    await sendRecordOnce(strapi, ctx, 'actions', () => createAction(strapi, currentActor(strapi), body));
  }),
  bulk: handler(async (ctx) => {
    const { rows, dryRun } = parse(bulkBody, bodyOf(ctx));
    const actions = rowsOf(rows);
    const work = () => writeActions(strapi, currentActor(strapi), actions, dryRun);
    if (dryRun) return sendJson(ctx, await work());
    return sendOnce(strapi, ctx, 'actions/bulk', async () => ({ status: 201, body: await work() }));
  }),
});

/** A controller of its own: reads are called `find`. */
export const actionHistory = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, JSON.stringify(await actionHistoryOf(strapi, currentActor(strapi), idOf(ctx))));
  }),
});

export const action = ({ strapi }: { strapi: Core.Strapi }) => ({
  ...creates(strapi),
  find: finding(strapi, actionQuery, (of, query) => listActions(of, currentActor(of), query)),
  findOne: findingOne(strapi, actionType),
  update: updating(strapi, actionType, actionUpdate),
  complete: changing(strapi, actionComplete, completeAction),
  cancel: changing(strapi, actionCancel, cancelAction),
  move: changing(strapi, actionMove, moveAction),
  undo: handler(async (ctx) => {
    parse(actionUndo, bodyOf(ctx));
    sendJson(ctx, await undoAction(strapi, currentActor(strapi), idOf(ctx), versionOf(ctx)));
  }),
});
