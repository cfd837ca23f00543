import { UID } from '../../../src/plugins/case-management/shared/ids';
import { REGION_KEYS } from '../../../src/plugins/case-management/shared/vocabulary';
import { adminLogin, adminToken, app } from '../../support/app';
import type { Made } from '../../support/factories';
import {
  change,
  create,
  identityType,
  listEntry,
  makeAction,
  makeCase,
  makeClient,
  makeListEntry,
  makePerson,
  makeRole,
} from '../../support/factories';
import { rowOf } from '../../support/rows';

const ROUNDS = 8;
const rounds = Array.from({ length: ROUNDS }, (_, index) => index + 1);

let token: string;
beforeAll(async () => {
  token = await adminToken('super-admin');
});

/** Through HTTP: requests of different connections, as two advocates would send them. */
const post = (uid: string, data: object) =>
  app().request.post(`/content-manager/collection-types/${uid}`).set('Authorization', `Bearer ${token}`).send(data);
const put = (uid: string, { documentId }: Made, data: object) =>
  app()
    .request.put(`/content-manager/collection-types/${uid}/${documentId}`)
    .set('Authorization', `Bearer ${token}`)
    .send(data);
const remove = (uid: string, { documentId }: Made) =>
  app()
    .request.delete(`/content-manager/collection-types/${uid}/${documentId}`)
    .set('Authorization', `Bearer ${token}`);

const statusesOf = async (requests: Array<PromiseLike<{ status: number }>>) =>
  (await Promise.all(requests)).map(({ status }) => status);
const won = (statuses: number[]) => statuses.filter((status) => status < 300).length;

describe('two advocates who race to break a rule', () => {
  it.each(rounds)('can’t open a case for someone who stops being a client (I9, C1), round %i', async () => {
    const client = await makeClient();
    const statuses = await statusesOf([
      post(UID.case, { client: client.documentId }),
      put(UID.identity, client, { types: { set: [{ documentId: await identityType('other') }] } }),
    ]);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(won(statuses)).toBe(1);
    const { types, cases } = (await rowOf(UID.identity, client.id)) as { types: Made[]; cases: Made[] };
    expect(cases.length === 0 || types.some(({ key }) => key === 'client')).toBe(true);
  });

  it.each(rounds)('can’t open a case while the type stops permitting cases (I9), round %i', async () => {
    const type = await makeListEntry(UID.identityType, { permitsCases: true });
    const client = await makePerson({ types: [type.documentId] });
    const statuses = await statusesOf([
      post(UID.case, { client: client.documentId }),
      put(UID.identityType, type, { permitsCases: false }),
    ]);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(won(statuses)).toBe(1);
  });

  it.each(rounds)('can’t take away both types that permit someone’s case (I9), round %i', async () => {
    const types = [
      await makeListEntry(UID.identityType, { permitsCases: true }),
      await makeListEntry(UID.identityType, { permitsCases: true }),
    ];
    const client = await makePerson({ types: types.map(({ documentId }) => documentId) });
    await makeCase({ client: client.documentId });
    const statuses = await statusesOf(types.map((type) => put(UID.identityType, type, { permitsCases: false })));
    expect(statuses.sort()).toEqual([200, 400]);
  });

  it.each(rounds)('can’t change a kind while the role becomes one for the old kind (R1), round %i', async () => {
    const type = await makeListEntry(UID.roleType, { scope: 'relationship' });
    const holder = await makePerson();
    await create(UID.role, {
      type: type.documentId,
      identity: holder.documentId,
      other: (await makePerson()).documentId,
    });
    const statuses = await statusesOf([
      put(UID.identity, holder, { kind: 'organisation', name: 'Ltd', firstName: null, familyName: null }),
      put(UID.roleType, type, { kinds: ['individual'] }),
    ]);
    expect(statuses.sort()).toEqual([200, 400]);
  });

  it.each(rounds)('can’t delete an identity that is getting a case (I9), round %i', async () => {
    const client = await makeClient();
    const statuses = await statusesOf([post(UID.case, { client: client.documentId }), remove(UID.identity, client)]);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(won(statuses)).toBe(1);
  });

  it.each(rounds)('can’t delete a region that someone is moving to (V5), round %i', async () => {
    const [region, client] = [await makeListEntry(UID.region), await makeClient()];
    const statuses = await statusesOf([
      put(UID.identity, client, { region: { set: [{ documentId: region.documentId }] } }),
      remove(UID.region, region),
    ]);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(won(statuses)).toBe(1);
  });

  it.each(rounds)('can’t both take the same key (V2), round %i', async (round) => {
    const entry = { name: 'The same', key: `the-same-${round}-${Date.now()}` };
    const statuses = await statusesOf([1, 2, 3, 4].map(() => post(UID.issue, entry)));
    expect(statuses.sort()).toEqual([201, 400, 400, 400]);
  });

  it.each(rounds)('can’t both change the same version (V1), round %i', async () => {
    const caseDoc = await makeCase();
    const statuses = await statusesOf(
      [1, 2, 3].map((n) => put(UID.case, caseDoc, { version: 1, summary: `Advocate ${n}` }))
    );
    expect(statuses.sort()).toEqual([200, 409, 409]);
    expect(await rowOf(UID.case, caseDoc.id)).toMatchObject({ version: 2 });
  });

  it.each(rounds)('can’t both change what has no version of its own, as they saw it (V1), round %i', async (round) => {
    const [role, region] = [await makeRole(), await makeListEntry(UID.region)];
    const records = [`/roles/${role.documentId}`, `/regions/${region.documentId}`];
    for (const path of records) {
      const url = `/case-management${path}`;
      const bearer = { Authorization: `Bearer ${token}` };
      const { headers } = await app().request.get(url).set(bearer).expect(200);
      const change = (n: number) => ({ [path.includes('roles') ? 'note' : 'description']: `Advocate ${n}, ${round}` });
      const statuses = await statusesOf(
        [1, 2].map((n) =>
          app()
            .request.patch(url)
            .set({ ...bearer, 'If-Match': String(headers.etag) })
            .send(change(n))
        )
      );
      expect([path, statuses.sort()]).toEqual([path, [200, 409]]);
    }
  });

  it.each(rounds)('can’t both close a case, nor record in it what comes after (C3, C8), round %i', async () => {
    const caseDoc = await makeCase();
    const type = await makeListEntry(UID.actionType);
    const closing = { stage: 'closed', closedAt: '2026-03-01T00:00:00.000Z', changeReason: 'Settled', version: 1 };
    const later = { case: caseDoc.documentId, type: type.documentId, startedAt: '2026-03-02T00:00:00.000Z' };
    const [first, second, action] = await statusesOf([
      put(UID.case, caseDoc, closing),
      put(UID.case, caseDoc, closing),
      post(UID.action, later),
    ]);
    // What is recorded before the closing makes that one too early; after it, it would need a reopening.
    const closedFirst = { closings: [200, 409], action: 400 };
    const recordedFirst = { closings: [400, 400], action: 201 };
    expect([closedFirst, recordedFirst]).toContainEqual({ closings: [first, second].sort(), action });
  });
});

describe('the same person, taken in by several at once (I7)', () => {
  // A name for each round, none like another's.
  const people = [
    ['Perpetua', 'Quillfeather'],
    ['Balthasar', 'Nightjar'],
    ['Ottoline', 'Drumgoole'],
    ['Ezekiel', 'Marshbank'],
    ['Hyacinth', 'Vickersley'],
    ['Lorcan', 'Zabriskie'],
    ['Theodora', 'Wopfner'],
    ['Cuthbert', 'Ibarruri'],
  ];

  it.each(rounds)('is added once, and the others are told of whom, round %i', async (round) => {
    const [firstName = '', familyName = ''] = people[round - 1] ?? [];
    const [type, advocate] = [await makeListEntry(UID.actionType), await makePerson()];
    const person = { kind: 'individual', gender: 'female', types: [await identityType('client')] };
    const region = await listEntry(UID.region, REGION_KEYS.notKnown);
    const takeIn = (called: object) =>
      app()
        .request.post('/case-management/intake')
        .set('Authorization', `Bearer ${token}`)
        .send({
          client: { ...person, region, ...called },
          case: {},
          action: { type: type.documentId, durationMinutes: 10 },
          advocate: advocate.documentId,
        });
    const said = { firstName, familyName };
    const turned = { firstName: familyName.toUpperCase(), familyName: firstName };
    const answers = await Promise.all([takeIn(said), takeIn(said), takeIn(turned)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { documentId } = answers.find(({ status }) => status === 201)?.body.data.client as Made;
    for (const { status, body } of answers)
      if (status === 409) expect(body.error.details.duplicates).toMatchObject([{ documentId }]);
  });
});

describe('numbers under load', () => {
  it('references of twenty cases opened at once have no gaps and no duplicates (C2)', async () => {
    const client = await makeClient();
    const year = '2019';
    const opening = { client: client.documentId, openedAt: `${year}-06-01T00:00:00.000Z` };
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(UID.case, opening)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const numbers = answers
      .map(({ body }) => String(body.data.reference))
      .map((reference) => Number(reference.replace(`C-${year}-`, '')))
      .sort((a, b) => a - b);
    const first = numbers[0] ?? 0;
    expect(numbers).toEqual(numbers.map((_, index) => first + index));
  });

  it('a refused opening takes no number (C2)', async () => {
    const client = await makeClient();
    const openedAt = '2018-06-01T00:00:00.000Z';
    const good = () => post(UID.case, { client: client.documentId, openedAt });
    const bad = () => post(UID.case, { openedAt });
    const answers = await Promise.all([good(), bad(), good(), bad(), good()]);
    const references = answers.filter(({ status }) => status === 201).map(({ body }) => String(body.data.reference));
    expect(references.sort()).toEqual(['C-2018-00001', 'C-2018-00002', 'C-2018-00003']);
  });

  it('writers of one case wait for each other, and none for ever', async () => {
    const caseDoc = await makeCase();
    const type = await makeListEntry(UID.actionType);
    const [role, action] = [
      await makeRole({ case: caseDoc.documentId }),
      await makeAction({ case: caseDoc.documentId, type: type.documentId }),
    ];
    const statuses = await statusesOf([
      ...[1, 2, 3, 4].map(() => post(UID.action, { case: caseDoc.documentId, type: type.documentId })),
      put(UID.role, role, { endedOn: '2026-02-20', changeReason: 'Moved' }),
      put(UID.action, action, { summary: 'Another word' }),
      put(UID.case, caseDoc, { summary: 'Changed meanwhile' }),
      put(UID.case, caseDoc, { client: (await makeClient()).documentId, changeReason: 'The other sister' }),
    ]);
    expect(statuses.filter((status) => status >= 400)).toEqual([]);
  });

  it('lists that change while they are used keep nobody waiting for ever', async () => {
    const types = [await makeListEntry(UID.identityType), await makeListEntry(UID.identityType)];
    const roleType = await makeListEntry(UID.roleType, { scope: 'case' });
    const person = await makePerson({ types: types.map(({ documentId }) => documentId) });
    const role = await makeRole({ type: roleType.documentId, identity: person.documentId });
    const turned = { set: [...types].reverse().map(({ documentId }) => ({ documentId })) };
    const statuses = await statusesOf([
      ...[...types].reverse().map((type) => put(UID.identityType, type, { description: 'Said better' })),
      ...types.map((type) => put(UID.identityType, type, { permitsCases: true })),
      put(UID.identity, person, { kind: 'position', name: 'Chair', firstName: null, familyName: null, types: turned }),
      put(UID.roleType, roleType, { name: `Chair ${role.documentId}` }),
      put(UID.role, role, { note: 'Seen meanwhile' }),
      post(UID.case, { client: (await makeClient()).documentId }),
    ]);
    expect(statuses.filter((status) => status >= 400)).toEqual([]);
  });

  it('entries that cross on their way to each other’s case both arrive (C7)', async () => {
    const [one, other] = [await makeCase(), await makeCase()];
    const type = (await makeListEntry(UID.actionType)).documentId;
    const into = (from: Made) => makeAction({ case: from.documentId, type });
    const moves = await Promise.all([1, 2, 3].flatMap(() => [into(one), into(other)]));
    const to = (at: number) => (at % 2 === 0 ? other : one);
    const statuses = await statusesOf(
      moves.map((action, at) => put(UID.action, action, { case: to(at).documentId, changeReason: 'The wrong file' }))
    );
    expect(statuses).toEqual(moves.map(() => 200));
    for (const [at, { id }] of moves.entries())
      expect(await rowOf(UID.action, id)).toMatchObject({ case: { id: to(at).id }, caseId: to(at).id });
  });

  it('roles that begin while their case is closed end with it, or are refused (C3)', async () => {
    const caseDoc = await makeCase();
    const [type, person] = [await makeListEntry(UID.roleType, { scope: 'case' }), await makePerson()];
    const role = { case: caseDoc.documentId, type: type.documentId, identity: person.documentId };
    await Promise.all([
      put(UID.case, caseDoc, { stage: 'closed', changeReason: 'Settled' }),
      ...[1, 2, 3].map(() => post(UID.role, role)),
    ]);
    const { roles } = (await rowOf(UID.case, caseDoc.id)) as { roles: Array<{ endedOn: string | null }> };
    expect(roles.filter(({ endedOn }) => endedOn === null)).toEqual([]);
  });

  it('one account has one identity, whoever is first (I10)', async () => {
    const [one, other] = [await makePerson(), await makePerson()];
    // A fresh login: one that has been used has its identity already.
    const user = await adminLogin([]);
    const statuses = await Promise.all(
      [one, other].map((identity) =>
        change(UID.identity, identity, { account: user.id }).then(
          () => 200,
          (error: { name: string }) => error.name
        )
      )
    );
    expect(statuses.sort()).toEqual([200, 'ValidationError']);
  });
});
