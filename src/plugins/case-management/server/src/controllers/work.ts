import type { Core } from '@strapi/strapi';
import { workCasesQuery, workPeopleQuery, workQuery } from '../../../shared/contracts/work';
import { currentActor } from '../services/actor';
import { work, workCases, workPeople } from '../services/work';
import { handler, sendJson } from './http';
import { parse } from './validation/parse';

export const workController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, await work(strapi, currentActor(strapi), parse(workQuery, ctx.query)));
  }),
});

export const workCasesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, await workCases(strapi, currentActor(strapi), parse(workCasesQuery, ctx.query)));
  }),
});

export const workPeopleController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, await workPeople(strapi, parse(workPeopleQuery, ctx.query)));
  }),
});
