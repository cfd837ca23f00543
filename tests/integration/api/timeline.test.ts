import { caseTimeline, identityTimeline } from '../../../src/plugins/case-management/shared/contracts/timeline';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { create, makeAction, makeCase, makeClient, makeListEntry, makePerson } from '../../support/factories';
import { developer, paths } from './http';
import type { Client } from './http';

let api: Client;
beforeAll(async () => {
  api = await developer();
});

const at = (day: number) => new Date(Date.UTC(2026, 1, day)).toISOString();

/** Every action of a timeline, page by page. */
const walk = async (path: string, limit: number, between: () => Promise<unknown> = async () => undefined) => {
  const all: string[] = [];
  let cursor: string | null | undefined;
  do {
    const { body } = await api.get(path, { limit, ...(cursor && { cursor }) }).expect(200);
    all.push(...body.data.actions.map(({ documentId }: { documentId: string }) => documentId));
    cursor = body.meta.nextCursor;
    if (cursor) await between();
  } while (cursor);
  return all;
};

describe('the timeline of a case', () => {
  it('answers case, client and actions with their participants, newest first', async () => {
    const [client, person] = [await makeClient(), await makePerson()];
    const caseDoc = await makeCase({ client: client.documentId, openedAt: at(1) });
    const payer = await makeListEntry(UID.roleType, { scope: 'action' });
    const early = await makeAction({ case: caseDoc.documentId, startedAt: at(3) });
    const late = await makeAction({ case: caseDoc.documentId, startedAt: at(5), assignee: person.documentId });
    const role = await create(UID.role, {
      action: late.documentId,
      identity: person.documentId,
      type: payer.documentId,
    });
    const { data } = caseTimeline.parse((await api.get(`/cases/${caseDoc.documentId}/timeline`).expect(200)).body);
    expect(data.case).toMatchObject({ documentId: caseDoc.documentId, reference: caseDoc.reference, stage: 'open' });
    expect(data.client).toMatchObject({ documentId: client.documentId, name: client.displayName });
    const ours = data.actions.filter(({ source }) => source === 'human');
    expect(ours.map(({ documentId }) => documentId)).toEqual([late.documentId, early.documentId]);
    expect(ours[0]).toMatchObject({ at: at(5), startedAt: at(5), assignee: { documentId: person.documentId } });
    expect(ours[0]?.participants).toMatchObject([
      { documentId: person.documentId, role: { documentId: role.documentId, key: payer.key } },
    ]);
    expect(data.actions.some(({ type }) => type?.key === 'case-opened')).toBe(true);
  });

  it('keeps its pages apart: equal times, and actions that are added while someone reads', async () => {
    const { documentId } = await makeCase();
    const type = (await makeListEntry(UID.actionType)).documentId;
    const add = (day: number) => makeAction({ case: documentId, type, startedAt: at(day) });
    for (let n = 0; n < 9; n += 1) await add(4);
    const path = `/cases/${documentId}/timeline`;
    const all = await walk(path, 100);
    expect(new Set(all).size).toBe(all.length);
    expect(await walk(path, 2)).toEqual(all);
    expect(await walk(path, 3, () => add(20))).toEqual(all);
  });

  it('is filtered by types, states and time', async () => {
    const caseDoc = await makeCase();
    const letter = await makeListEntry(UID.actionType, { countsTime: true });
    const planned = { state: 'planned', startedAt: null, durationMinutes: null, dueAt: at(9) };
    const due = await makeAction({ case: caseDoc.documentId, ...planned });
    const sent = await makeAction({ case: caseDoc.documentId, type: letter.documentId, startedAt: at(6) });
    const ids = async (query: object) => {
      const { body } = await api.get(`/cases/${caseDoc.documentId}/timeline`, { ...query }).expect(200);
      return body.data.actions.map(({ documentId }: { documentId: string }) => documentId);
    };
    expect(await ids({ states: 'planned' })).toEqual([due.documentId]);
    expect(await ids({ types: letter.key })).toEqual([sent.documentId]);
    expect(await ids({ from: at(6), to: at(9) })).toEqual([sent.documentId]);
    expect(await ids({ from: at(7), to: at(8) })).toEqual([]);
  });

  it('is filtered by who takes part and by words, as they are written', async () => {
    const [caseDoc, person] = [await makeCase(), await makePerson()];
    const add = (day: number, over: object) => makeAction({ case: caseDoc.documentId, startedAt: at(day), ...over });
    const theirs = await add(3, { assignee: person.documentId });
    const joined = await add(4, { summary: '100% of the Ward came', comments: 'No words.' });
    const told = await add(5, { summary: 'Letter', comments: 'She fears the WARD round.' });
    const payer = await makeListEntry(UID.roleType, { scope: 'action' });
    await create(UID.role, { action: joined.documentId, identity: person.documentId, type: payer.documentId });
    const ids = async (query: object) => {
      const { body } = await api.get(`/cases/${caseDoc.documentId}/timeline`, { ...query }).expect(200);
      return body.data.actions.map(({ documentId }: { documentId: string }) => documentId);
    };
    expect(await ids({ person: person.documentId })).toEqual([joined.documentId, theirs.documentId]);
    expect(await ids({ q: 'the ward' })).toEqual([told.documentId, joined.documentId]);
    expect(await ids({ q: '100%' })).toEqual([joined.documentId]);
    expect(await ids({ q: '%' })).toEqual([joined.documentId]);
    expect(await ids({ q: 'ward', person: person.documentId })).toEqual([joined.documentId]);
  });

  it.each(['asc', 'desc'])('begins with any of its actions, and goes on from there, %s', async (order) => {
    const { documentId } = await makeCase();
    const type = (await makeListEntry(UID.actionType)).documentId;
    for (const day of [3, 4, 4, 4, 6]) await makeAction({ case: documentId, type, startedAt: at(day) });
    const path = `/cases/${documentId}/timeline`;
    const newestFirst = await walk(path, 100);
    const all = order === 'asc' ? [...newestFirst].reverse() : newestFirst;
    expect(await walk(`${path}?order=${order}`, 2)).toEqual(all);
    for (const [index, start] of all.entries())
      expect(await walk(`${path}?order=${order}&start=${start}`, 100)).toEqual(all.slice(index));
  });

  it('begins with none of another case', async () => {
    const [caseDoc, other] = [await makeCase(), await makeAction()];
    const answer = await api.get(`/cases/${caseDoc.documentId}/timeline`, { start: other.documentId }).expect(400);
    expect(paths(answer)).toEqual(['start']);
  });

  it.each([
    [{ types: 'no-such-type' }, 'types'],
    [{ person: 'a'.repeat(24) }, 'person'],
    [{ start: 'a'.repeat(24) }, 'start'],
    [{ q: ' ' }, 'q'],
    [{ order: 'newest' }, 'order'],
    [{ states: 'done,lost' }, 'states'],
    [{ from: 'yesterday' }, 'from'],
    [{ limit: 101 }, 'limit'],
    [{ limit: 0 }, 'limit'],
    [{ cursor: 'nonsense' }, 'cursor'],
    [{ cursor: Buffer.from('[99999999999999999,1]').toString('base64url') }, 'cursor'],
    [{ cursor: Buffer.from('["x",1]').toString('base64url') }, 'cursor'],
    [{ cursor: Buffer.from('[1,99999999999]').toString('base64url') }, 'cursor'],
    [{ populate: '*' }, 'populate'],
    [{ _q: 'x' }, '_q'],
    [{ 'filters[client][email][$startsWith]': 'a' }, 'filters'],
    [{ sort: 'at' }, 'sort'],
  ])('refuses %j', async (query, path) => {
    const { documentId } = await makeCase();
    expect(paths(await api.get(`/cases/${documentId}/timeline`, query).expect(400))).toEqual([path]);
  });

  it('is not found for what is no case', async () => {
    const client = await makeClient();
    for (const id of [client.documentId, 'a'.repeat(24), 'x', '%00', '1'])
      await api.get(`/cases/${id}/timeline`).expect(404);
  });
});

it('the whole story of a client joins their cases, each action with its case', async () => {
  const client = await makeClient();
  const cases = [await makeCase({ client: client.documentId }), await makeCase({ client: client.documentId })];
  const made = [];
  for (const [n, { documentId }] of [...cases, ...cases].entries())
    made.push(await makeAction({ case: documentId, startedAt: at(3 + n) }));
  const path = `/identities/${client.documentId}/timeline`;
  const { data } = identityTimeline.parse((await api.get(path, { from: at(2) }).expect(200)).body);
  expect(data.identity).toEqual({ documentId: client.documentId, name: client.displayName });
  expect(data.actions.map(({ documentId }) => documentId)).toEqual(made.map(({ documentId }) => documentId).reverse());
  expect(data.actions[0]?.case).toEqual({ documentId: cases[1]?.documentId, reference: cases[1]?.reference });
});
