import type { Core } from '@strapi/strapi';
import { timelineQuery } from '../../../shared/contracts/timeline';
import { caseTimeline, identityTimeline } from '../services/timeline';
import { handler, idOf, sendJson } from './http';
import { parse } from './validation/parse';

export const caseTimelineController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, await caseTimeline(strapi, idOf(ctx), parse(timelineQuery, ctx.query)));
  }),
});

export const identityTimelineController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, await identityTimeline(strapi, idOf(ctx), parse(timelineQuery, ctx.query)));
  }),
});
