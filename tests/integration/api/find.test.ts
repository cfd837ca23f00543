import { findAnswer } from '../../../src/plugins/case-management/shared/contracts/find';
import type { FindAnswer } from '../../../src/plugins/case-management/shared/contracts/find';
import { TABLE, UID } from '../../../src/plugins/case-management/shared/ids';
import { ADMIN_ROLE_CODES } from '../../../src/plugins/case-management/shared/staff';
import { app } from '../../support/app';
import {
  change,
  listEntry,
  makeAction,
  makeCase,
  makeClient,
  makeClosedCase,
  makeListEntry,
  makePerson,
  makeProvider,
  makeRole,
} from '../../support/factories';
import type { Made } from '../../support/factories';
import { developer, paths, staff } from './http';
import type { Client } from './http';

let api: Client;
let jane: Made;
beforeAll(async () => {
  api = await developer();
  jane = await makeClient({
    firstName: 'Zjané',
    familyName: 'O’Quillfeather',
    knownAs: 'Zuzu',
    formerNames: 'Zjane Brambleworth',
    email: 'Zjane@Example.test',
    phone: '0400 111 222, home (03) 6220 3344',
    dateOfBirth: '1985-02-03',
  });
});

const find = async (q: string, query: object = {}): Promise<FindAnswer> =>
  findAnswer.parse((await api.get('/find', { q, ...query }).expect(200)).body);
const people = async (q: string) => (await find(q, { kinds: 'identity' })).data.identities;
const names = async (q: string) => (await people(q)).map(({ name }) => name);

describe('an identity is found', () => {
  it.each([
    ['as it is written', 'Zjané O’Quillfeather', 'words'],
    ['without accents and marks, in capitals', 'ZJANE OQUILLFEATHER', 'words'],
    ['in another order', 'oquillfeather zjane', 'words'],
    ['while its second word is being typed', 'Zjane O', 'words'],
    ['by the beginning of one word', 'oquillf', 'words'],
    ['by what it is known as', 'zuzu', 'words'],
    ['by a former name', 'brambleworth', 'words'],
    ['spelt otherwise', 'Zhane Okwilfether', 'spelling'],
    ['by one word spelt otherwise', 'okwilfether', 'spelling'],
    ['by its e-mail address', 'zjane@example.TEST', 'email'],
    ['by a telephone number', '0400111222', 'phone'],
    ['by its other number, with its country', '+61 3 6220 3344', 'phone'],
  ])('%s: %s', async (_, q, by) => {
    const found = await people(q);
    expect(found[0]).toMatchObject({ documentId: jane.documentId, by });
  });

  it('no longer by what was changed, nor once it is deleted', async () => {
    const person = await makePerson({ firstName: 'Xerxia', familyName: 'Halloumi', phone: '0499 888 777' });
    expect(await names('halloumi')).toEqual([person.displayName]);
    await change(UID.identity, person, { familyName: 'Gruyere', phone: null });
    expect(await names('halloumi')).toEqual([]);
    expect(await names('0499888777')).toEqual([]);
    expect(await names('xer gruy')).toHaveLength(1);
    await app().strapi.documents(UID.identity).delete({ documentId: person.documentId });
    expect(await names('xer gruy')).toEqual([]);
    const left = await app().strapi.db.connection(TABLE.findKeys).where({ kind: 'identity', record_id: person.id });
    expect(left).toEqual([]);
  });

  it('never because one word of two fits', async () => {
    expect(await names('Zuzu Pumpernickel')).toEqual([]);
  });

  it('with what tells it from another of the same name', async () => {
    const advocate = await makePerson({ firstName: 'Adele', familyName: 'Findadvocate' });
    const region = await makeListEntry(UID.region, { name: 'Far North' });
    const twin = await makeClient({ firstName: 'Zwilla', familyName: 'Twin', region: region.documentId });
    await makeClient({ firstName: 'Zwilla', familyName: 'Twin' });
    const open = await makeCase({ client: twin.documentId, title: 'Rent', openedAt: '2026-01-05T00:00:00.000Z' });
    const closed = await makeClosedCase({ client: twin.documentId });
    const advocates = await listEntry(UID.roleType, 'advocate');
    await makeRole({ case: open.documentId, identity: advocate.documentId, type: advocates });
    const action = await makeAction({ case: open.documentId });
    const found = await people('zwilla twin');
    expect(found).toHaveLength(2);
    // The one whose case somebody has worked on was touched last.
    expect(found.find(({ documentId }) => documentId === twin.documentId)).toMatchObject({
      region: { name: 'Far North' },
      permitsCases: true,
      openCases: [
        {
          documentId: open.documentId,
          reference: open.reference,
          title: 'Rent',
          advocate: advocate.displayName,
          lastDone: { at: new Date(String(action.startedAt)).toISOString() },
        },
      ],
      lastClosed: { documentId: closed.documentId },
    });
    expect((await people((await makeProvider({ name: 'Zwolle Housing' })).name as string))[0]).toMatchObject({
      permitsCases: false,
      openCases: [],
      lastClosed: null,
    });
  });

  it('and of equals the one touched last comes first', async () => {
    const [older, newer] = [
      await makePerson({ firstName: 'Wxyl', familyName: 'Equal' }),
      await makePerson({ firstName: 'Wxyl', familyName: 'Equal' }),
    ];
    const order = async () => (await people('wxyl equal')).map(({ documentId }) => documentId);
    expect(await order()).toEqual([newer.documentId, older.documentId]);
    await change(UID.identity, older, { notes: 'Rang back.' });
    expect(await order()).toEqual([older.documentId, newer.documentId]);
  });
});

describe('a case is found', () => {
  it('by its reference, also a short one', async () => {
    const caseDoc = await makeCase({ title: 'Xylographic matter' });
    const reference = String(caseDoc.reference);
    const number = Number(reference.slice(7));
    for (const q of [reference, reference.toLowerCase(), `C-2026-${number}`, `26-${number}`, `2026/${number}`]) {
      const { data } = await find(q, { kinds: 'case' });
      expect([q, data.cases[0]]).toMatchObject([q, { documentId: caseDoc.documentId, by: 'reference' }]);
    }
  });

  it('by words of its title, as it is now', async () => {
    const caseDoc = await makeCase({ title: 'Rent arrears at Quokkaville' });
    const found = async (q: string) => (await find(q, { kinds: 'case' })).data.cases.map(({ title }) => title);
    expect(await found('quokk rent')).toEqual(['Rent arrears at Quokkaville']);
    await change(UID.case, caseDoc, { title: 'Rent arrears at Numbatville' });
    expect(await found('quokk rent')).toEqual([]);
    expect(await found('arrears numbat')).toHaveLength(1);
  });
});

describe('an action is found', () => {
  it('by words of its summary, the newest first, and what is still to come after it', async () => {
    const caseDoc = await makeCase();
    const { documentId } = caseDoc;
    await makeAction({ case: documentId, summary: 'Zephyrine hearing', startedAt: '2026-02-03T01:00:00.000Z' });
    await makeAction({ case: documentId, summary: 'zéphyrine Hearing', startedAt: '2026-02-01T01:00:00.000Z' });
    await makeAction({ case: documentId, summary: 'Hearing of zephyrine', startedAt: '2026-02-05T01:00:00.000Z' });
    const dueAt = new Date(Date.now() + 86_400_000).toISOString();
    const planned = { state: 'planned', startedAt: null, durationMinutes: null, dueAt };
    await makeAction({ case: documentId, summary: 'Hearing, zephyrine', ...planned });
    const { data } = await find('zephyr hearing', { kinds: 'action' });
    expect(data.actions.map(({ at }) => at.slice(8, 10))).toEqual(['05', '03', '01', dueAt.slice(8, 10)]);
    expect(data.actions[0]).toMatchObject({ case: { reference: caseDoc.reference }, client: expect.anything() });
  });

  it('also when many were written at once', async () => {
    const { documentId } = await makeCase();
    const type = (await makeListEntry(UID.actionType)).documentId;
    const rows = [1, 2, 3].map((n) => ({ case: documentId, type, state: 'done', summary: `Xanthic call ${n}` }));
    await api.post('/actions/bulk', { rows }).expect(201);
    expect((await find('xanthic', { kinds: 'action' })).data.actions).toHaveLength(3);
    expect((await find('xanthic', { kinds: 'action', limit: 2 })).data.actions).toHaveLength(2);
  });
});

describe('the search box', () => {
  it('asks with a body what no log shall keep, and is told the same', async () => {
    const { body } = await api.post('/find', { q: 'zuzu', kinds: 'identity', limit: 3 }).expect(200);
    expect(body.data.identities).toMatchObject([{ documentId: jane.documentId }]);
  });

  it('refuses what it does not understand', async () => {
    expect(paths(await api.get('/find', { q: 'zuzu', kinds: 'case,role' }).expect(400))).toEqual(['kinds']);
    expect(paths(await api.get('/find', { q: 'zuzu', sort: 'name' }).expect(400))).toEqual(['sort']);
    expect(paths(await api.get('/find', { q: '  ' }).expect(400))).toEqual(['q']);
    for (const q of ['%', '__', '*', '😀', '"', "' or 1=1 --", 'a'.repeat(255)]) await find(q);
  });

  it('shows of each kind only to those who may read it', async () => {
    await makeCase({ client: jane.documentId, title: 'Zuzu of the title' });
    const readers = await staff(['plugin::case-management.identity.read']);
    const { body } = await readers.get('/find', { q: 'zuzu' }).expect(200);
    expect(body.meta.kinds).toEqual(['identity']);
    expect(body.data).toMatchObject({ identities: [{ openCases: [] }], cases: [], actions: [] });
    const ofCases = await staff(['plugin::case-management.case.read']);
    expect((await ofCases.post('/find', { q: 'zuzu' }).expect(200)).body.data).toMatchObject({
      identities: [],
      cases: [{ title: 'Zuzu of the title' }],
    });
    const editor = await staff(ADMIN_ROLE_CODES.websiteEditor);
    await editor.get('/find', { q: 'zuzu' }).expect(403);
    await editor.post('/find', { q: 'zuzu' }).expect(403);
    await app().request.get('/case-management/find').query({ q: 'zuzu' }).expect(401);
    await app().request.get('/api/case-management/find').query({ q: 'zuzu' }).expect(401);
  });
});

describe('the migration that fills the keys', () => {
  it('makes of what is there the same keys that the hooks make', async () => {
    const { connection } = app().strapi.db;
    const read = async () => await connection(TABLE.findKeys).select('kind', 'record_id', 'head', 'word');
    const recordOf = ({ kind, record_id: id }: Record<string, unknown>) => `${String(kind)} ${String(id)}`;
    const before = await read();
    // Other tests write rows past the hooks: those had no keys.
    const hooked = new Set(before.map(recordOf));
    const texts = (rows: Array<Record<string, unknown>>) =>
      rows
        .filter((row) => hooked.has(recordOf(row)))
        .map((row) => JSON.stringify(row))
        .sort();
    await connection(TABLE.findKeys).del();
    const { findKeys } = fromServer('migrations/0007-find-keys') as {
      findKeys: { run(strapi: unknown): Promise<void> };
    };
    await findKeys.run(app().strapi);
    expect(texts(await read())).toEqual(texts(before));
  });
});
