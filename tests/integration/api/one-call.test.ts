import { intakeAnswer } from '../../../src/plugins/case-management/shared/contracts/intake';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { app } from '../../support/app';
import { identityType, listEntry, makeClient, makeListEntry, makePerson } from '../../support/factories';
import { developer, paths, staff } from './http';
import type { Client } from './http';

const { runMigrations } = fromServer('migrations/run') as {
  runMigrations(strapi: unknown, migrations: unknown[]): Promise<void>;
};
const { intakeLists } = fromServer('migrations/0004-intake-lists') as { intakeLists: { name: string } };

const rows = async () =>
  Promise.all([UID.identity, UID.case, UID.action, UID.role].map((uid) => app().strapi.db.query(uid).count()));

const nobodyByName = async () => ({
  kind: 'individual',
  anonymous: true,
  types: [await identityType('client')],
  region: await listEntry(UID.region, 'not-known'),
});

let type: string;
let callers: Array<[string, Client, string | undefined]>;
beforeAll(async () => {
  type = (await makeListEntry(UID.actionType)).documentId;
  const advocate = (await makePerson()).documentId;
  callers = [
    ['staff', await staff(), undefined],
    ['a token', await developer(), advocate],
  ];
});

const oneCall = async (advocate: string | undefined, over: object = {}) => ({
  client: await nobodyByName(),
  case: { title: 'Eviction notice' },
  action: { type, state: 'done', durationMinutes: 10, comments: 'Rang from a phone box.' },
  close: { reason: 'Not whom we serve.', outcome: await listEntry(UID.outcome, 'could-not-help') },
  ...(advocate && { advocate }),
  ...over,
});

describe.each([0, 1])('one call only', (index) => {
  const caller = () => callers[index] as [string, Client, string | undefined];

  it(`${index ? 'a token' : 'staff'}: records nobody by name, a case, what was done and how it ended in one save`, async () => {
    const [, api, advocate] = caller();
    const { data } = intakeAnswer.parse((await api.post('/intake', await oneCall(advocate)).expect(201)).body);
    expect(data.client.displayName).toMatch(/^Anonymous A-/);
    expect(data.case).toMatchObject({ stage: 'closed', closeReason: 'Not whom we serve.' });
    expect(data.case.outcome?.key).toBe('could-not-help');
    const { body } = await api.get(`/cases/${data.case.documentId}/timeline`);
    const keys = body.data.actions.map((action: { type: { key: string } }) => action.type.key);
    expect(keys).toEqual(expect.arrayContaining(['case-opened', 'role-begun', 'case-closed']));
    const roles = await api.get('/roles', { case: data.case.documentId });
    expect(roles.body.data).toMatchObject([{ type: { key: 'advocate' }, endedOn: expect.any(String) }]);
    const counted = await api.get('/cases', { outcome: data.case.outcome?.documentId, stage: 'closed' });
    expect(counted.body.data.map(({ reference }: { reference: string }) => reference)).toContain(data.case.reference);
  });

  it.each([
    ['no reason', { close: { reason: ' ' } }, 'close.reason'],
    ['an outcome that is not there', { close: { reason: 'Done.', outcome: 'a'.repeat(24) } }, 'close.outcome'],
    ['a closing in the future', { close: { reason: 'Done.', closedAt: '2199-01-01T00:00:00Z' } }, 'close.closedAt'],
    [
      'a closing before the opening',
      { close: { reason: 'Done.', closedAt: '1999-01-01T00:00:00Z' } },
      'close.closedAt',
    ],
  ])(`${index ? 'a token' : 'staff'}: writes nothing for %s`, async (_, over, path) => {
    const [, api, advocate] = caller();
    const before = await rows();
    expect(paths(await api.post('/intake', await oneCall(advocate, over)).expect(400))).toEqual([path]);
    expect(await rows()).toEqual(before);
  });
});

describe('who referred the client', () => {
  const referral = async (identity: unknown) => ({
    client: { documentId: (await makeClient()).documentId },
    action: { type, state: 'done' },
    roles: [{ type: await listEntry(UID.roleType, 'referrer'), identity }],
  });
  const shelter = async (name: string) => ({
    kind: 'organisation',
    name,
    types: [await identityType('other')],
  });

  it('takes part in the case from its first day, known or new', async () => {
    const me = await staff();
    const known = (await makePerson()).documentId;
    for (const identity of [known, await shelter('Quayside Drop-in Kitchen')]) {
      const made = await me.post('/intake', await referral(identity)).expect(201);
      const roles = await me.get('/roles', { case: made.body.data.case.documentId });
      const referrers = roles.body.data.filter(({ type: { key } }: { type: { key: string } }) => key === 'referrer');
      expect(referrers).toHaveLength(1);
      expect(referrers[0].startedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('is refused by path, or shown where the register knows somebody like that, and nothing is written', async () => {
    const [, me] = callers[0] as [string, Client, undefined];
    const unnamed = await referral({ ...(await shelter('')), name: null });
    const twice = await referral(await shelter('Quayside Drop In Kitchen'));
    const wrongRole = await referral((await makePerson()).documentId);
    const before = await rows();
    expect(paths(await me.post('/intake', unnamed).expect(400))).toEqual(['roles.0.identity.name']);
    const answer = await me.post('/intake', twice).expect(409);
    expect(answer.body.error.details).toMatchObject({
      path: ['roles', 0, 'identity'],
      duplicates: [{ name: 'Quayside Drop-in Kitchen' }],
    });
    const [role] = wrongRole.roles;
    const relationship = (await makeListEntry(UID.roleType, { scope: 'relationship' })).documentId;
    const body = { ...wrongRole, roles: [{ ...role, type: relationship }] };
    expect(paths(await me.post('/intake', body).expect(400))).toEqual(['roles.0.type']);
    expect(await rows()).toEqual(before);
  });
});

it('an install without the outcomes of one call gets them once, and keeps what it had', async () => {
  const { strapi } = app();
  const waiting = await listEntry(UID.outcome, 'waiting');
  await strapi.db.query(UID.outcome).update({ where: { documentId: waiting }, data: { name: 'On our list' } });
  await strapi.db.query(UID.outcome).delete({ where: { key: 'advice-given' } });
  await runMigrations(strapi, [{ ...intakeLists, name: '9004-again' }]);
  const there = await strapi.db.query(UID.outcome).findMany({ where: { key: { $in: ['waiting', 'advice-given'] } } });
  expect(there.map(({ name }) => name).sort()).toEqual(['Information or advice given', 'On our list']);
  await strapi.db.connection('cm_migrations').where('name', '9004-again').del();
});
