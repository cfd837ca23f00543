import { bulkAnswer } from '../../../src/plugins/case-management/shared/contracts/action';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { makeCase, makeClient, makeListEntry, makePerson } from '../../support/factories';
import { developer, paths, staff } from './http';
import type { Client } from './http';

let api: Client;
let type: string;
beforeAll(async () => {
  api = await developer();
  type = (await makeListEntry(UID.actionType)).documentId;
});

const count = () => globalThis.strapi.db.query(UID.action).count();
const row = (caseId: string, over: object = {}) => ({
  case: caseId,
  type,
  state: 'done',
  durationMinutes: 15,
  ...over,
});
let serial = 0;
const key = () => ({ 'Idempotency-Key': `bulk-${Date.now()}-${(serial += 1)}` });

describe('what somebody has done on a day', () => {
  it('is listed with clients for whoever asks, and is nobody’s for a token', async () => {
    const me = await staff();
    const { documentId: assignee } = await makePerson();
    const client = await makeClient();
    const { documentId } = await makeCase({ client: client.documentId });
    const startedAt = new Date().toISOString();
    await me.post('/actions', row(documentId, { startedAt, summary: 'mine' })).expect(201);
    await api.post('/actions', row(documentId, { startedAt, summary: 'theirs' })).expect(201);
    const namesake = await staff();
    await namesake.post('/actions', row(documentId, { startedAt, summary: 'of another Test User' })).expect(201);
    await me.post('/actions', row(documentId, { startedAt, summary: 'for another', assignee })).expect(201);
    const { body } = await me.get('/actions', { by: 'me', case: documentId, from: startedAt }).expect(200);
    expect(body.data).toMatchObject([{ summary: 'mine', client: { documentId: client.documentId } }]);
    expect(paths(await api.get('/actions', { by: 'me' }).expect(400))).toEqual(['by']);
  });
});

describe('the day’s actions', () => {
  it('are written together, with their participants', async () => {
    const cases = [await makeCase(), await makeCase()];
    const role = { type: (await makeListEntry(UID.roleType, { scope: 'action' })).documentId };
    const roles = [{ ...role, identity: (await makePerson()).documentId }];
    const rows = cases.map(({ documentId }) => row(documentId, { roles }));
    const { data } = bulkAnswer.parse((await api.post('/actions/bulk', { rows }).expect(201)).body);
    expect(data.created).toHaveLength(2);
    const read = await api.get(`/actions/${data.created[1]?.documentId}`).expect(200);
    expect(read.body.data).toMatchObject({ case: { documentId: cases[1]?.documentId }, roles: [{ identity: {} }] });
  });

  it('are refused together, with an error for each bad row', async () => {
    const { documentId } = await makeCase();
    const before = await count();
    const shape = [row(documentId), row(documentId, { state: 'lost' }), 'no row', row(documentId, { nonsense: 1 })];
    const misfits = await api.post('/actions/bulk', { rows: shape }).expect(400);
    expect(paths(misfits)).toEqual(['rows.1.state', 'rows.2', 'rows.3.nonsense']);
    const unknown = [row(documentId), row('a'.repeat(24)), row(documentId, { type: 'b'.repeat(24) })];
    expect(paths(await api.post('/actions/bulk', { rows: unknown }).expect(400))).toEqual([
      'rows.1.case',
      'rows.2.type',
    ]);
    const rules = [
      row(documentId, { startedAt: '2199-01-01T00:00:00Z' }),
      row(documentId),
      row(documentId, { state: 'planned', durationMinutes: null }),
    ];
    expect(paths(await api.post('/actions/bulk', { rows: rules }).expect(400))).toEqual([
      'rows.0.startedAt',
      'rows.2.dueAt',
    ]);
    const mixed = [row(documentId), row('a'.repeat(24)), row(documentId, { durationMinutes: -1 })];
    expect(paths(await api.post('/actions/bulk', { rows: mixed }).expect(400))).toEqual([
      'rows.1.case',
      'rows.2.durationMinutes',
    ]);
    expect(await count()).toBe(before);
  });

  it('are told all that is wrong at once: of rows, of participants, and of what points at nothing', async () => {
    const { documentId } = await makeCase();
    const before = await count();
    const [part, inCase] = [
      (await makeListEntry(UID.roleType, { scope: 'action' })).documentId,
      (await makeListEntry(UID.roleType, { scope: 'case' })).documentId,
    ];
    const identity = (await makePerson()).documentId;
    const [right, wrong, nobody] = [
      { type: part, identity },
      { type: inCase, identity },
      { type: part, identity: 'c'.repeat(24) },
    ];
    const rules = [
      row(documentId, { durationMinutes: -1, roles: [right, wrong] }),
      row(documentId, { roles: [wrong] }),
      row(documentId, { roles: [right] }),
    ];
    for (const dryRun of [false, true])
      expect(paths(await api.post('/actions/bulk', { rows: rules, dryRun }).expect(400))).toEqual([
        'rows.0.durationMinutes',
        'rows.0.roles.1.type',
        'rows.1.roles.0.type',
      ]);
    const links = [
      row('a'.repeat(24), { durationMinutes: -1, roles: [nobody, wrong] }),
      row(documentId, { roles: [wrong] }),
    ];
    expect(paths(await api.post('/actions/bulk', { rows: links }).expect(400))).toEqual([
      'rows.0.case',
      'rows.0.roles.0.identity',
      'rows.0.durationMinutes',
      'rows.0.roles.1.type',
      'rows.1.roles.0.type',
    ]);
    expect(await count()).toBe(before);
  });

  it('can be tried without being written', async () => {
    const { documentId } = await makeCase();
    const before = await count();
    const tried = await api.post('/actions/bulk', { rows: [row(documentId)], dryRun: true }).expect(200);
    expect(bulkAnswer.parse(tried.body).data).toEqual({ dryRun: true, created: [{ documentId: null }] });
    const bad = { rows: [row(documentId, { startedAt: '2199-01-01T00:00:00Z' })], dryRun: true };
    expect(paths(await api.post('/actions/bulk', bad).expect(400))).toEqual(['rows.0.startedAt']);
    expect(await count()).toBe(before);
  });
});

describe('an Idempotency-Key', () => {
  it('makes one answer of many requests, at the same time or later', async () => {
    const { documentId } = await makeCase();
    const [headers, body] = [key(), { rows: [row(documentId), row(documentId)] }];
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.post('/actions/bulk', body, headers)));
    const later = await api.post('/actions/bulk', body, headers);
    for (const answer of [...answers, later]) {
      expect(answer.status).toBe(201);
      expect(answer.body).toEqual(later.body);
    }
    expect(await count()).toBe(before + 2);
  });

  it('is refused for another body', async () => {
    const { documentId } = await makeCase();
    const headers = key();
    await api.post('/actions/bulk', { rows: [row(documentId)] }, headers).expect(201);
    const other = await api
      .post('/actions/bulk', { rows: [row(documentId, { summary: 'Other' })] }, headers)
      .expect(422);
    expect(other.body.error.message).toContain('Idempotency-Key');
  });

  it('belongs to whoever sent it', async () => {
    const { documentId } = await makeCase();
    const [headers, body] = [key(), { rows: [row(documentId)] }];
    const someone = await developer();
    const [one, other] = [
      await api.post('/actions/bulk', body, headers),
      await someone.post('/actions/bulk', body, headers),
    ];
    expect(other.status).toBe(201);
    expect(other.body.data.created).not.toEqual(one.body.data.created);
  });

  it('of a refused request can be used again', async () => {
    const { documentId } = await makeCase();
    const headers = key();
    await api.post('/actions/bulk', { rows: [row('a'.repeat(24))] }, headers).expect(400);
    await api.post('/actions/bulk', { rows: [row(documentId)] }, headers).expect(201);
  });

  it('is a short word', async () => {
    const { documentId } = await makeCase();
    const headers = { 'Idempotency-Key': 'x'.repeat(300) };
    expect(paths(await api.post('/actions/bulk', { rows: [row(documentId)] }, headers).expect(400))).toEqual([
      'Idempotency-Key',
    ]);
  });
});
