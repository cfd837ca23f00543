import type { Core } from '@strapi/strapi';
import { about } from '../services/about';
import { currentActor } from '../services/actor';
import { handler } from './http';

export const aboutController = ({ strapi }: { strapi: Core.Strapi }) => ({
  findOne: handler(async (ctx) => {
    ctx.body = { data: await about(strapi, currentActor(strapi)) };
  }),
});
