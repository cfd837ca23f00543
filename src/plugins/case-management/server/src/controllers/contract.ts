import { z } from '@strapi/utils';
import createHttpError from 'http-errors';
import type { HttpContext } from './http';
import { parse } from './validation/parse';

const NO_PARAMETERS = z.strictObject({});
const JSON_TYPE = 'application/json';

const hasBody = (ctx: HttpContext) => Number(ctx.get('Content-Length')) > 0 || ctx.get('Transfer-Encoding') !== '';

const checkBody = (ctx: HttpContext, types: string[]): void => {
  if (ctx.method === 'GET' || !hasBody(ctx) || ctx.is(types)) return;
  throw createHttpError(415, `Send the body as ${types.join(' or ')}, and say so in the header Content-Type.`);
};

/**
 * V4 for what no controller reads, by what the route was declared with (`routes/declare.ts`): a route without a query
 * takes no parameters, and a body is of the types that it names, JSON unless said. Strapi takes any other body for an
 * empty one.
 */
export const keepToContract = (ctx: HttpContext): void => {
  const { query, body = { [JSON_TYPE]: true } } = ctx.state.route?.request ?? {};
  if (!query) parse(NO_PARAMETERS, ctx.query);
  checkBody(ctx, Object.keys(body));
};
