import type { Core } from '@strapi/strapi';
import createHttpError from 'http-errors';
import { documentId } from '../../../shared/contracts/common';
import { BrokenRule, problem } from '../domain/errors';
import { BrokenRows } from '../services/action-rows';
import { currentActor } from '../services/actor';
import { FileRefused } from '../services/file-store';
import { KeyReused, onlyOnce } from '../services/idempotency';
import type { Answer } from '../services/idempotency';
import { LikelyDuplicates } from '../services/intake';
import { notFound } from '../services/records';
import { toStrapiError } from '../utils/to-strapi-error';
import { keepToContract } from './contract';
import { asMayBeRead, mayMatch } from './token-reads';

/** What our handlers use of Koa. */
export interface HttpContext {
  method: string;
  params: Record<string, string | undefined>;
  query: unknown;
  querystring: string;
  /** The route as it was declared. */
  state: { route?: { handler?: string; request?: { query?: object; body?: object } }; auth?: object };
  request: { body?: unknown };
  /** Node's own request: the bytes of a body that no parser has read. */
  req: AsyncIterable<Uint8Array>;
  status: number;
  body: unknown;
  get(header: string): string;
  /** Which of the types the body is of. */
  is(types: string[]): string | false | null;
  set(header: string, value: string): void;
}

export type Handler = (ctx: HttpContext) => Promise<void>;

const toHttpError = (ctx: HttpContext, error: unknown): unknown => {
  if (error instanceof BrokenRows)
    return toStrapiError(
      new BrokenRule(error.problems.map(({ row, path, message }) => ({ path: ['rows', row, ...path], message })))
    );
  if (error instanceof LikelyDuplicates)
    return createHttpError(409, error.message, {
      name: 'ConflictError',
      details: { duplicates: mayMatch(ctx) ? error.duplicates : [], path: error.path },
    });
  if (error instanceof FileRefused) return createHttpError(error.status, error.message);
  if (error instanceof KeyReused) return createHttpError(422, error.message);
  return toStrapiError(error);
};

/** Every handler of ours: it keeps to its route's contract, and what the rooms below throw leaves as an error of Strapi. */
export const handler =
  (work: Handler): Handler =>
  async (ctx) => {
    try {
      keepToContract(ctx);
      await work(ctx);
    } catch (error) {
      throw toHttpError(ctx, error);
    }
  };

/** JSON that a read model has written already. */
export const sendJson = (ctx: HttpContext, json: string, status = 200): void => {
  ctx.status = status;
  ctx.set('Content-Type', 'application/json; charset=utf-8');
  ctx.body = json;
};

export interface RecordAnswer {
  etag: number;
  json: string;
}

const single = (json: string) => `{"data":${json},"meta":{}}`;

/** `identity` of the handler `identity.update`. */
const nounOf = ({ state }: HttpContext): string => (state.route?.handler ?? '').split('.')[0] ?? '';

export const sendRecord = (ctx: HttpContext, record: RecordAnswer, status = 200, noun = nounOf(ctx)): void => {
  ctx.set('ETag', `"${record.etag}"`);
  sendJson(ctx, single(asMayBeRead(ctx, noun, record.json)), status);
};

/** The record that the path names; what can't be a documentId is not found either. */
export const idOf = (ctx: HttpContext): string => {
  const parsed = documentId.safeParse(ctx.params.documentId);
  if (!parsed.success) throw notFound();
  return parsed.data;
};

const NO_MATCH = 'Send If-Match with the ETag of the record as you read it, so that nobody’s change is lost.';

/** V1: the version that the sender has seen. 428 without. */
export const versionOf = (ctx: HttpContext): number => {
  const header = ctx.get('If-Match').trim();
  if (header === '') throw createHttpError(428, NO_MATCH);
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header)?.[1];
  if (version === undefined) throw new BrokenRule([problem('If-Match', 'This is no ETag of ours, such as "3".')]);
  return Number(version);
};

export const bodyOf = (ctx: HttpContext): unknown => ctx.request.body ?? {};

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The Idempotency-Key; empty without. */
export const keyOf = (ctx: HttpContext): string => {
  const key = ctx.get('Idempotency-Key');
  if (key !== '' && !KEY.test(key))
    throw new BrokenRule([problem('Idempotency-Key', 'A key is 1 to 200 visible ASCII characters.')]);
  return key;
};

/** Sends what `work` answers; with an Idempotency-Key, what it answered the first time. */
export const sendOnce = async (strapi: Core.Strapi, ctx: HttpContext, route: string, work: () => Promise<Answer>) => {
  const key = keyOf(ctx);
  const request = { key, route, body: bodyOf(ctx) };
  const { status, body } = key === '' ? await work() : await onlyOnce(strapi, currentActor(strapi), request, work);
  sendJson(ctx, body, status);
};

/** A new record with a version, made once for each Idempotency-Key; the answer that was kept has its ETag too. */
export const sendRecordOnce = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  route: string,
  create: () => Promise<RecordAnswer>
) => {
  const noun = nounOf(ctx);
  await sendOnce(strapi, ctx, route, async () => ({
    status: 201,
    body: single(asMayBeRead(ctx, noun, (await create()).json)),
  }));
  const { data } = JSON.parse(ctx.body as string) as { data: { version: number } };
  ctx.set('ETag', `"${data.version}"`);
};
