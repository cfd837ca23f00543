import { desk, lookAnswer } from '../../../src/plugins/case-management/shared/contracts/desk';
import type { Desk } from '../../../src/plugins/case-management/shared/contracts/desk';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { POINT_FLAGS } from '../../../src/plugins/case-management/shared/vocabulary';
import {
  create,
  listEntry,
  makeAction,
  makeCase,
  makeClient,
  makeListEntry,
  makePerson,
} from '../../support/factories';
import { developer, paths, staff } from './http';
import type { Client } from './http';

let api: Client;
beforeAll(async () => {
  api = await developer();
});

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const planned = (dueAt: string) => ({ state: 'planned', startedAt: null, durationMinutes: null, dueAt });

const read = async (who: Client, documentId: string): Promise<Desk['data']> => {
  const { body } = await who.get(`/cases/${documentId}/desk`).expect(200);
  return desk.parse(body).data;
};

describe('the page of a case', () => {
  it('has the case, its client with warnings, who has a part in it, what comes next, and its numbers', async () => {
    const warnings = { phone: '03 6200 0000', contactWarning: 'No voicemail', visitWarning: 'Not alone' };
    const client = await makeClient({ ...warnings, interpreter: 'Auslan' });
    const issue = await makeListEntry(UID.issue);
    const caseDoc = await makeCase({ client: client.documentId, issues: [issue.documentId] });
    const [advocate, type] = [await makePerson(), await listEntry(UID.roleType, 'advocate')];
    const part = { case: caseDoc.documentId, identity: advocate.documentId, type, startedOn: '2026-01-05' };
    const role = await create(UID.role, part);
    await makeAction({ case: caseDoc.documentId, durationMinutes: 40 });
    await makeAction({ case: caseDoc.documentId, ...planned(inHours(-30)) });
    const hearing = await makeAction({ case: caseDoc.documentId, ...planned(inHours(48)), summary: 'Hearing' });
    await makeAction({ case: caseDoc.documentId, ...planned(inHours(90)) });
    const data = await read(api, caseDoc.documentId);
    expect(data.case).toMatchObject({ reference: caseDoc.reference, version: expect.any(Number) });
    expect(data.case.issues).toMatchObject([{ documentId: issue.documentId }]);
    expect(data.client).toMatchObject({ documentId: client.documentId, ...warnings, interpreter: 'Auslan' });
    expect(data.people).toMatchObject([
      { documentId: role.documentId, identity: { documentId: advocate.documentId }, type: { managesCase: true } },
    ]);
    expect(data.next).toMatchObject({ documentId: hearing.documentId, summary: 'Hearing', allDay: false });
    expect(data.counts).toEqual({ planned: 3, overdue: 1, done: 1, cancelled: 0, minutes: 40, isNew: 0 });
  });

  it('has every action of its life, in the order of the timeline, with who took part', async () => {
    const [caseDoc, person, payer] = [await makeCase(), await makePerson(), await makePerson()];
    const type = await makeListEntry(UID.actionType, { countsTime: true });
    const kind = { case: caseDoc.documentId, type: type.documentId };
    for (let day = 1; day < 5; day += 1)
      await makeAction({ ...kind, startedAt: new Date(Date.UTC(2026, 1, day)).toISOString() });
    const paid = await makeAction({ ...kind, startedAt: '2026-02-09T00:00:00.000Z', assignee: person.documentId });
    const role = { action: paid.documentId, type: (await makeListEntry(UID.roleType, { scope: 'action' })).documentId };
    for (const identity of [payer.documentId, person.documentId]) await create(UID.role, { ...role, identity });
    const { life } = await read(api, caseDoc.documentId);
    const { body } = await api.get(`/cases/${caseDoc.documentId}/timeline`, { order: 'asc', limit: 100 });
    const timeline = (body.data.actions as Array<{ documentId: string }>).map(({ documentId }) => documentId);
    expect(life.points.map(([documentId]) => documentId)).toEqual(timeline);
    expect(life.points.some(([, , , , , flags]) => flags === POINT_FLAGS.system)).toBe(true);
    const point = life.points.at(-1);
    expect(point?.slice(0, 4)).toEqual([paid.documentId, Date.UTC(2026, 1, 9), 1, 30]);
    expect(life.kinds[point?.[4] ?? -1]).toMatchObject({ key: type.key, milestone: false });
    const names = (point?.[6] ?? []).map((place) => life.people[place]?.documentId);
    expect(names).toEqual([person.documentId, payer.documentId]);
  });

  it('is not found for what is no case', async () => {
    for (const id of [(await makeClient()).documentId, 'a'.repeat(24), 'x'])
      await api.get(`/cases/${id}/desk`).expect(404);
  });
});

const longAgo = async (caseId: number) =>
  void (await globalThis.strapi.db
    .connection('cm_looks')
    .where({ case_id: caseId })
    .update({ looked_at: new Date(Date.now() - 48 * HOUR) }));

describe('since you last looked', () => {
  it('nothing is new the first time; then what others have recorded is, and not what you wrote yourself', async () => {
    const [me, caseDoc] = [await staff(), await makeCase()];
    const look = async () =>
      lookAnswer.parse((await me.post(`/cases/${caseDoc.documentId}/look`, {}).expect(200)).body).data.lookedBefore;
    const isNew = async () => {
      const { life, counts } = await read(me, caseDoc.documentId);
      const marked = life.points.filter(([, , , , , flags]) => flags & POINT_FLAGS.isNew);
      expect(counts.isNew).toBe(marked.length);
      return marked.map(([documentId]) => documentId);
    };
    await makeAction({ case: caseDoc.documentId });
    expect([await isNew(), await look()]).toEqual([[], null]);
    // A second look within the visit changes nothing.
    expect([await look(), await isNew()]).toEqual([null, []]);
    await longAgo(caseDoc.id);
    const theirs = await makeAction({ case: caseDoc.documentId });
    const type = (await makeListEntry(UID.actionType)).documentId;
    const mine = await me.post('/actions', { case: caseDoc.documentId, type, state: 'done' }).expect(201);
    const marked = await isNew();
    expect(marked).toContain(theirs.documentId);
    expect(marked).not.toContain(mine.body.data.documentId);
    const before = await look();
    expect(Date.now() - Date.parse(before ?? '')).toBeGreaterThan(47 * HOUR);
    // Whether the page or the note of the look came first: the same is marked, all through the visit.
    expect([await look(), await isNew()]).toEqual([before, marked]);
  });

  it('is for logins: a token has nothing to come back to', async () => {
    const { documentId } = await makeCase();
    await api.post(`/cases/${documentId}/look`, {}).expect(400);
    await (await staff()).post(`/cases/${'a'.repeat(24)}/look`, {}).expect(404);
    const answer = await (await staff()).post(`/cases/${documentId}/look`, { at: 'now' }).expect(400);
    expect(paths(answer)).toEqual(['at']);
  });
});
