import type { Core } from '@strapi/strapi';
import { intakeBody } from '../../../shared/contracts/intake';
import { currentActor } from '../services/actor';
import { takeIn } from '../services/intake';
import { bodyOf, handler, sendOnce } from './http';
import { parse } from './validation/parse';

export const intake = ({ strapi }: { strapi: Core.Strapi }) => ({
  create: handler(async (ctx) => {
    const body = parse(intakeBody, bodyOf(ctx));
    await sendOnce(strapi, ctx, 'intake', async () => ({
      status: 201,
      body: await takeIn(strapi, currentActor(strapi), body),
    }));
  }),
});
