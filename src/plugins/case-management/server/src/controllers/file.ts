import type { Core } from '@strapi/strapi';
import { fileAddQuery, fileRemove, filesQuery, fileUpdate } from '../../../shared/contracts/file';
import { SHOWN_MEDIA_TYPES } from '../../../shared/vocabulary';
import { BrokenRule, problem } from '../domain/errors';
import { disposition, nameInDisposition } from '../domain/file';
import { currentActor } from '../services/actor';
import { addFile, caseFiles, openFile, removeFile, updateFile } from '../services/file';
import { FileRefused } from '../services/file-store';
import { handler, idOf, keyOf, sendJson, sendRecord } from './http';
import type { HttpContext } from './http';
import { changing } from './record';
import { parse } from './validation/parse';

const BYTES = 'application/octet-stream';
const isShown = (mediaType: string) => (SHOWN_MEDIA_TYPES as readonly string[]).includes(mediaType);

const nameOf = (ctx: HttpContext): string => {
  const name = nameInDisposition(ctx.get('Content-Disposition'));
  if (name === null)
    throw new BrokenRule([problem('Content-Disposition', `Name the file: attachment; filename*=UTF-8''letter.pdf`)]);
  return name;
};

export const actionFile = ({ strapi }: { strapi: Core.Strapi }) => ({
  create: handler(async (ctx) => {
    const type = ctx.get('Content-Type').split(';')[0]?.trim().toLowerCase();
    if (type !== BYTES) throw new FileRefused(415, `Send the file itself, as ${BYTES}.`);
    const sent = { ...parse(fileAddQuery, ctx.query), name: nameOf(ctx), key: keyOf(ctx) };
    const announced = Number(ctx.get('Content-Length')) || 0;
    const answer = await addFile(strapi, currentActor(strapi), idOf(ctx), { ...sent, bytes: ctx.req, announced });
    sendRecord(ctx, answer, 201, 'file');
  }),
});

export const caseFile = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: handler(async (ctx) => {
    sendJson(ctx, await caseFiles(strapi, currentActor(strapi), idOf(ctx), parse(filesQuery, ctx.query)));
  }),
});

export const file = ({ strapi }: { strapi: Core.Strapi }) => ({
  findOne: handler(async (ctx) => {
    const { record, stream } = await openFile(strapi, currentActor(strapi), idOf(ctx));
    const shown = isShown(record.mediaType);
    ctx.set('ETag', `"${record.version}"`);
    ctx.set('Content-Type', record.mediaType);
    ctx.set('Content-Length', String(record.size));
    ctx.set('Content-Disposition', disposition(shown ? 'inline' : 'attachment', record.name));
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Content-Security-Policy', 'sandbox');
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = stream;
  }),
  update: changing(strapi, fileUpdate, updateFile),
  remove: changing(strapi, fileRemove, removeFile),
});
