import type { Core } from '@strapi/strapi';
import type { z } from '@strapi/utils';
import { currentActor } from '../services/actor';
import type { Actor } from '../services/actor';
import { pageJson, readRecord, updateRecord } from '../services/records';
import type { RecordType, StoredRecord } from '../services/records';
import { bodyOf, handler, idOf, sendJson, sendRecord, versionOf } from './http';
import type { RecordAnswer } from './http';
import { parse } from './validation/parse';

type Strapi = Core.Strapi;
type Read<Query> = (strapi: Strapi, query: Query) => Promise<Parameters<typeof pageJson>[0]>;
type Create<Body> = (strapi: Strapi, actor: Actor, body: Body) => Promise<StoredRecord>;
type Change<Body> = (strapi: Strapi, actor: Actor, id: string, version: number, body: Body) => Promise<RecordAnswer>;

export const finding = <Of extends z.ZodType>(strapi: Strapi, query: Of, read: Read<z.infer<Of>>) =>
  handler(async (ctx) => {
    sendJson(ctx, pageJson(await read(strapi, parse(query, ctx.query))));
  });

export const findingOne = (strapi: Strapi, type: RecordType) =>
  handler(async (ctx) => {
    sendRecord(ctx, await readRecord(strapi, type, idOf(ctx)));
  });

export const creating = <Of extends z.ZodType>(strapi: Strapi, body: Of, create: Create<z.infer<Of>>) =>
  handler(async (ctx) => {
    sendRecord(ctx, await create(strapi, currentActor(strapi), parse(body, bodyOf(ctx))), 201);
  });

/** PATCH and the verbs: what to do with a record as its sender saw it. */
export const changing = <Of extends z.ZodType>(strapi: Strapi, body: Of, change: Change<z.infer<Of>>) =>
  handler(async (ctx) => {
    const [documentId, version] = [idOf(ctx), versionOf(ctx)];
    const sent = parse(body, bodyOf(ctx));
    sendRecord(ctx, await change(strapi, currentActor(strapi), documentId, version, sent));
  });

export const updating = <Of extends z.ZodType<Record<string, unknown>>>(strapi: Strapi, type: RecordType, body: Of) =>
  changing(strapi, body, (of, actor, documentId, version, sent) =>
    updateRecord(of, actor, type, documentId, version, sent)
  );
