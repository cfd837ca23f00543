import { z } from '@strapi/utils';
import createHttpError from 'http-errors';
import type { FieldProblem } from '../../../shared/contracts/common';
import { BrokenRule, problem } from '../domain/errors';
import type { HttpContext } from './http';
import { parse } from './validation/parse';

const NO_PARAMETERS = z.strictObject({});
const JSON_TYPE = 'application/json';

const hasBody = (ctx: HttpContext) => Number(ctx.get('Content-Length')) > 0 || ctx.get('Transfer-Encoding') !== '';

const checkBody = (ctx: HttpContext, types: string[]): void => {
  if (ctx.method === 'GET' || !hasBody(ctx) || ctx.is(types)) return;
  throw createHttpError(415, `Send the body as ${types.join(' or ')}, and say so in the header Content-Type.`);
};

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
};

const MOST_PAIRS = 1000;
const UNREADABLE = 'This is not encoded as text of a URL: write % as %25.';

/** `a[b][c]` names a, b and c. */
const namesIn = (text: string): string[] => (decoded(text) ?? text).split(/\]?\[|\]$/);

const pairProblems = (pair: string): FieldProblem[] => {
  const names = namesIn(pair.split('=', 1)[0] ?? '');
  const [name = ''] = names;
  if (pair !== '' && (name === '' || names.some((one) => one in Object.prototype)))
    return [problem(name, `“${name.slice(0, 100)}” is not known here.`)];
  return decoded(pair) === null ? [problem(name, UNREADABLE)] : [];
};

/** What the parser of queries passes over: names that every object has, none at all, broken encoding, and many pairs. */
const checkSpelling = (querystring: string): void => {
  const pairs = querystring.split('&');
  const problems =
    pairs.length > MOST_PAIRS ? [problem([], `Send at most ${MOST_PAIRS} parameters.`)] : pairs.flatMap(pairProblems);
  if (problems.length > 0) throw new BrokenRule(problems);
};

/**
 * V4 for what no controller reads, by what the route was declared with (`routes/declare.ts`): a route without a query
 * takes no parameters, and a body is of the types that it names, JSON unless said. Strapi takes any other body for an
 * empty one.
 */
export const keepToContract = (ctx: HttpContext): void => {
  const { query, body = { [JSON_TYPE]: true } } = ctx.state.route?.request ?? {};
  checkSpelling(ctx.querystring);
  if (!query) parse(NO_PARAMETERS, ctx.query);
  checkBody(ctx, Object.keys(body));
};
