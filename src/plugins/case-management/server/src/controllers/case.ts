import type { Core } from '@strapi/strapi';
import { caseClose, caseCreate, caseQuery, caseReopen, caseUpdate } from '../../../shared/contracts/case';
import { currentActor } from '../services/actor';
import { caseType, closeCase, createCase, findCases, reopenCase } from '../services/case';
import { pageJson, readRecord, updateRecord } from '../services/records';
import { bodyOf, handler, idOf, sendJson, sendRecord, versionOf } from './http';
import { parse } from './validation/parse';

const reads = (strapi: Core.Strapi) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, pageJson(await findCases(strapi, parse(caseQuery, ctx.query))));
  }),
  findOne: handler(async (ctx) => {
    sendRecord(ctx, await readRecord(strapi, caseType, idOf(ctx)));
  }),
});

export const caseController = ({ strapi }: { strapi: Core.Strapi }) => ({
  ...reads(strapi),
  create: handler(async (ctx) => {
    const body = parse(caseCreate, bodyOf(ctx));
    sendRecord(ctx, await createCase(strapi, currentActor(strapi), body), 201);
  }),
  update: handler(async (ctx) => {
    const [documentId, version] = [idOf(ctx), versionOf(ctx)];
    const body = parse(caseUpdate, bodyOf(ctx));
    sendRecord(ctx, await updateRecord(strapi, currentActor(strapi), caseType, documentId, version, body));
  }),
  close: handler(async (ctx) => {
    const [documentId, version] = [idOf(ctx), versionOf(ctx)];
    const body = parse(caseClose, bodyOf(ctx));
    sendRecord(ctx, await closeCase(strapi, currentActor(strapi), documentId, version, body));
  }),
  reopen: handler(async (ctx) => {
    const [documentId, version] = [idOf(ctx), versionOf(ctx)];
    const body = parse(caseReopen, bodyOf(ctx));
    sendRecord(ctx, await reopenCase(strapi, currentActor(strapi), documentId, version, body));
  }),
});
