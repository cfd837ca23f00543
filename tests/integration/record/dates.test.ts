import { UID } from '../../../src/plugins/case-management/shared/ids';
import { makeAction, makeCase, makePerson, makeRole, makeListEntry } from '../../support/factories';
import { developer, paths, seen } from '../api/http';
import type { Client } from '../api/http';

let api: Client;
beforeAll(async () => {
  api = await developer();
});

const systemActions = async (caseId: string, type: string) => {
  const answer = await api.get('/actions', { case: caseId, source: 'system', limit: 100 });
  const all = answer.body.data as Array<{ type: { key: string }; startedAt: string; summary: string; version: number }>;
  return all.filter((action) => action.type.key === type);
};

describe('the dates of a case', () => {
  it('moves the action that opened it with its opening, within the year of its reference and before what was done', async () => {
    const openedAt = '2025-03-10T02:00:00.000Z';
    const { documentId } = await makeCase({ openedAt });
    await makeAction({ case: documentId, state: 'done', startedAt: '2025-04-01T00:00:00.000Z' });
    const earlier = '2025-02-10T02:00:00.000Z';
    const moved = await api.patch(`/cases/${documentId}`, { openedAt: earlier }, seen(1)).expect(200);
    const [opening] = await systemActions(documentId, 'case-opened');
    expect(opening).toMatchObject({ startedAt: earlier, version: 2 });
    const version = Number(moved.body.data.version);
    for (const refused of ['2024-06-01T00:00:00Z', '2025-05-01T00:00:00Z']) {
      const answer = await api.patch(`/cases/${documentId}`, { openedAt: refused }, seen(version)).expect(400);
      expect(paths(answer)).toEqual(['openedAt']);
    }
  });

  it('is not closed before what was done in it', async () => {
    const { documentId } = await makeCase({ openedAt: '2025-03-10T02:00:00.000Z' });
    await makeAction({ case: documentId, state: 'done', startedAt: '2025-04-01T00:00:00.000Z' });
    const close = (closedAt: string) => api.post(`/cases/${documentId}/close`, { reason: 'Done', closedAt }, seen(1));
    expect(paths(await close('2025-03-20T00:00:00Z').expect(400))).toEqual(['closedAt']);
    await close('2025-04-01T00:00:00Z').expect(200);
  });
});

describe('the days of a role', () => {
  const roleIn = async (documentId: string, more: object = {}) => {
    const type = (await makeListEntry(UID.roleType, { scope: 'case' })).documentId;
    return makeRole({ type, identity: (await makePerson()).documentId, case: documentId, ...more });
  };
  const etagOf = async (documentId: string) => (await api.get(`/roles/${documentId}`)).headers.etag ?? '';

  it('stay behind it once it has ended, and in a closed case', async () => {
    const { documentId } = await makeCase({ openedAt: '2025-03-10T02:00:00.000Z' });
    const role = await roleIn(documentId, { startedOn: '2025-03-11', endedOn: '2025-04-11' });
    const patch = async (endedOn: string) =>
      api.patch(`/roles/${role.documentId}`, { endedOn }, { 'If-Match': await etagOf(role.documentId) });
    expect(paths(await patch('2199-01-01'))).toEqual(['endedOn']);
    expect((await patch('2025-04-12')).status).toBe(200);
    await api.post(`/cases/${documentId}/close`, { reason: 'Done' }, seen(1)).expect(200);
    expect(paths(await patch('2025-04-13'))).toEqual(['endedOn']);
  });

  it('that are still to come are told as such', async () => {
    const { documentId } = await makeCase();
    const role = await roleIn(documentId, { endedOn: '2199-12-31' });
    const [ended] = await systemActions(documentId, 'role-ended');
    expect(ended?.summary).toMatch(/ \(until 2199-12-31\)$/);
    expect(role).toBeDefined();
  });
});
