import type { Core } from '@strapi/strapi';
import {
  actionCancel,
  actionComplete,
  actionCreate,
  actionQuery,
  actionUpdate,
  bulkBody,
} from '../../../shared/contracts/action';
import type { ActionCreate } from '../../../shared/contracts/action';
import type { FieldProblem } from '../../../shared/contracts/common';
import { BrokenRule } from '../domain/errors';
import { actionType, cancelAction, completeAction, createAction, findActions } from '../services/action';
import { currentActor } from '../services/actor';
import { writeActions } from '../services/bulk';
import { pageJson, readRecord, updateRecord } from '../services/records';
import { bodyOf, handler, idOf, sendJson, sendOnce, sendRecord, versionOf } from './http';
import { check, parse } from './validation/parse';

/** Every row that does not fit, with its index; not only the first. */
const rowsOf = (rows: unknown[]): ActionCreate[] => {
  const parsed = rows.map((row, index) => check(actionCreate, row, ['rows', index]));
  const problems: FieldProblem[] = parsed.flatMap((row) => (row.ok ? [] : row.problems));
  if (problems.length > 0) throw new BrokenRule(problems);
  return parsed.flatMap((row) => (row.ok ? [row.value] : []));
};

const verbs = (strapi: Core.Strapi) => ({
  complete: handler(async (ctx) => {
    const [documentId, version] = [idOf(ctx), versionOf(ctx)];
    const body = parse(actionComplete, bodyOf(ctx));
    sendRecord(ctx, await completeAction(strapi, currentActor(strapi), documentId, version, body));
  }),
  cancel: handler(async (ctx) => {
    const [documentId, version] = [idOf(ctx), versionOf(ctx)];
    const body = parse(actionCancel, bodyOf(ctx));
    sendRecord(ctx, await cancelAction(strapi, currentActor(strapi), documentId, version, body));
  }),
  bulk: handler(async (ctx) => {
    const { rows, dryRun } = parse(bulkBody, bodyOf(ctx));
    const actions = rowsOf(rows);
    const work = () => writeActions(strapi, currentActor(strapi), actions, dryRun);
    if (dryRun) return sendJson(ctx, await work());
    return sendOnce(strapi, ctx, 'actions/bulk', async () => ({ status: 201, body: await work() }));
  }),
});

export const action = ({ strapi }: { strapi: Core.Strapi }) => ({
  ...verbs(strapi),
  find: handler(async (ctx) => {
    sendJson(ctx, pageJson(await findActions(strapi, parse(actionQuery, ctx.query))));
  }),
  findOne: handler(async (ctx) => {
    sendRecord(ctx, await readRecord(strapi, actionType, idOf(ctx)));
  }),
  create: handler(async (ctx) => {
    const body = parse(actionCreate, bodyOf(ctx));
    sendRecord(ctx, await createAction(strapi, currentActor(strapi), body), 201);
  }),
  update: handler(async (ctx) => {
    const [documentId, version] = [idOf(ctx), versionOf(ctx)];
    const body = parse(actionUpdate, bodyOf(ctx));
    sendRecord(ctx, await updateRecord(strapi, currentActor(strapi), actionType, documentId, version, body));
  }),
});
