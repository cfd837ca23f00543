import type { Core } from '@strapi/strapi';
import { roleCreate, roleEnd, roleQuery, roleUpdate } from '../../../shared/contracts/role';
import { currentActor } from '../services/actor';
import { createRecord, pageJson, readRecord, updateRecord } from '../services/records';
import { endRole, findRoles, roleType } from '../services/role';
import { bodyOf, handler, idOf, sendJson, sendRecord, versionOf } from './http';
import { parse } from './validation/parse';

export const role = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, pageJson(await findRoles(strapi, parse(roleQuery, ctx.query))));
  }),
  findOne: handler(async (ctx) => {
    sendRecord(ctx, await readRecord(strapi, roleType, idOf(ctx)));
  }),
  create: handler(async (ctx) => {
    const body = parse(roleCreate, bodyOf(ctx));
    sendRecord(ctx, await createRecord(strapi, currentActor(strapi), roleType, body), 201);
  }),
  update: handler(async (ctx) => {
    const [documentId, version] = [idOf(ctx), versionOf(ctx)];
    const body = parse(roleUpdate, bodyOf(ctx));
    sendRecord(ctx, await updateRecord(strapi, currentActor(strapi), roleType, documentId, version, body));
  }),
  end: handler(async (ctx) => {
    const [documentId, version] = [idOf(ctx), versionOf(ctx)];
    const body = parse(roleEnd, bodyOf(ctx));
    sendRecord(ctx, await endRole(strapi, currentActor(strapi), documentId, version, body));
  }),
});
