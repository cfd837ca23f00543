import type { Core } from '@strapi/strapi';
import { identityCreate, identityQuery, identityUpdate, matchesBody } from '../../../shared/contracts/identity';
import { findIdentities, findMatches, identityType } from '../services/identity';
import { currentActor } from '../services/actor';
import { createRecord, pageJson, readRecord, updateRecord } from '../services/records';
import { bodyOf, handler, idOf, sendJson, sendRecord, versionOf } from './http';
import { parse } from './validation/parse';

export const identity = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, pageJson(await findIdentities(strapi, parse(identityQuery, ctx.query))));
  }),
  findOne: handler(async (ctx) => {
    sendRecord(ctx, await readRecord(strapi, identityType, idOf(ctx)));
  }),
  create: handler(async (ctx) => {
    const body = parse(identityCreate, bodyOf(ctx));
    sendRecord(ctx, await createRecord(strapi, currentActor(strapi), identityType, body), 201);
  }),
  update: handler(async (ctx) => {
    const [documentId, version] = [idOf(ctx), versionOf(ctx)];
    const body = parse(identityUpdate, bodyOf(ctx));
    sendRecord(ctx, await updateRecord(strapi, currentActor(strapi), identityType, documentId, version, body));
  }),
});

/** I7. A read, for all that it is a POST: names belong in no URL. */
export const match = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    const data = await findMatches(strapi, parse(matchesBody, bodyOf(ctx)));
    sendJson(ctx, JSON.stringify({ data, meta: {} }));
  }),
});
