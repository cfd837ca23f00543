import { clientDesk } from '../../../src/plugins/case-management/shared/contracts/client-desk';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { ADMIN_ROLE_CODES } from '../../../src/plugins/case-management/shared/staff';
import { app } from '../../support/app';
import {
  listEntry,
  makeAction,
  makeCase,
  makeClient,
  makeClosedCase,
  makePerson,
  makeProvider,
  makeRole,
} from '../../support/factories';
import { developer, staff } from './http';

const deskOf = async (documentId: string) =>
  clientDesk.parse((await (await developer()).get(`/identities/${documentId}/desk`).expect(200)).body).data;

describe('the page of a client', () => {
  it('tells who they are, how to reach them and what to mind', async () => {
    const facts = {
      phone: '0400 000 001',
      contactWarning: 'No voicemail',
      visitWarning: 'Do not visit alone',
      interpreter: 'Auslan',
      diedOn: '2026-02-01',
      formerNames: 'Old Name',
    };
    const client = await makeClient(facts);
    const { identity, permitsCases, cases } = await deskOf(client.documentId);
    expect(identity).toMatchObject({ ...facts, displayName: client.displayName, region: { key: 'not-known' } });
    expect([permitsCases, cases]).toEqual([true, []]);
    expect((await deskOf((await makeProvider()).documentId)).permitsCases).toBe(false);
  });

  it('lists open cases first, with the advocate of today and the next step, overdue or not', async () => {
    const [client, former, advocate] = [await makeClient(), await makePerson(), await makePerson()];
    const of = { client: client.documentId };
    const older = await makeCase({ ...of, openedAt: '2025-05-01T00:00:00.000Z' });
    const closed = await makeClosedCase(of);
    const newer = await makeCase({ ...of, openedAt: '2026-02-01T00:00:00.000Z' });
    const type = await listEntry(UID.roleType, 'advocate');
    const role = { case: older.documentId, type, startedOn: '2025-05-01' };
    await makeRole({ ...role, identity: former.documentId, endedOn: '2025-06-01' });
    await makeRole({ ...role, identity: advocate.documentId });
    const plan = { case: older.documentId, state: 'planned', startedAt: null, durationMinutes: null };
    await makeAction({ ...plan, dueAt: '2199-01-01T00:00:00.000Z', summary: 'Later' });
    await makeAction({ ...plan, dueAt: '2026-01-01T00:00:00.000Z', summary: 'Overdue' });
    const { cases } = await deskOf(client.documentId);
    expect(cases.map(({ documentId }) => documentId)).toEqual(
      [newer, older, closed].map(({ documentId }) => documentId)
    );
    expect(cases[0]).toMatchObject({ advocate: null, next: null, stage: 'open' });
    expect(cases[1]).toMatchObject({ advocate: { documentId: advocate.documentId }, next: { summary: 'Overdue' } });
    expect(cases[2]).toMatchObject({ stage: 'closed', closedAt: '2026-03-01T00:00:00.000Z' });
  });

  it('is for those who may read identities and cases', async () => {
    const path = `/identities/${(await makeClient()).documentId}/desk`;
    await (await staff(ADMIN_ROLE_CODES.reader)).get(path).expect(200);
    await (await staff(['plugin::case-management.identity.read'])).get(path).expect(403);
    await (await staff(ADMIN_ROLE_CODES.websiteEditor)).get(path).expect(403);
    await app().request.get(`/case-management${path}`).expect(401);
    await (await developer()).get(`/identities/${'a'.repeat(24)}/desk`).expect(404);
  });
});
