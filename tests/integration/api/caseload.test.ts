import { CASELOAD_SORTS, caseload } from '../../../src/plugins/case-management/shared/contracts/caseload';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { listEntry, makeAction, makeCase, makeClient, makePerson, makeRole } from '../../support/factories';
import { developer, paths, seen, staff } from './http';
import type { Client } from './http';

let api: Client;
beforeAll(async () => {
  api = await developer();
});

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const plan = (caseId: string, dueAt: string, over: object = {}) =>
  makeAction({ case: caseId, state: 'planned', startedAt: null, durationMinutes: null, dueAt, ...over });

const manage = async (caseId: string, identity: string, over: object = {}) =>
  makeRole({ case: caseId, identity, type: await listEntry(UID.roleType, 'advocate'), ...over });

describe('the caseload', () => {
  it('tells client, last thing done, next thing planned and what is overdue', async () => {
    const [advocate, client] = [await makePerson(), await makeClient()];
    const { documentId } = await makeCase({ client: client.documentId });
    await manage(documentId, advocate.documentId);
    await makeAction({ case: documentId, startedAt: inHours(-50) });
    const last = await makeAction({ case: documentId, startedAt: inHours(-49) });
    const due = await plan(documentId, inHours(-2));
    await plan(documentId, inHours(5));
    const answer = caseload.parse((await api.get('/caseload', { advocate: advocate.documentId }).expect(200)).body);
    expect(answer.data).toHaveLength(1);
    expect(answer.data[0]).toMatchObject({
      documentId,
      client: { documentId: client.documentId, name: client.displayName },
      lastDone: { documentId: last.documentId },
      nextPlanned: { documentId: due.documentId, allDay: false },
      overdue: 1,
    });
  });

  it('counts what is due on a day as overdue from the next local midnight', async () => {
    const advocate = await makePerson();
    const { documentId } = await makeCase();
    await manage(documentId, advocate.documentId);
    const midnight = `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`;
    await plan(documentId, midnight, { dueAllDay: true });
    const overdue = async () => (await api.get('/caseload', { advocate: advocate.documentId })).body.data[0].overdue;
    expect(await overdue()).toBe(0);
    await plan(documentId, new Date(Date.parse(midnight) - 1).toISOString(), { dueAllDay: true });
    expect(await overdue()).toBe(1);
  });

  it('holds the cases that the advocate manages today', async () => {
    const advocate = await makePerson();
    const [now, before, later, helped] = [await makeCase(), await makeCase(), await makeCase(), await makeCase()];
    await manage(now.documentId, advocate.documentId);
    await manage(before.documentId, advocate.documentId, { startedOn: '2026-01-06', endedOn: '2026-01-07' });
    await manage(later.documentId, advocate.documentId, { startedOn: '2199-01-01' });
    await makeRole({ case: helped.documentId, identity: advocate.documentId });
    const { body } = await api.get('/caseload', { advocate: advocate.documentId }).expect(200);
    expect(body.data.map(({ documentId }: { documentId: string }) => documentId)).toEqual([now.documentId]);
  });

  it('of closed cases holds those that the advocate managed when they were closed', async () => {
    const advocate = await makePerson();
    const manager = { advocate: advocate.documentId, openedAt: '2026-01-05T00:00:00Z' };
    const close = async (stillMine: boolean) => {
      const client = (await makeClient()).documentId;
      const { documentId } = (await api.post('/cases', { client, ...manager }).expect(201)).body.data;
      const [role] = (await api.get('/roles', { case: documentId })).body.data;
      const { headers } = await api.get(`/roles/${role.documentId}`);
      const ending = { endedOn: '2026-01-20', reason: 'Another advocate' };
      if (!stillMine)
        await api.post(`/roles/${role.documentId}/end`, ending, { 'If-Match': String(headers.etag) }).expect(200);
      const { version } = (await api.get(`/cases/${documentId}`)).body.data;
      const closing = { reason: 'Over', closedAt: '2026-02-05T00:00:00Z' };
      await api.post(`/cases/${documentId}/close`, closing, seen(version)).expect(200);
      return documentId;
    };
    const [mine] = [await close(true), await close(false)];
    const { body } = await api.get('/caseload', { advocate: advocate.documentId, stage: 'closed' }).expect(200);
    expect(body.data.map(({ documentId }: { documentId: string }) => documentId)).toEqual([mine]);
  });

  it('is “mine” for staff, and nobody’s for a token', async () => {
    const me = await staff();
    const client = await makeClient();
    const made = await me.post('/cases', { client: client.documentId }).expect(201);
    const mine = await me.get('/caseload', { advocate: 'me' }).expect(200);
    expect(mine.body.data).toMatchObject([{ documentId: made.body.data.documentId }]);
    expect(paths(await api.get('/caseload', { advocate: 'me' }).expect(400))).toEqual(['advocate']);
    expect(paths(await api.get('/caseload', { advocate: 'a'.repeat(24) }).expect(400))).toEqual(['advocate']);
  });

  it.each(CASELOAD_SORTS.flatMap((sort) => [sort, `-${sort}`]))(
    'sorted by %s has every case once, in pages',
    async (sort) => {
      const advocate = await sharedAdvocate();
      const query = { advocate, sort };
      const whole = (await api.get('/caseload', { ...query, limit: 100 }).expect(200)).body.data as Array<{
        reference: string;
      }>;
      const paged: typeof whole = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body } = await api.get('/caseload', { ...query, limit: 2, ...(cursor && { cursor }) }).expect(200);
        paged.push(...body.data);
        cursor = body.meta.nextCursor as string | null;
      }
      const references = whole.map(({ reference }) => reference);
      expect(references).toHaveLength(7);
      expect(paged.map(({ reference }) => reference)).toEqual(references);
      const values = whole.map((row) => sorted(row, sort.replace('-', ''))).filter((value) => value !== null);
      const ascending = [...values].sort();
      expect(values).toEqual(sort.startsWith('-') ? ascending.reverse() : ascending);
    }
  );
});

type Named = { name?: string; at?: string } | null;
const sorted = (row: object, sort: string): string | null => {
  const { client, lastDone, nextPlanned, ...own } = row as Record<string, Named>;
  if (sort === 'client') return sortName(client?.name ?? '');
  if (sort === 'lastDoneAt') return lastDone?.at ?? null;
  if (sort === 'nextDueAt') return nextPlanned?.at ?? null;
  return (own as unknown as Record<string, string>)[sort] ?? null;
};
const sortName = (name: string) => name.split(' ').slice(1).join(' ').toLowerCase();

let advocateOfSeven: Promise<string> | undefined;
/** Seven cases with equal times among them, some without anything done or planned. */
const sharedAdvocate = () =>
  (advocateOfSeven ??= (async () => {
    const advocate = await makePerson();
    for (let n = 0; n < 7; n += 1) {
      const { documentId } = await makeCase({ openedAt: `2026-01-0${1 + (n % 3)}T00:00:00.000Z` });
      await manage(documentId, advocate.documentId);
      if (n % 2) await makeAction({ case: documentId, startedAt: '2026-02-02T00:00:00.000Z' });
      if (n % 3) await plan(documentId, `2026-05-0${1 + (n % 2)}T00:00:00.000Z`);
    }
    return advocate.documentId;
  })());
