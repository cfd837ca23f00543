import { work, workCases } from '../../../src/plugins/case-management/shared/contracts/work';
import type { Work, WorkCases } from '../../../src/plugins/case-management/shared/contracts/work';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { ADMIN_ROLE_CODES } from '../../../src/plugins/case-management/shared/staff';
import { app } from '../../support/app';
import { change, listEntry, makeAction, makeCase, makePerson, makeRole } from '../../support/factories';
import type { Made } from '../../support/factories';
import { developer, paths, staff } from './http';
import type { Client } from './http';

interface Queries {
  workJson(strapi: unknown, filters: object): Promise<string>;
}
const { workJson } = fromServer('queries/work') as Queries;

let api: Client;
beforeAll(async () => {
  api = await developer();
});

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const plan = (over: object) => makeAction({ state: 'planned', startedAt: null, durationMinutes: null, ...over });
const manage = async (caseDoc: Made, identity: Made, over: object = {}) =>
  makeRole({
    case: caseDoc.documentId,
    identity: identity.documentId,
    type: await listEntry(UID.roleType, 'advocate'),
    ...over,
  });

const askFor = async (query: object): Promise<Work> => work.parse((await api.get('/work', { ...query })).body);
const summaries = ({ data }: Work) => data.map(({ action }) => action.summary);

/** Thursday 5 March 2026 at 10:00 in UTC, which is where this organisation is. */
const THURSDAY = {
  limit: 100,
  due: 'week',
  now: new Date('2026-03-05T10:00:00Z'),
  today: '2026-03-05',
  startOfToday: new Date('2026-03-05T00:00:00Z'),
  startOfTomorrow: new Date('2026-03-06T00:00:00Z'),
  startOfNextWeek: new Date('2026-03-09T00:00:00Z'),
  startOfRecent: new Date('2026-02-03T00:00:00Z'),
};
const onThursday = async (identity: Made, over: object = {}): Promise<Work> =>
  work.parse(JSON.parse(await workJson(app().strapi, { ...THURSDAY, whose: { identityId: identity.id }, ...over })));

/** [due, all day, under which heading on that Thursday] in the order in which they should stand. */
const DUE: Array<[string, boolean, string]> = [
  ['2026-02-03T00:00:00.000Z', false, 'overdue'],
  ['2026-03-05T09:59:59.000Z', false, 'overdue'],
  ['2026-02-20T00:00:00.000Z', true, 'overdue'],
  ['2026-03-04T23:59:00.000Z', true, 'overdue'],
  ['2026-03-05T10:00:00.000Z', false, 'today'],
  ['2026-03-05T23:59:59.000Z', false, 'today'],
  ['2026-03-05T00:00:00.000Z', true, 'today'],
  ['2026-03-06T09:00:00.000Z', false, 'week'],
  ['2026-03-08T23:59:59.000Z', false, 'week'],
  ['2026-03-06T00:00:00.000Z', true, 'week'],
];
const OUTSIDE: Array<[string, boolean]> = [
  ['2026-02-02T23:59:59.000Z', false],
  ['2026-01-10T00:00:00.000Z', true],
  ['2026-03-09T00:00:00.000Z', false],
];

describe('what is due for someone', () => {
  let advocate: Made;
  beforeAll(async () => {
    advocate = await makePerson();
    const { documentId } = await makeCase();
    const all = [...DUE, ...OUTSIDE].map(([dueAt, dueAllDay]) => ({ dueAt, dueAllDay }));
    for (const due of all.reverse())
      await plan({ ...due, case: documentId, assignee: advocate.documentId, summary: due.dueAt });
  });

  it('stands under its heading, appointments first; what is due on a day is overdue from the next midnight', async () => {
    const { data, meta } = await onThursday(advocate);
    expect(data.map(({ action, heading }) => [action.dueAt, action.dueAllDay, heading])).toEqual(DUE);
    expect(meta).toEqual({ nextCursor: null, counts: { old: 2, overdue: 4, today: 3, week: 3, later: 1 } });
  });

  it('is old after thirty days, and asked for apart, as is what comes later', async () => {
    const asked = async (due: string) => summaries(await onThursday(advocate, { due }));
    expect(await asked('old')).toEqual(OUTSIDE.slice(0, 2).map(([dueAt]) => dueAt));
    expect(await asked('later')).toEqual(['2026-03-09T00:00:00.000Z']);
    expect(await asked('today')).toEqual(DUE.slice(0, 7).map(([dueAt]) => dueAt));
  });

  it.each([1, 3, 4])('comes in pages of %i, each row once, with all counts on each', async (limit) => {
    const seen: Work['data'] = [];
    let cursor: string | undefined;
    do {
      const { data, meta } = await onThursday(advocate, { limit, cursor });
      expect(meta.counts.overdue).toBe(4);
      seen.push(...data);
      cursor = meta.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.map(({ action }) => action.dueAt)).toEqual(DUE.map(([dueAt]) => dueAt));
  });

  it('keeps the headings of the first page on the next: nothing that falls due in between is passed over', async () => {
    const first = (await api.get('/work', { person: advocate.documentId, due: 'old', limit: 2 }).expect(200))
      .body as Work;
    const [moment] = JSON.parse(Buffer.from(first.meta.nextCursor ?? '', 'base64url').toString()) as [string];
    expect(Math.abs(Number(moment.split(' ')[0]) - Date.now())).toBeLessThan(60_000);
    const cursor = Buffer.from(JSON.stringify(['nonsense', 1])).toString('base64url');
    expect(paths(await api.get('/work', { person: advocate.documentId, cursor }).expect(400))).toEqual(['cursor']);
  });
});

describe('whose it is', () => {
  it('whom it is assigned to; else whoever manages the case today', async () => {
    const [advocate, colleague, helper] = [await makePerson(), await makePerson(), await makePerson()];
    const [mine, past] = [await makeCase(), await makeCase()];
    await manage(mine, advocate);
    // A second such role makes no second line.
    await manage(mine, advocate, { startedOn: '2026-02-03' });
    await manage(past, advocate, { endedOn: '2026-02-03' });
    await makeRole({ case: mine.documentId, identity: helper.documentId });
    const due = { dueAt: daysAgo(1), case: mine.documentId };
    await plan({ ...due, summary: 'Unassigned' });
    await plan({ ...due, summary: 'For a colleague', assignee: colleague.documentId });
    await plan({ ...due, summary: 'Cancelled', state: 'cancelled', cancelReason: 'Adjourned' });
    await plan({ ...due, case: past.documentId, summary: 'Another’s by now' });
    expect(summaries(await askFor({ person: advocate.documentId }))).toEqual(['Unassigned']);
    expect(summaries(await askFor({ person: colleague.documentId }))).toEqual(['For a colleague']);
    expect(summaries(await askFor({ person: helper.documentId }))).toEqual([]);
  });

  it('nobody’s, when the case is open and no one manages it today', async () => {
    const [advocate, held, left, closed] = [await makePerson(), await makeCase(), await makeCase(), await makeCase()];
    await manage(held, advocate);
    await manage(left, advocate, { endedOn: '2026-02-03' });
    for (const [caseDoc, summary] of [
      [held, 'Held'],
      [left, 'Left'],
      [closed, 'Closed'],
    ] as const)
      await plan({ case: caseDoc.documentId, dueAt: daysAgo(1), summary: `${summary} ${left.documentId}` });
    await change(UID.case, closed, { stage: 'closed', changeReason: 'Settled.' });
    const { data } = await askFor({ person: 'nobody', limit: 100 });
    const ours = data.filter(({ action }) => action.summary?.endsWith(left.documentId));
    expect(ours.map((row) => row.case.documentId)).toEqual([left.documentId]);
    const cases = (await api.get('/work/cases', { person: 'nobody', limit: 100 }).expect(200)).body as WorkCases;
    const ids = cases.data.map(({ documentId }) => documentId);
    expect([held, left, closed].map(({ documentId }) => ids.includes(documentId))).toEqual([false, true, false]);
  });
});

describe('open cases by last touch', () => {
  it('begin with the one left longest; those beyond the limit are quiet; what the system wrote is no contact', async () => {
    const advocate = await makePerson();
    const cases: Made[] = [];
    for (const [opened, touched] of [
      [200, 10],
      [100, 50],
      [60, null],
      [5, null],
    ] as const) {
      const caseDoc = await makeCase({ openedAt: daysAgo(opened) });
      await manage(caseDoc, advocate);
      if (touched) await makeAction({ case: caseDoc.documentId, startedAt: daysAgo(touched) });
      cases.push(caseDoc);
    }
    const closed = await makeCase({ openedAt: daysAgo(400) });
    await manage(closed, advocate);
    await change(UID.case, closed, { stage: 'closed', changeReason: 'Settled.' });
    const [often, seldom, never, fresh] = cases.map(({ documentId }) => documentId);
    const ask = async (query: object): Promise<WorkCases> =>
      workCases.parse((await api.get('/work/cases', { person: advocate.documentId, ...query }).expect(200)).body);
    const all = await ask({});
    expect(all.data.map(({ documentId, quiet }) => [documentId, quiet])).toEqual([
      [never, true],
      [seldom, true],
      [often, false],
      [fresh, false],
    ]);
    expect(all.meta).toEqual({ nextCursor: null, noContactDays: 30, counts: { open: 4, quiet: 2 } });
    const quiet = await ask({ quiet: 'true', noContactDays: 7, limit: 2 });
    expect(quiet.meta.counts).toEqual({ open: 4, quiet: 3 });
    const rest = await ask({ quiet: 'true', noContactDays: 7, limit: 2, cursor: quiet.meta.nextCursor });
    expect([...quiet.data, ...rest.data].map(({ documentId }) => documentId)).toEqual([never, seldom, often]);
  });
});

describe('who may ask for whose', () => {
  it('an advocate for their own; a coordinator and a reader for anyone’s and nobody’s', async () => {
    const other = await makePerson();
    const advocate = await staff(ADMIN_ROLE_CODES.advocate);
    for (const path of ['/work', '/work/cases']) {
      await advocate.get(path).expect(200);
      for (const person of ['nobody', other.documentId, 'a'.repeat(24)])
        await advocate.get(path, { person }).expect(403);
      for (const code of [ADMIN_ROLE_CODES.coordinator, ADMIN_ROLE_CODES.reader]) {
        const allowed = await staff(code);
        for (const person of ['me', 'nobody', other.documentId]) await allowed.get(path, { person }).expect(200);
        expect(paths(await allowed.get(path, { person: 'a'.repeat(24) }).expect(400))).toEqual(['person']);
      }
      expect(paths(await api.get(path).expect(400))).toEqual(['person']);
      const editor = await staff(ADMIN_ROLE_CODES.websiteEditor);
      await editor.get(path).expect(403);
    }
  });

  it('their own by its documentId, too', async () => {
    const me = await staff(ADMIN_ROLE_CODES.advocate);
    await me.get('/work').expect(200);
    const rows = await app()
      .strapi.db.query(UID.identity)
      .findMany({ orderBy: { id: 'desc' }, limit: 1 });
    await me.get('/work', { person: rows[0].documentId }).expect(200);
  });

  it('of those who manage an open case, or have something assigned to their login', async () => {
    const [manager, former] = [await makePerson(), await makePerson()];
    await manage(await makeCase(), manager);
    await manage(await makeCase(), former, { endedOn: '2026-02-03' });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await api.get('/work/people', { limit: 100, ...(cursor && { cursor }) }).expect(200);
      seen.push(...body.data.map(({ documentId }: { documentId: string }) => documentId));
      cursor = body.meta.nextCursor as string | null;
    }
    expect([manager, former].map(({ documentId }) => seen.includes(documentId))).toEqual([true, false]);
    expect(new Set(seen).size).toBe(seen.length);
    const advocate = await staff(ADMIN_ROLE_CODES.advocate);
    await advocate.get('/work/people').expect(403);
  });
});
