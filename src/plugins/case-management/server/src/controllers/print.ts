import type { Core } from '@strapi/strapi';
import { briefQuery, printQuery } from '../../../shared/contracts/print';
import { currentActor } from '../services/actor';
import { briefOfCase, printCase } from '../services/print';
import { handler, idOf } from './http';
import type { HttpContext } from './http';
import { parse } from './validation/parse';

const sendPage = (ctx: HttpContext, page: string): void => {
  ctx.set('Content-Type', 'text/html; charset=utf-8');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Content-Security-Policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = page;
};

export const casePrint = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendPage(ctx, await printCase(strapi, currentActor(strapi), idOf(ctx), parse(printQuery, ctx.query)));
  }),
});

export const caseBrief = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendPage(ctx, await briefOfCase(strapi, currentActor(strapi), idOf(ctx), parse(briefQuery, ctx.query)));
  }),
});
