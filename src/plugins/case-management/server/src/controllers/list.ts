import type { Core } from '@strapi/strapi';
import { LISTS, listCreate, listQuery } from '../../../shared/contracts/lists';
import type { ListPath } from '../../../shared/contracts/lists';
import { currentActor } from '../services/actor';
import { createListEntry, findListEntries } from '../services/list';
import { pageJson, readRecord, updateRecord } from '../services/records';
import { bodyOf, handler, idOf, sendJson, sendRecord, versionOf } from './http';
import { parse } from './validation/parse';

/** The same four handlers for each reference list. */
export const listController =
  (path: ListPath) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const type = LISTS[path];
    return {
      find: handler(async (ctx) => {
        sendJson(ctx, pageJson(await findListEntries(strapi, type, parse(listQuery, ctx.query))));
      }),
      findOne: handler(async (ctx) => {
        sendRecord(ctx, await readRecord(strapi, type, idOf(ctx)));
      }),
      create: handler(async (ctx) => {
        const body = parse(listCreate(path), bodyOf(ctx));
        sendRecord(ctx, await createListEntry(strapi, currentActor(strapi), type, body), 201);
      }),
      update: handler(async (ctx) => {
        const [documentId, version] = [idOf(ctx), versionOf(ctx)];
        const body = parse(listCreate(path), bodyOf(ctx));
        sendRecord(ctx, await updateRecord(strapi, currentActor(strapi), type, documentId, version, body));
      }),
    };
  };
