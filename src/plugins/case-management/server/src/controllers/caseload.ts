import type { Core } from '@strapi/strapi';
import { caseLinesQuery, caseloadQuery } from '../../../shared/contracts/caseload';
import { currentActor } from '../services/actor';
import { caseLines, caseload } from '../services/caseload';
import { handler, sendJson } from './http';
import { parse } from './validation/parse';

export const caseloadController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, await caseload(strapi, currentActor(strapi), parse(caseloadQuery, ctx.query)));
  }),
});

export const caseLinesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, await caseLines(strapi, parse(caseLinesQuery, ctx.query)));
  }),
});
