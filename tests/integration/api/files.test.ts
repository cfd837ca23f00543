import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request as ask } from 'node:http';
import path from 'node:path';
import { fileRecord, filesAnswer } from '../../../src/plugins/case-management/shared/contracts/file';
import type { FileRecord } from '../../../src/plugins/case-management/shared/contracts/file';
import { PLUGIN_ID, TABLE, UID } from '../../../src/plugins/case-management/shared/ids';
import { app, adminToken } from '../../support/app';
import { makeAction, makeCase, makeListEntry } from '../../support/factories';
import { developer, paths, seen, staff } from './http';
import type { Client } from './http';

const PDF = Buffer.from('%PDF-1.7\nA letter about the review.\n');
const folder = () => process.env.CASEWORK_FILES_DIR ?? '';
const kept = () => (existsSync(folder()) ? readdirSync(folder()) : []);
const OCTETS = 'application/octet-stream';
const named = (name: string) => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

let api: Client;
let me: Client;
beforeAll(async () => {
  [api, me] = [await developer(), await staff()];
});

interface Sending {
  prefix?: string;
  headers?: Record<string, string>;
  query?: object;
  token?: string;
}

const send = (action: string, name: string, bytes: Buffer, { prefix = '/case-management', ...more }: Sending = {}) =>
  app()
    .request.post(`${prefix}/actions/${action}/files`)
    .set({ Authorization: `Bearer ${more.token ?? me.token}`, 'Content-Type': OCTETS })
    .set({ 'Content-Disposition': named(name), ...more.headers })
    .query(more.query ?? {})
    .send(bytes);

const add = async (action: string, name: string, bytes = PDF, more: Sending = {}): Promise<FileRecord> =>
  fileRecord.parse((await send(action, name, bytes, more).expect(201)).body.data);

const filesOf = async (caseId: unknown, query: object = {}) =>
  filesAnswer.parse((await me.get(`/cases/${String(caseId)}/files`, { ...query }).expect(200)).body);

const setUp = async () => {
  const caseDoc = await makeCase();
  return { caseDoc, action: (await makeAction({ case: caseDoc.documentId })).documentId };
};

describe('a file of an action', () => {
  it('is kept byte for byte in a folder of its own, listed with its case, and handed out as what its bytes are', async () => {
    const { caseDoc, action } = await setUp();
    const file = await add(action, 'Lettre d’appel.html', PDF, { query: { kind: 'letter', takenOn: '2026-02-01' } });
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect(file).toMatchObject({ name: 'Lettre d’appel.html.pdf', kind: 'letter', takenOn: '2026-02-01', sha256 });
    expect(file).toMatchObject({ mediaType: 'application/pdf', size: PDF.length, version: 1, removedAt: null });
    expect(file.action.documentId).toBe(action);
    expect(readFileSync(path.join(folder(), file.documentId))).toEqual(PDF);
    const { data, meta } = await filesOf(caseDoc.documentId);
    expect([data, meta.limits.perAction]).toEqual([[file], 5]);
    expect((await me.get(`/cases/${caseDoc.documentId}/desk`)).body.data.files).toBe(1);
    for (const who of [me, api]) {
      const { body, headers } = await who.get(`/files/${file.documentId}`).expect(200);
      expect(body).toEqual(PDF);
      expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
      expect(headers).toMatchObject({ 'content-security-policy': 'sandbox', 'cache-control': 'private, no-store' });
      expect(headers['content-disposition']).toMatch(/^inline; /);
    }
  });

  it.each([
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'text/plain'],
    ['page.html', '<script>alert(1)</script>', 'text/plain'],
    ['letter.pdf.exe', 'MZ\0\x01', OCTETS],
    ['photo.png', '\0\x01not a picture', OCTETS],
  ])('is never shown when it could act: %s', async (name, text, type) => {
    const { action } = await setUp();
    const file = await add(action, name, Buffer.from(text, 'latin1'), { headers: {} });
    const { headers } = await me.get(`/files/${file.documentId}`).expect(200);
    expect(headers['content-disposition']).toBe(`attachment; filename="${name}"; filename*=UTF-8''${name}`);
    expect(headers['content-type']).toMatch(type);
  });

  it('is called by its last name alone, wherever a path would lead', async () => {
    const { action } = await setUp();
    const names = ['../../../../etc/cron.d/x', '..\\..\\x.pdf', '/etc/passwd', '..', 'a\0b.pdf'];
    const before = kept().length;
    const made: string[] = [];
    for (const name of names) made.push((await add(action, name)).name);
    expect(made).toEqual(['x.pdf', 'x.pdf', 'passwd.pdf', 'file.pdf', 'ab.pdf']);
    expect(kept()).toHaveLength(before + names.length);
    expect(kept().every((name) => /^[a-z0-9]{20,32}$/.test(name))).toBe(true);
  });

  it('is refused with nothing written: empty, too large, of no action, one too many, in another shape', async () => {
    const { caseDoc, action } = await setUp();
    const before = kept();
    await send(action, 'a.pdf', Buffer.alloc(0)).expect(400);
    await send('a'.repeat(24), 'a.pdf', PDF).expect(404);
    await send(action, 'a.pdf', PDF, { headers: { 'Content-Type': 'application/pdf' } }).expect(415);
    expect(paths(await send(action, 'a', PDF, { headers: { 'Content-Disposition': 'inline' } }).expect(400))).toEqual([
      'Content-Disposition',
    ]);
    expect(paths(await send(action, 'a', PDF, { query: { kind: 'secret', path: '/' } }).expect(400))).toEqual([
      'kind',
      'path',
    ]);
    const form = app()
      .request.post(`/case-management/actions/${action}/files`)
      .set('Authorization', `Bearer ${me.token}`);
    await form.attach('files', PDF, 'a.pdf').expect(415);
    expect(kept()).toEqual(before);
    expect((await filesOf(caseDoc.documentId)).data).toEqual([]);
  });

  it('of 100 MB is refused, said or unsaid, and leaves no part behind', async () => {
    const { action } = await setUp();
    const before = kept();
    const huge = 100 * 1024 * 1024;
    const status = (headers: Record<string, string | number>) =>
      new Promise<number | string>((resolve) => {
        const { token } = me;
        const url = `${app().url}/case-management/actions/${action}/files`;
        const all = { Authorization: `Bearer ${token}`, 'Content-Type': OCTETS, 'Content-Disposition': named('a.bin') };
        const sending = ask(url, { method: 'POST', headers: { ...all, ...headers } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        });
        sending.on('error', (error) => resolve((error as NodeJS.ErrnoException).code ?? 'error'));
        const chunk = randomBytes(1024 * 1024);
        const write = (left: number): void => {
          if (left <= 0) return void sending.end();
          sending.write(chunk, () => write(left - chunk.length));
        };
        write(huge);
      });
    expect(await status({ 'Content-Length': huge })).toBe(413);
    expect(await status({ 'Transfer-Encoding': 'chunked' })).toBe(413);
    expect(kept()).toEqual(before);
  });

  it('leaves nothing when the sender goes away, or the row can’t be written', async () => {
    const { caseDoc, action } = await setUp();
    const before = kept();
    const url = `${app().url}/case-management/actions/${action}/files`;
    const headers = { Authorization: `Bearer ${me.token}`, 'Content-Type': OCTETS, 'Content-Disposition': named('a') };
    await new Promise<void>((resolve) => {
      const sending = ask(url, { method: 'POST', headers: { ...headers, 'Content-Length': 1_000_000 } });
      sending.on('error', () => resolve());
      sending.write(randomBytes(5000), () => setTimeout(() => sending.destroy(), 300));
    });
    // The folder takes the bytes, the place of the file is taken: what was written for it goes with it.
    const { connection } = globalThis.strapi.db;
    const name = `${TABLE.files}_away`;
    await connection.schema.renameTable(TABLE.files, name);
    await send(action, 'a.pdf', PDF).expect(500);
    await connection.schema.renameTable(name, TABLE.files);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(kept()).toEqual(before);
    expect((await filesOf(caseDoc.documentId)).data).toEqual([]);
  });

  it('is one of as many as an action may have, also when two come at once', async () => {
    const { caseDoc, action } = await setUp();
    for (const n of [1, 2, 3]) await add(action, `${n}.pdf`);
    const answers = await Promise.all([4, 5, 6, 7].map((n) => send(action, `${n}.pdf`, PDF)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 400, 400]);
    const { data } = await filesOf(caseDoc.documentId);
    expect(data).toHaveLength(5);
    for (const { documentId } of data) expect(kept()).toContain(documentId);
  });

  it('comes once however often it is sent under one key, and the key can’t bring another', async () => {
    const { caseDoc, action } = await setUp();
    const headers = { 'Idempotency-Key': `key-of-${action}` };
    const before = kept().length;
    const [first, again] = [await add(action, 'a.pdf', PDF, { headers }), await add(action, 'a.pdf', PDF, { headers })];
    expect(again).toEqual(first);
    await send(action, 'a.pdf', Buffer.from('%PDF-1.7 another'), { headers }).expect(422);
    await send(action, 'a.pdf', PDF, { headers: { 'Idempotency-Key': 'né' } }).expect(400);
    expect((await filesOf(caseDoc.documentId)).data).toEqual([first]);
    expect(kept()).toHaveLength(before + 1);
    // Of another login, the same key is another key.
    const other = await adminToken('casework-advocate');
    expect((await add(action, 'a.pdf', PDF, { headers, token: other })).documentId).not.toBe(first.documentId);
  });

  it('is renamed by who has seen it as it is, and every change is kept', async () => {
    const { action } = await setUp();
    const { documentId } = await add(action, 'scan.pdf');
    const url = `/files/${documentId}`;
    await me.patch(url, { name: 'x' }).expect(428);
    const changed = await me
      .patch(url, { name: '../Order', kind: 'decision', takenOn: '2026-01-31' }, seen(1))
      .expect(200);
    expect(changed.body.data).toMatchObject({ name: 'Order.pdf', kind: 'decision', takenOn: '2026-01-31', version: 2 });
    await me.patch(url, { name: 'late.pdf' }, seen(1)).expect(409);
    expect(paths(await me.patch(url, { size: 1, name: ' ' }, seen(2)).expect(400)).sort()).toEqual(['name', 'size']);
    const { connection } = globalThis.strapi.db;
    const kept_ = await connection(TABLE.revisions).where({ document_id: documentId }).orderBy('id');
    expect(kept_.map(({ before }) => (JSON.parse(before as string) as FileRecord | null)?.name)).toEqual([
      undefined,
      'scan.pdf',
    ]);
  });

  it('is removed with a reason: the bytes go, who and why stay', async () => {
    const { caseDoc, action } = await setUp();
    const { documentId } = await add(action, 'wrong.pdf');
    await me.post(`/files/${documentId}/remove`, { reason: ' ' }, seen(1)).expect(400);
    await me.post(`/files/${documentId}/remove`, { reason: 'Of another client' }, seen(1)).expect(200);
    expect(kept()).not.toContain(documentId);
    expect((await me.get(`/files/${documentId}`).expect(410)).body.error.message).toMatch(/Of another client/);
    await me.patch(`/files/${documentId}`, { name: 'x' }, seen(2)).expect(410);
    expect((await filesOf(caseDoc.documentId)).data).toEqual([]);
    const [gone] = (await filesOf(caseDoc.documentId, { removed: 'true' })).data;
    expect(gone).toMatchObject({ documentId, removeReason: 'Of another client', removedBy: 'Test User' });
  });

  it('goes with an action that is taken back', async () => {
    const [caseDoc, type] = [await makeCase(), await makeListEntry(UID.actionType)];
    const body = { case: caseDoc.documentId, type: type.documentId, state: 'done' };
    const { data } = (await me.post('/actions', body).expect(201)).body;
    const { documentId } = await add(data.documentId, 'a.pdf');
    await me.post(`/actions/${data.documentId}/undo`, {}, seen(data.version)).expect(200);
    await me.get(`/files/${documentId}`).expect(404);
    const { deliverOutbox } = globalThis.fromServer('services/outbox') as {
      deliverOutbox(of: unknown): Promise<number>;
    };
    await deliverOutbox(globalThis.strapi);
    for (let tries = 0; kept().includes(documentId) && tries < 50; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(kept()).not.toContain(documentId);
  });
});

describe('who gets at a file', () => {
  it('asks for the case and the action, for every verb', async () => {
    const { caseDoc, action } = await setUp();
    const { documentId } = await add(action, 'a.pdf');
    const urls = [`/files/${documentId}`, `/cases/${caseDoc.documentId}/files`];
    const permission = (key: string) => `plugin::${PLUGIN_ID}.${key}`;
    for (const access of ['casework-website-editor', [permission('case.read')], [permission('action.read')]]) {
      const other = await staff(access);
      for (const url of urls) await other.get(url).expect(403);
      await send(action, 'b.pdf', PDF, { token: other.token }).expect(403);
    }
    for (const url of urls) await app().request.get(`/case-management${url}`).expect(401);
    const reader = await adminToken('casework-reader');
    await send(action, 'b.pdf', PDF, { token: reader }).expect(403);
    await (await staff('casework-reader')).get(urls[0] ?? '').expect(200);
    await (await staff('casework-reader')).post(`${urls[0]}/remove`, { reason: 'x' }, seen(1)).expect(403);
    await app()
      .request.get(`/${path.basename(folder())}/${documentId}`)
      .expect(404);
    await app().request.get(`/uploads/${documentId}`).expect(404);
  });

  it('never gets what a link leads to, nor what is damaged', async () => {
    const { action } = await setUp();
    const { documentId } = await add(action, 'a.pdf');
    const place = path.join(folder(), documentId);
    const secret = `${place}.secret`;
    renameSync(place, secret);
    await me.get(`/files/${documentId}`).expect(410);
    symlinkSync(secret, place);
    await me.get(`/files/${documentId}`).expect(410);
    unlinkSync(place);
    writeFileSync(place, 'short');
    await me.get(`/files/${documentId}`).expect(410);
    unlinkSync(secret);
  });
});

describe('at start', () => {
  it('what an upload left half-written an hour ago is swept, what may still be coming is not', async () => {
    await add((await setUp()).action, 'a.pdf');
    const [old, fresh] = ['old.part', 'fresh.part'].map((name) => path.join(folder(), name)) as [string, string];
    for (const place of [old, fresh]) writeFileSync(place, 'half');
    utimesSync(old, new Date(0), new Date(0));
    const { sweepParts } = globalThis.fromServer('services/file-store') as {
      sweepParts(of: unknown, now: Date): Promise<number>;
    };
    expect(await sweepParts(globalThis.strapi, new Date())).toBe(1);
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
    unlinkSync(fresh);
  });
});
