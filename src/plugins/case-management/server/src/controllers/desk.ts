import type { Core } from '@strapi/strapi';
import { lookBody } from '../../../shared/contracts/desk';
import { currentActor } from '../services/actor';
import { deskJson, look } from '../services/desk';
import { bodyOf, handler, idOf, sendJson } from './http';
import { parse } from './validation/parse';

export const caseDeskController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, await deskJson(strapi, currentActor(strapi), idOf(ctx)));
  }),
  look: handler(async (ctx) => {
    parse(lookBody, bodyOf(ctx));
    const lookedBefore = await look(strapi, currentActor(strapi), idOf(ctx));
    sendJson(ctx, JSON.stringify({ data: { lookedBefore }, meta: {} }));
  }),
});
