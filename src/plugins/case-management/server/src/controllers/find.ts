import type { Core } from '@strapi/strapi';
import { findQuery } from '../../../shared/contracts/find';
import { currentActor } from '../services/actor';
import { find } from '../services/find';
import { bodyOf, handler, sendJson } from './http';
import { parse } from './validation/parse';

export const findController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, JSON.stringify(await find(strapi, currentActor(strapi), parse(findQuery, ctx.query))));
  }),
});

/** What people type are names, and names belong in no URL that a log keeps: the panel asks with a body. */
export const findPrivatelyController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, JSON.stringify(await find(strapi, currentActor(strapi), parse(findQuery, bodyOf(ctx)))));
  }),
});
