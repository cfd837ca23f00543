import { makeAction, makeCase, makeClient } from '../../support/factories';
import { resetData } from '../../support/rows';
import { developer, paths } from './http';
import type { Client } from './http';

let api: Client;
let client: string;
let cases: string[];
let pages: Array<[string, Record<string, unknown>]>;
const started = (day: number) => new Date(Date.UTC(2026, 2, day));

beforeAll(async () => {
  await resetData();
  api = await developer();
  client = (await makeClient()).documentId;
  cases = [];
  for (let one = 0; one < 3; one += 1) {
    const { documentId } = await makeCase({ client, openedAt: started(1) });
    for (let day = 2; day < 5; day += 1) await makeAction({ case: documentId, startedAt: started(day) });
    cases.push(documentId);
  }
  const [first] = cases;
  pages = [
    ['/cases', { sort: '-openedAt', client }],
    ['/actions', { case: first }],
    ['/roles', {}],
    ['/regions', {}],
    ['/action-types', { sort: 'key' }],
    ['/caseload', { sort: 'reference' }],
    [`/cases/${first}/timeline`, { order: 'asc' }],
    [`/identities/${client}/timeline`, {}],
    ['/work/cases', { person: 'nobody' }],
  ];
});

const cursorOf = async (path: string, query: Record<string, unknown>): Promise<string | null> => {
  const { body } = await api.get(path, { ...query, limit: 1 }).expect(200);
  return body.meta.nextCursor as string | null;
};
const refused = async (path: string, query: Record<string, unknown>) => {
  const answer = await api.get(path, query).expect(400);
  expect(paths(answer)).toEqual(['cursor']);
  expect(answer.body.error.message).toContain('This cursor is of another list');
};

describe('a cursor', () => {
  it('goes on with the list that it is of, in pages of any length', async () => {
    for (const [path, query] of pages) {
      const cursor = await cursorOf(path, query);
      if (cursor !== null) await api.get(path, { ...query, limit: 2, cursor }).expect(200);
    }
  });

  it('is refused by every other list', async () => {
    const cursor = await cursorOf('/cases', { client });
    for (const [path, query] of pages.slice(1)) await refused(path, { ...query, cursor });
    await refused(`/cases/${String(cases[1])}/timeline`, {
      cursor: await cursorOf(`/cases/${String(cases[0])}/timeline`, {}),
    });
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['/cases', { sort: '-openedAt' }, { sort: 'openedAt' }],
    ['/cases', { sort: 'openedAt' }, { sort: '-updatedAt' }],
    ['/cases', {}, { stage: 'open' }],
    ['/cases', { stage: 'open' }, {}],
    ['/actions', { state: 'done' }, { state: 'planned' }],
    ['/regions', {}, { active: 'true' }],
    ['/caseload', { sort: 'reference' }, { sort: '-reference' }],
  ])('of %s with %j is refused with %j', async (path, before, after) => {
    const cursor = await cursorOf(path, before);
    expect(cursor).not.toBeNull();
    await refused(path, { ...after, cursor });
  });

  it('of a timeline is refused in the other order and with other filters, and goes on from where it began', async () => {
    const path = `/cases/${String(cases[0])}/timeline`;
    const { body } = await api.get('/actions', { case: cases[0] }).expect(200);
    const start = body.data[1].documentId as string;
    const cursor = await cursorOf(path, { start });
    await api.get(path, { cursor, limit: 3 }).expect(200);
    for (const other of [{ order: 'asc' }, { states: 'done' }, { from: '2026-01-01T00:00:00Z' }, { q: 'a' }])
      await refused(path, { ...other, cursor });
  });
});
