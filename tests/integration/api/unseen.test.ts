import { UID } from '../../../src/plugins/case-management/shared/ids';
import {
  identityType,
  listEntry,
  makeAction,
  makeCase,
  makeClient,
  makeProvider,
  makeRole,
} from '../../support/factories';
import { rowCounts, rowOf } from '../../support/rows';
import { developer, paths, seen } from './http';
import type { Client } from './http';

const UNSEEN = '\u200b \u2060\ufeff';
let api: Client;
beforeAll(async () => {
  api = await developer();
});

describe('a reason that nobody can see', () => {
  it.each([
    ['/cases', 'close', UID.case, () => makeCase()],
    ['/cases', 'reopen', UID.case, () => makeCase()],
    ['/actions', 'cancel', UID.action, () => makeAction()],
    ['/actions', 'move', UID.action, () => makeAction()],
    ['/roles', 'end', UID.role, () => makeRole()],
  ] as const)('is none: %s/…/%s', async (path, verb, uid, make) => {
    const made = await make();
    const before = await rowOf(uid, made.id);
    const answer = await api.post(`${path}/${made.documentId}/${verb}`, { reason: UNSEEN }, seen(1)).expect(400);
    expect(answer.body.error.details.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: ['reason'], message: 'Say why.' })])
    );
    expect(await rowOf(uid, made.id)).toEqual(before);
  });
});

describe('the same that is wrong with two fields', () => {
  it('is said once in the message, and at each of them', async () => {
    const types = [await identityType('client')];
    const region = await listEntry(UID.region, 'not-known');
    const sent = { kind: 'individual', anonymous: true, firstName: 'Ada', familyName: 'Bell', types, region };
    const answer = await api.post('/identities', sent).expect(400);
    expect(paths(answer)).toEqual(['firstName', 'familyName']);
    expect(answer.body.error.message).toBe(
      'An anonymous client has no names: take the name out, or untick "anonymous".'
    );
  });
});

describe('an organisation that is named as the advocate', () => {
  it('is refused at `advocate`, and no case is opened', async () => {
    const [client, provider] = [await makeClient(), await makeProvider()];
    const before = await rowCounts();
    const sent = { client: client.documentId, advocate: provider.documentId };
    const answer = await api.post('/cases', sent).expect(400);
    expect(paths(answer)).toEqual(['advocate']);
    expect(answer.body.error.message).toContain("can't be the advocate");
    expect(await rowCounts()).toEqual(before);
  });
});
