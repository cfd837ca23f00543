import type { Core } from '@strapi/strapi';
import createHttpError from 'http-errors';
import { documentId } from '../../../shared/contracts/common';
import { BrokenRule, problem } from '../domain/errors';
import { BrokenRows } from '../services/action';
import { currentActor } from '../services/actor';
import { KeyReused, onlyOnce } from '../services/idempotency';
import type { Answer } from '../services/idempotency';
import { LikelyDuplicates } from '../services/intake';
import { notFound } from '../services/records';
import { toStrapiError } from '../utils/to-strapi-error';

/** What our handlers use of Koa. */
export interface HttpContext {
  params: Record<string, string | undefined>;
  query: unknown;
  request: { body?: unknown };
  status: number;
  body: unknown;
  get(header: string): string;
  set(header: string, value: string): void;
}

export type Handler = (ctx: HttpContext) => Promise<void>;

const toHttpError = (error: unknown): unknown => {
  if (error instanceof BrokenRows)
    return toStrapiError(
      new BrokenRule(error.problems.map(({ row, path, message }) => ({ path: ['rows', row, ...path], message })))
    );
  if (error instanceof LikelyDuplicates)
    return createHttpError(409, error.message, { name: 'ConflictError', details: { duplicates: error.duplicates } });
  if (error instanceof KeyReused) return createHttpError(422, error.message);
  return toStrapiError(error);
};

/** Every handler of ours: what the rooms below throw leaves as an error of Strapi. */
export const handler =
  (work: Handler): Handler =>
  async (ctx) => {
    try {
      await work(ctx);
    } catch (error) {
      throw toHttpError(error);
    }
  };

/** JSON that a read model has written already. */
export const sendJson = (ctx: HttpContext, json: string, status = 200): void => {
  ctx.status = status;
  ctx.set('Content-Type', 'application/json; charset=utf-8');
  ctx.body = json;
};

export const sendRecord = (ctx: HttpContext, record: { etag: number; json: string }, status = 200): void => {
  ctx.set('ETag', `"${record.etag}"`);
  sendJson(ctx, `{"data":${record.json},"meta":{}}`, status);
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

/** Sends what `work` answers; with an Idempotency-Key, what it answered the first time. */
export const sendOnce = async (strapi: Core.Strapi, ctx: HttpContext, route: string, work: () => Promise<Answer>) => {
  const key = ctx.get('Idempotency-Key');
  if (key !== '' && !KEY.test(key))
    throw new BrokenRule([problem('Idempotency-Key', 'A key is 1 to 200 visible ASCII characters.')]);
  const request = { key, route, body: bodyOf(ctx) };
  const { status, body } = key === '' ? await work() : await onlyOnce(strapi, currentActor(strapi), request, work);
  sendJson(ctx, body, status);
};
