import { intakeAnswer } from '../../../src/plugins/case-management/shared/contracts/intake';
import { matchesAnswer } from '../../../src/plugins/case-management/shared/contracts/identity';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { identityType, listEntry, makeClient, makeListEntry, makePerson, makeProvider } from '../../support/factories';
import { developer, paths, staff } from './http';
import type { Client } from './http';

let api: Client;
let type: string;
beforeAll(async () => {
  api = await developer();
  type = (await makeListEntry(UID.actionType)).documentId;
});

let serial = 0;
const newClient = async (over: object = {}) => ({
  kind: 'individual',
  firstName: 'Wilhelmina',
  familyName: `Ketteringham${'abcdefghijklmnop'.charAt((serial += 1))}`,
  gender: 'female',
  types: [await identityType('client')],
  region: await listEntry(UID.region, 'not-known'),
  ...over,
});
const firstCall = (over: object = {}) => ({ type, state: 'done', summary: 'First call', durationMinutes: 10, ...over });

const rows = async () => {
  const counts = [UID.identity, UID.case, UID.action, UID.role].map((uid) => globalThis.strapi.db.query(uid).count());
  return Promise.all(counts);
};

describe('intake', () => {
  it('makes client, case, advocate and first action together', async () => {
    const advocate = (await makePerson()).documentId;
    const body = {
      client: await newClient(),
      case: { title: 'Housing' },
      action: firstCall(),
      advocate,
      confirmedNew: true,
    };
    const { data } = intakeAnswer.parse((await api.post('/intake', body).expect(201)).body);
    expect(data.case.client).toMatchObject({ documentId: data.client.documentId });
    expect(data.action.case).toMatchObject({ documentId: data.case.documentId });
    const roles = await api.get('/roles', { case: data.case.documentId });
    expect(roles.body.data).toMatchObject([{ type: { key: 'advocate' }, identity: { documentId: advocate } }]);
  });

  it('takes a known client, and makes staff the advocate', async () => {
    const me = await staff();
    const known = await makeClient();
    const made = await me.post('/intake', { client: { documentId: known.documentId }, case: {}, action: firstCall() });
    expect(made.status).toBe(201);
    expect(made.body.data.client.documentId).toBe(known.documentId);
    const mine = await me.get('/caseload', { advocate: 'me' });
    expect(mine.body.data).toMatchObject([{ documentId: made.body.data.case.documentId }]);
  });

  it.each([
    ['client', { client: { gender: 'purple' } }, 'client.gender'],
    ['client', { client: { region: null } }, 'client.region'],
    ['case', { case: { outcome: 'a'.repeat(24) } }, 'case.outcome'],
    ['case', { case: { stage: 'closed' } }, 'case.stage'],
    ['action', { action: { startedAt: '2199-01-01T00:00:00Z' } }, 'action.startedAt'],
    ['action', { action: { roles: [{ type: 'b'.repeat(24), identity: 'c'.repeat(24) }] } }, 'action.roles.0.type'],
    ['advocate', { advocate: 'a'.repeat(24) }, 'advocate'],
  ])('writes nothing where the %s is refused: %j', async (_, over, path) => {
    const base = {
      client: await newClient(),
      case: {},
      action: firstCall(),
      advocate: (await makePerson()).documentId,
    };
    const body: Record<string, unknown> = { ...base, confirmedNew: true };
    for (const [part, value] of Object.entries(over))
      body[part] = typeof value === 'string' ? value : { ...(body[part] as object), ...value };
    const before = await rows();
    expect(paths(await api.post('/intake', body).expect(400))).toContain(path);
    expect(await rows()).toEqual(before);
  });

  it('says of whoever can have no case that they are the wrong client, known or new', async () => {
    const provider = { kind: 'organisation', name: 'Lantern House', types: [await identityType('serviceProvider')] };
    const advocate = (await makePerson()).documentId;
    for (const client of [provider, { documentId: (await makeProvider()).documentId }]) {
      const body = { client, action: firstCall(), advocate, confirmedNew: true };
      expect(paths(await api.post('/intake', body).expect(400))).toEqual(['client']);
    }
  });

  it('shows likely duplicates and writes nothing, until someone confirms', async () => {
    const known = await makeClient({ firstName: 'Siobhán', familyName: 'Thistlethwaite', dateOfBirth: '1971-04-05' });
    const client = await newClient({ firstName: 'Siobhan', familyName: 'Thisselthwaite', dateOfBirth: '1971-04-05' });
    const body = { client, case: {}, action: firstCall(), advocate: (await makePerson()).documentId };
    const before = await rows();
    const answer = await api.post('/intake', body).expect(409);
    expect(answer.body.error.name).toBe('ConflictError');
    expect(answer.body.error.details.duplicates).toMatchObject([
      { documentId: known.documentId, dateOfBirth: '1971-04-05', exact: false },
    ]);
    expect(await rows()).toEqual(before);
    await api.post('/intake', { ...body, confirmedNew: true }).expect(201);
  });

  it('done twice with one key is done once', async () => {
    const body = {
      client: await newClient(),
      case: {},
      action: firstCall(),
      advocate: (await makePerson()).documentId,
      confirmedNew: true,
    };
    const key = { 'Idempotency-Key': `intake-${Date.now()}` };
    const [one, other] = await Promise.all([api.post('/intake', body, key), api.post('/intake', body, key)]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body).toEqual(one.body);
    expect((await api.get('/cases', { client: one.body.data.client.documentId })).body.data).toHaveLength(1);
  });
});

describe('matches', () => {
  const search = async (body: object) =>
    matchesAnswer.parse((await api.post('/identities/matches', body).expect(200)).body).data;

  it('say who might be meant, why, and when they were born', async () => {
    const known = await makePerson({ firstName: 'Bartholomew', familyName: 'Quennell', dateOfBirth: '1960-12-31' });
    for (const body of [
      { firstName: 'BARTHOLOMEW', familyName: 'quennell' },
      { firstName: 'Quennell', familyName: 'Bartholomew' },
      { firstName: 'Bartolomeu', familyName: 'Kwennel' },
      { firstName: 'Bart', familyName: 'Quenell', dateOfBirth: '1960-12-31' },
    ]) {
      const [first] = await search(body);
      expect(first).toMatchObject({ documentId: known.documentId, dateOfBirth: '1960-12-31' });
      expect(first?.reasons.length).toBeGreaterThan(0);
    }
    const [exact] = await search({ firstName: 'bartholomew', familyName: 'Quénnell', dateOfBirth: '1999-01-01' });
    expect(exact).toMatchObject({ exact: true, reasons: ['Same name', 'Another date of birth'] });
  });

  it('find a person under a new name as soon as it is written', async () => {
    const known = await makePerson({ firstName: 'Perpetua', familyName: 'Oldname' });
    const change = { familyName: 'Xanthopoulos', formerNames: 'Oldname' };
    await api.patch(`/identities/${known.documentId}`, change, { 'If-Match': '"1"' }).expect(200);
    const ids = async (body: object) => (await search(body)).map(({ documentId }) => documentId);
    expect(await ids({ firstName: 'Perpetua', familyName: 'Xanthopoulos' })).toEqual([known.documentId]);
    expect(await ids({ firstName: 'Perpetua', familyName: 'Oldname' })).toEqual([known.documentId]);
  });

  it('are none for no name at all', async () => {
    expect(await search({})).toEqual([]);
    expect(await search({ firstName: '   ' })).toEqual([]);
  });
});
