import type { Core } from '@strapi/strapi';
import { intakeBody } from '../../../shared/contracts/intake';
import { currentActor } from '../services/actor';
import { takeIn } from '../services/intake';
import type { TakenIn } from '../services/intake';
import { bodyOf, handler, sendOnce } from './http';
import type { HttpContext } from './http';
import { asMayBeRead } from './token-reads';
import { parse } from './validation/parse';

/** All three, as far as the sender may read them. */
const answered = (ctx: HttpContext, { client, case: caseDoc, action }: TakenIn): string =>
  `{"data":{"client":${asMayBeRead(ctx, 'identity', client)},"case":${asMayBeRead(ctx, 'case', caseDoc)},"action":${asMayBeRead(ctx, 'action', action)}},"meta":{}}`;

export const intake = ({ strapi }: { strapi: Core.Strapi }) => ({
  create: handler(async (ctx) => {
    const body = parse(intakeBody, bodyOf(ctx));
    await sendOnce(strapi, ctx, 'intake', async () => ({
      status: 201,
      body: answered(ctx, await takeIn(strapi, currentActor(strapi), body)),
    }));
  }),
});
