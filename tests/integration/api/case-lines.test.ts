import { caseLines } from '../../../src/plugins/case-management/shared/contracts/caseload';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { ADMIN_ROLE_CODES } from '../../../src/plugins/case-management/shared/staff';
import { app } from '../../support/app';
import { listEntry, makeAction, makeCase, makeListEntry, makePerson, makeRole } from '../../support/factories';
import { developer, paths, staff } from './http';

const ROUTE = '/caseload/lines';
const PLANNED = { state: 'planned', startedAt: null, durationMinutes: null };
const linesOf = async (...cases: string[]) =>
  caseLines.parse((await (await developer()).get(ROUTE, { cases: cases.join(',') }).expect(200)).body).data;

describe('what the list of cases in the Content Manager adds', () => {
  it('is who manages each today, what was done last, and how much is overdue', async () => {
    const [full, bare, unasked] = [await makeCase(), await makeCase(), await makeCase()];
    const [former, advocate, supporter] = [await makePerson(), await makePerson(), await makePerson()];
    const role = { case: full.documentId, type: await listEntry(UID.roleType, 'advocate'), startedOn: '2025-05-01' };
    await makeRole({ ...role, identity: former.documentId, endedOn: '2025-06-01' });
    await makeRole({ ...role, identity: advocate.documentId });
    const helper = await makeListEntry(UID.roleType, { scope: 'case' });
    await makeRole({ ...role, identity: supporter.documentId, type: helper.documentId, startedOn: '2025-04-01' });
    const of = { case: full.documentId };
    await makeAction({ ...of, startedAt: '2026-02-01T00:00:00.000Z', summary: 'Earlier' });
    await makeAction({ ...of, startedAt: '2026-02-03T00:00:00.000Z', summary: 'Last' });
    await makeAction({ ...of, ...PLANNED, dueAt: '2026-02-02T00:00:00.000Z', summary: 'Overdue' });
    await makeAction({ ...of, ...PLANNED, dueAt: '2199-01-01T00:00:00.000Z' });
    await makeAction({ case: unasked.documentId, ...PLANNED, dueAt: '2026-02-02T00:00:00.000Z' });
    const lines = await linesOf(full.documentId, bare.documentId, 'a'.repeat(24));
    expect(lines.map(({ documentId }) => documentId).sort()).toEqual([full.documentId, bare.documentId].sort());
    expect(lines.find(({ documentId }) => documentId === full.documentId)).toMatchObject({
      advocate: { documentId: advocate.documentId, name: advocate.displayName },
      lastDone: { summary: 'Last', at: '2026-02-03T00:00:00.000Z' },
      nextPlanned: { summary: 'Overdue' },
      overdue: 1,
    });
    const nothing = { advocate: null, lastDone: null, nextPlanned: null, overdue: 0 };
    expect(lines.find(({ documentId }) => documentId === bare.documentId)).toMatchObject(nothing);
  });

  it.each([
    ['none', {}],
    ['an empty list', { cases: '' }],
    ['an empty place', { cases: `${'a'.repeat(24)},` }],
    ['what is no documentId', { cases: "a') or 1=1 --" }],
    ['no list', { cases: { a: 'a'.repeat(24) } }],
    ['more than a page', { cases: Array.from({ length: 101 }, () => 'a'.repeat(24)).join(',') }],
  ])('refuses %s', async (_, query) => {
    expect(paths(await (await developer()).get(ROUTE, query).expect(400))).toEqual(['cases']);
  });

  it('is for those who may read cases, actions and roles', async () => {
    const query = { cases: (await makeCase()).documentId };
    await (await staff(ADMIN_ROLE_CODES.reader)).get(ROUTE, query).expect(200);
    await (await staff(['plugin::case-management.case.read'])).get(ROUTE, query).expect(403);
    await (await staff(ADMIN_ROLE_CODES.websiteEditor)).get(ROUTE, query).expect(403);
    await app().request.get(`/case-management${ROUTE}`).query(query).expect(401);
    await app().request.get(`/api/case-management${ROUTE}`).query(query).expect(401);
  });
});
