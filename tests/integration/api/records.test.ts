import { actionRecord } from '../../../src/plugins/case-management/shared/contracts/action';
import { caseRecord } from '../../../src/plugins/case-management/shared/contracts/case';
import { page, single } from '../../../src/plugins/case-management/shared/contracts/common';
import { identityRecord } from '../../../src/plugins/case-management/shared/contracts/identity';
import { LISTS, listRecord } from '../../../src/plugins/case-management/shared/contracts/lists';
import type { ListPath } from '../../../src/plugins/case-management/shared/contracts/lists';
import { roleRecord } from '../../../src/plugins/case-management/shared/contracts/role';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import {
  identityType,
  listEntry,
  makeAction,
  makeCase,
  makeClient,
  makeListEntry,
  makePerson,
  makeRole,
} from '../../support/factories';
import { developer, paths, seen, staff } from './http';
import type { Client } from './http';

let api: Client;
beforeAll(async () => {
  api = await developer();
});

describe('identities', () => {
  const newClient = async () => ({
    kind: 'individual',
    firstName: 'مريم',
    familyName: '🙂 Ní Bhriain',
    gender: 'female',
    types: [await identityType('client')],
    region: await listEntry(UID.region, 'not-known'),
    dateOfBirth: '1990-02-28',
    preferredContact: 'sms',
  });

  it('are created, read and changed, and answer as documented', async () => {
    const made = await api.post('/identities', await newClient()).expect(201);
    const { data } = single(identityRecord).parse(made.body);
    expect(made.headers.etag).toBe('"1"');
    expect(data).toMatchObject({ displayName: 'مريم 🙂 Ní Bhriain', version: 1, dateOfBirth: '1990-02-28' });
    expect(data.types).toEqual([{ documentId: await identityType('client'), name: 'Client', key: 'client' }]);
    const changed = await api.patch(`/identities/${data.documentId}`, { familyName: 'Ó' }, seen(1)).expect(200);
    expect(single(identityRecord).parse(changed.body).data).toMatchObject({ familyName: 'Ó', version: 2 });
    expect(changed.headers.etag).toBe('"2"');
    const again = await api.get(`/identities/${data.documentId}`).expect(200);
    expect(again.body).toEqual(changed.body);
  });

  it('are refused by the rules, with the path of the field', async () => {
    const { region: _, ...noRegion } = await newClient();
    const response = await api.post('/identities', noRegion).expect(400);
    expect(paths(response)).toEqual(['region']);
  });

  it('are changed by no one who has not seen them as they are', async () => {
    const { documentId } = await makeClient();
    await api.patch(`/identities/${documentId}`, { title: 'Dr' }).expect(428);
    await api.patch(`/identities/${documentId}`, { title: 'Dr' }, { 'If-Match': 'yes' }).expect(400);
    await api.patch(`/identities/${documentId}`, { title: 'Dr' }, seen(1)).expect(200);
    const stale = await api.patch(`/identities/${documentId}`, { title: 'Mx' }, seen(1)).expect(409);
    expect(stale.body.error).toMatchObject({ name: 'ConflictError', details: { sent: 1, current: 2 } });
  });

  it('let exactly one of ten changes of the same version through', async () => {
    const { documentId } = await makeClient();
    const tries = Array.from({ length: 10 }, (_, n) =>
      api.patch(`/identities/${documentId}`, { notes: `${n}` }, seen(1))
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(9);
  });

  it('are listed by name, and found by what it begins with', async () => {
    for (const familyName of ['Zzyx 10%', 'Zzyx 1_', 'Zzyx 100']) await makePerson({ familyName });
    const found = await api.get('/identities', { name: 'Zzyx 10', limit: 2 }).expect(200);
    const { data } = page(identityRecord).parse(found.body);
    expect(data.map(({ familyName }) => familyName)).toEqual(['Zzyx 10%', 'Zzyx 100']);
    const literal = await api.get('/identities', { name: 'Zzyx 10%' }).expect(200);
    expect(literal.body.data).toHaveLength(1);
  });
});

describe('cases', () => {
  it('open with an advocate, close and reopen', async () => {
    const advocate = await makePerson();
    const client = await makeClient();
    const body = { client: client.documentId, title: 'Ward', advocate: advocate.documentId, confidential: true };
    const made = single(caseRecord).parse((await api.post('/cases', body).expect(201)).body).data;
    expect(made).toMatchObject({ stage: 'open', confidential: true, client: { documentId: client.documentId } });
    expect(made.reference).toMatch(/^C-\d{4}-\d{5}$/);
    const roles = await api.get('/roles', { case: made.documentId }).expect(200);
    const [held] = page(roleRecord).parse(roles.body).data;
    expect(held).toMatchObject({ type: { key: 'advocate' }, identity: { documentId: advocate.documentId } });

    const path = `/cases/${made.documentId}`;
    await api.post(`${path}/close`, { reason: 'Done' }).expect(428);
    expect(paths(await api.post(`${path}/close`, {}, seen(1)).expect(400))).toEqual(['reason']);
    const version = (await api.get(path)).body.data.version;
    const closed = await api.post(`${path}/close`, { reason: 'Agreed', note: 'By phone' }, seen(version)).expect(200);
    expect(single(caseRecord).parse(closed.body).data).toMatchObject({ stage: 'closed' });
    const ended = (await api.get('/roles', { case: made.documentId })).body.data;
    expect(ended[0].endedOn).not.toBeNull();
    const reopened = await api.post(
      `${path}/reopen`,
      { reason: 'New notice' },
      { 'If-Match': closed.headers.etag ?? '' }
    );
    expect(reopened.status).toBe(200);
    expect(reopened.body.data).toMatchObject({ stage: 'open', closedAt: null });
  });

  it('need an advocate that a token names; staff get their own identity', async () => {
    const client = (await makeClient()).documentId;
    expect(paths(await api.post('/cases', { client }).expect(400))).toEqual(['advocate']);
    const own = await staff();
    const made = await own.post('/cases', { client }).expect(201);
    const roles = await own.get('/roles', { case: made.body.data.documentId });
    expect(roles.body.data[0]).toMatchObject({ type: { key: 'advocate' }, identity: { name: 'Test User' } });
  });

  it('tell whoever closes a case too late that it has changed', async () => {
    const { documentId } = await makeCase();
    const close = () => api.post(`/cases/${documentId}/close`, { reason: 'Agreed' }, seen(1));
    expect((await close()).status).toBe(200);
    const late = await close();
    expect(late.status).toBe(409);
    expect(late.body.error.details).toEqual({ sent: 1, current: 2 });
  });

  it('are found by their reference, in capitals or not', async () => {
    const { documentId, reference } = await makeCase();
    const found = async (typed: string) =>
      (await api.get('/cases', { reference: typed })).body.data.map((row: { documentId: string }) => row.documentId);
    expect(await found(String(reference))).toEqual([documentId]);
    expect(await found(String(reference).toLowerCase())).toEqual([documentId]);
  });

  it('name the advocate where it is the advocate who does not fit', async () => {
    const [client, advocate] = [(await makeClient()).documentId, (await makePerson()).documentId];
    const type = (await makeListEntry(UID.actionType)).documentId;
    const advocates = () => globalThis.strapi.db.connection('cm_role_types').where({ key: 'advocate' });
    await advocates().update({ kinds: JSON.stringify(['position']) });
    try {
      expect(paths(await api.post('/cases', { client, advocate }).expect(400))).toEqual(['advocate']);
      const intake = { client: { documentId: client }, action: { type }, advocate };
      expect(paths(await api.post('/intake', intake).expect(400))).toEqual(['advocate']);
    } finally {
      await advocates().update({ kinds: null });
    }
  });

  it('are for clients alone', async () => {
    const [person, advocate] = [(await makePerson()).documentId, (await makePerson()).documentId];
    expect(paths(await api.post('/cases', { client: person, advocate }).expect(400))).toEqual(['client']);
  });
});

describe('actions', () => {
  it('are recorded with their participants in one request', async () => {
    const [caseDoc, person] = [await makeCase(), await makePerson()];
    const body = {
      case: caseDoc.documentId,
      type: (await makeListEntry(UID.actionType)).documentId,
      state: 'done',
      startedAt: '2026-03-03T10:30:00+11:00',
      durationMinutes: 20,
      roles: [{ type: await actionRole(), identity: person.documentId }],
    };
    const made = single(actionRecord).parse((await api.post('/actions', body).expect(201)).body).data;
    expect(made).toMatchObject({
      startedAt: '2026-03-02T23:30:00.000Z',
      at: '2026-03-02T23:30:00.000Z',
      source: 'human',
    });
    expect(made.roles).toMatchObject([{ identity: { documentId: person.documentId } }]);
  });

  it('are all or nothing: a participant that nobody knows writes no action', async () => {
    const caseDoc = await makeCase();
    const count = async () => (await api.get('/actions', { case: caseDoc.documentId, limit: 100 })).body.data.length;
    const before = await count();
    const type = (await makeListEntry(UID.actionType)).documentId;
    const roles = [{ type: await actionRole(), identity: 'a'.repeat(24) }];
    const refused = await api.post('/actions', { case: caseDoc.documentId, type, roles }).expect(400);
    expect(paths(refused)).toEqual(['roles.0.identity']);
    expect(await count()).toBe(before);
  });

  it('are planned, done, and cancelled with a reason', async () => {
    const planned = { state: 'planned', startedAt: null, durationMinutes: null, dueAt: '2026-02-03T00:00:00.000Z' };
    const { documentId } = await makeAction(planned);
    const done = await api.post(`/actions/${documentId}/complete`, { durationMinutes: 45 }, seen(1)).expect(200);
    expect(done.body.data).toMatchObject({ state: 'done', durationMinutes: 45 });
    const again = await api.post(`/actions/${documentId}/complete`, { durationMinutes: 999 }, seen(2)).expect(400);
    expect(paths(again)).toEqual(['state']);
    await api.post(`/actions/${documentId}/cancel`, { reason: ' ' }, seen(2)).expect(400);
    const cancelled = await api.post(`/actions/${documentId}/cancel`, { reason: 'Not ours' }, seen(2)).expect(200);
    expect(cancelled.body.data).toMatchObject({ state: 'cancelled', cancelReason: 'Not ours' });
  });
});

describe('roles', () => {
  it('end on a day, with a reason; what was changed since is a conflict', async () => {
    const role = await makeRole();
    const read = await api.get(`/roles/${role.documentId}`).expect(200);
    const etag = { 'If-Match': read.headers.etag ?? '' };
    await api.post(`/roles/${role.documentId}/end`, { endedOn: '2026-02-30', reason: 'x' }, etag).expect(400);
    const ended = await api.post(`/roles/${role.documentId}/end`, { endedOn: '2026-03-01', reason: 'Left' }, etag);
    expect(ended.status).toBe(200);
    expect(single(roleRecord).parse(ended.body).data.endedOn).toBe('2026-03-01');
    await api.post(`/roles/${role.documentId}/end`, { endedOn: '2026-03-02', reason: 'x' }, etag).expect(409);
    const late = await api.post(
      `/roles/${role.documentId}/end`,
      { endedOn: '2099-01-01', reason: 'x' },
      { 'If-Match': String(ended.headers.etag) }
    );
    expect({ status: late.status, problems: late.body.error.details.errors }).toMatchObject({
      status: 400,
      problems: [{ path: ['endedOn'], message: 'This ended on 2026-03-01 already.' }],
    });
    const day = async (heldOn: string) =>
      (await api.get('/roles', { identity: read.body.data.identity.documentId, heldOn })).body.data.length;
    expect([await day('2026-03-01'), await day('2026-03-02')]).toEqual([1, 0]);
  });
});

const actionRole = async () => (await makeListEntry(UID.roleType, { scope: 'action' })).documentId;

describe.each(Object.keys(LISTS) as ListPath[])('the list %s', (path) => {
  it('is read, added to and changed as documented', async () => {
    const listed = await api.get(`/${path}`, { limit: 100 }).expect(200);
    page(listRecord(path)).parse(listed.body);
    const key = `api-${path}`;
    const scope = path === 'role-types' ? { scope: 'case' } : {};
    const made = await api.post(`/${path}`, { name: 'From a test', key, active: true, ...scope }).expect(201);
    const etag = { 'If-Match': made.headers.etag ?? '' };
    const changed = await api.patch(`/${path}/${made.body.data.documentId}`, { active: false }, etag).expect(200);
    expect(single(listRecord(path)).parse(changed.body).data.active).toBe(false);
    expect((await api.get(`/${path}`, { key, active: 'true' })).body.data).toHaveLength(0);
    expect((await api.get(`/${path}`, { key, active: 'false' })).body.data).toHaveLength(1);
  });
});

describe('what a type asks for', () => {
  it('is given, changed and taken away through the lists, and asked of identities', async () => {
    const fields = [{ key: 'ndisNumber', label: 'NDIS number', kind: 'text', required: true }];
    const asking = { name: 'Participant', key: 'api-participant', fields, requires: { phone: ['individual'] } };
    const made = await api.post('/identity-types', asking).expect(201);
    expect(made.body.data).toMatchObject({ fields, requires: asking.requires });
    const types = [made.body.data.documentId];
    const person = { kind: 'individual', firstName: 'Ada', types };
    expect(paths(await api.post('/identities', person).expect(400)).sort()).toEqual(['details.ndisNumber', 'phone']);
    await api.post('/identities', { ...person, phone: '1', details: { ndisNumber: '4' } }).expect(201);
    const etag = { 'If-Match': made.headers.etag ?? '' };
    const nothing = { fields: null, requires: null };
    const changed = await api.patch(`/identity-types/${types[0]}`, nothing, etag).expect(200);
    expect(changed.body.data).toMatchObject(nothing);
    await api.post('/identities', person).expect(201);
  });

  it('says which kinds may hold a role', async () => {
    const kinds = ['position'];
    const made = await api.post('/role-types', { name: 'Chair', scope: 'relationship', kinds }).expect(201);
    expect(made.body.data).toMatchObject({ kinds });
    const [one, other] = [(await makePerson()).documentId, (await makePerson()).documentId];
    const role = { type: made.body.data.documentId, identity: one, other };
    expect(paths(await api.post('/roles', role).expect(400))).toEqual(['identity']);
    const etag = { 'If-Match': made.headers.etag ?? '' };
    await api.patch(`/role-types/${made.body.data.documentId}`, { kinds: [...kinds, 'individual'] }, etag).expect(200);
    await api.post('/roles', role).expect(201);
  });
});
