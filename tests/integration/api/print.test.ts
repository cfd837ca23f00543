import { PRINTED, TABLE, UID } from '../../../src/plugins/case-management/shared/ids';
import { app } from '../../support/app';
import {
  change,
  makeAction,
  makeCase,
  makeClient,
  makeListEntry,
  makePerson,
  create,
  listEntry,
} from '../../support/factories';
import { developer, paths, staff } from './http';
import type { Client } from './http';

let api: Client;
let me: Client;
beforeAll(async () => {
  api = await developer();
  me = await staff();
});

const EVIL = '</style><script>alert("x")</script><img src=x onerror=alert(1)>"\\';

const page = async (who: Client, caseId: string, what: 'print' | 'brief', query: object = {}): Promise<string> => {
  const { text, headers } = await who.get(`/cases/${caseId}/${what}`, { ...query }).expect(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  return text;
};

const placesOf = (text: string, ...words: string[]) => words.map((word) => text.indexOf(word));
const planned = { state: 'planned', startedAt: null, durationMinutes: null, dueAt: '2030-05-01T00:00:00.000Z' };

const setUp = async () => {
  const client = await makeClient({ familyName: 'Printed' });
  const caseDoc = await makeCase({ client: client.documentId, title: 'A matter of paper' });
  const of = { case: caseDoc.documentId };
  const call = await makeListEntry(UID.actionType, { name: 'Calling & asking', countsTime: true });
  await makeAction({ ...of, summary: 'The later one', startedAt: '2026-03-02T01:00:00.000Z' });
  const first = { ...of, type: call.documentId, summary: 'The first one', startedAt: '2026-02-01T01:00:00.000Z' };
  await makeAction({ ...first, comments: 'All of\nit.', durationMinutes: 75 });
  await makeAction({ ...of, ...planned, summary: 'Still to come' });
  return { client, call, id: caseDoc.documentId, reference: String(caseDoc.reference) };
};

describe('the print of a case', () => {
  it('is what was done, oldest first, with the edges of every sheet', async () => {
    const { id, reference } = await setUp();
    const text = await page(me, id, 'print');
    const [first = -1, later = -1] = placesOf(text, 'The first one', 'The later one');
    expect(first).toBeGreaterThan(0);
    expect(later).toBeGreaterThan(first);
    expect(text).not.toContain('Still to come');
    expect(text).toContain('Calling &amp; asking');
    expect(text).toContain('1 h 15 min');
    expect(text).toMatch(new RegExp(`@top-left \\{ content: "${reference.replaceAll('-', '\\\\2d ')} · Ada Printed"`));
    expect(text).toMatch(/@bottom-right \{ content: "Page " counter\(page\) " of " counter\(pages\);/);
    expect(text).toMatch(/@bottom-left \{ content: "Printed by Test User, .* · Times in UTC"/);
    expect(await page(api, id, 'print', { planned: 'true' })).toContain('Still to come');
  });

  it('says what it was narrowed to, in the language asked for', async () => {
    const { id, call } = await setUp();
    const only = await page(me, id, 'print', { types: call.key });
    expect(only).toContain('Selection: Calling &amp; asking only');
    expect(only).not.toContain('The later one');
    const period = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z', language: 'fr' };
    const french = await page(me, id, 'print', period);
    expect(french).toContain('<html lang="fr">');
    expect(french).toMatch(/Sélection: à partir du 1 mars 2026 · jusqu’au 31 mars 2026/);
    expect(french).not.toContain('The first one');
    expect(await page(me, id, 'print', { q: 'nowhere' })).toContain('Nothing has been recorded that fits.');
  });

  it('leaves a trace of who printed what, and none in the story', async () => {
    const { id, call } = await setUp();
    const actions = async () => (await me.get(`/cases/${id}/timeline`).expect(200)).body.data.actions.length;
    const before = await actions();
    await page(me, id, 'print', { types: call.key });
    await page(api, id, 'brief');
    await me.get(`/cases/${id}/print`, { states: 'gone' }).expect(400);
    const rows = await globalThis.strapi.db
      .connection(TABLE.revisions)
      .where({ uid: PRINTED, document_id: id })
      .orderBy('id');
    expect(rows.map(({ actor, why }) => [String(actor).split(':')[0], JSON.parse(why as string)])).toEqual([
      ['admin', { what: 'case', types: call.key, states: 'done' }],
      ['token', { what: 'brief' }],
    ]);
    expect(rows[0].actor).toMatch(/Test User$/);
    expect(await actions()).toBe(before);
  });

  it('runs nothing that was typed', async () => {
    const client = await makeClient({ familyName: EVIL.slice(0, 60), contactWarning: EVIL.slice(0, 60) });
    const caseDoc = await makeCase({ client: client.documentId, title: EVIL, summary: EVIL });
    await makeAction({ case: caseDoc.documentId, summary: EVIL, comments: EVIL });
    for (const what of ['print', 'brief'] as const) {
      const text = await page(me, caseDoc.documentId, what);
      expect(text).not.toMatch(/<script|<img/i);
      expect(text.match(/<\/style>/g)).toHaveLength(1);
      expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)');
      expect(text).toContain(`http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;`);
    }
  });

  it('refuses what it does not know, and what is no case', async () => {
    const { id } = await setUp();
    expect(paths(await me.get(`/cases/${id}/print`, { limit: 3, language: 'de' }).expect(400)).sort()).toEqual([
      'language',
      'limit',
    ]);
    await me.get(`/cases/${id}/print`, { states: 'gone' }).expect(400);
    for (const what of ['print', 'brief']) {
      await me.get(`/cases/${'a'.repeat(24)}/${what}`).expect(404);
      await app().request.get(`/case-management/cases/${id}/${what}`).expect(401);
      await (await staff('casework-website-editor')).get(`/cases/${id}/${what}`).expect(403);
    }
  });

  it('has two thousand actions, each once, in order', async () => {
    const caseDoc = await makeCase();
    const made = await makeAction({ case: caseDoc.documentId, summary: 'Number 0' });
    const { connection } = globalThis.strapi.db;
    const row = await connection('cm_actions').where({ id: made.id }).first();
    delete row.id;
    const rows = Array.from({ length: 1999 }, (_, n) => ({
      ...row,
      document_id: `copy${String(n).padStart(20, '0')}`,
      summary: `Number ${n + 1}`,
      at: new Date(Date.UTC(2026, 1, 3) + n * 60_000),
      started_at: new Date(Date.UTC(2026, 1, 3) + n * 60_000),
    }));
    await connection.batchInsert('cm_actions', rows, 50);
    const numbers = [...(await page(me, caseDoc.documentId, 'print')).matchAll(/ – Number (\d+)</g)].map(([, n]) =>
      Number(n)
    );
    expect(numbers).toEqual(Array.from({ length: 2000 }, (_, n) => n));
  });
});

describe('the brief before a visit', () => {
  it('says who, what to mind, the last three that people did, and what comes next', async () => {
    const { id, client } = await setUp();
    await change(UID.identity, client, { visitWarning: 'Two dogs', interpreter: 'Auslan', phone: '03 6200 0000' });
    const advocate = await makePerson({ firstName: 'Bea', familyName: 'Advocate' });
    await create(UID.role, {
      case: id,
      identity: advocate.documentId,
      type: await listEntry(UID.roleType, 'advocate'),
    });
    const text = await page(me, id, 'brief');
    for (const words of ['Two dogs', 'Auslan', '03 6200 0000', 'Bea Advocate', 'Still to come', 'The first one'])
      expect(text).toContain(words);
    expect(text).not.toContain('Case opened');
    expect(await page(api, id, 'brief', { language: 'fr' })).toContain('Les trois dernières actions');
  });

  it('proposes no contact with a client who has died', async () => {
    const client = await makeClient({ phone: '03 6200 1111' });
    const caseDoc = await makeCase({ client: client.documentId });
    await change(UID.identity, client, { diedOn: '2026-02-10' });
    const text = await page(me, caseDoc.documentId, 'brief');
    expect(text).toMatch(/Has died \(10 Feb 2026\)/);
    expect(text).not.toContain('03 6200 1111');
  });
});
