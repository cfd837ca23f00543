import type { CaseworkUid } from '../../../src/plugins/case-management/shared/ids';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import type { Made } from '../../support/factories';
import { change, makeAction, makeCase, makeClient } from '../../support/factories';
import { rowOf, rowCounts } from '../../support/rows';
import { PATH_NAMES, OUR_ROUTES, WAYS } from './paths';

interface Versioned {
  uid: CaseworkUid;
  make: () => Promise<Made>;
  edit: Record<string, unknown>;
}

const VERSIONED: Array<[string, Versioned]> = [
  ['an identity', { uid: UID.identity, make: makeClient, edit: { notes: 'Rings in the morning.' } }],
  ['a case', { uid: UID.case, make: makeCase, edit: { summary: 'Wants to go home.' } }],
  ['an action', { uid: UID.action, make: makeAction, edit: { comments: 'Left a message.' } }],
];

// Our routes take the version from If-Match, and say so with 428 and 409: see the tests of the API.
const BY_BODY = PATH_NAMES.filter((name) => !OUR_ROUTES.includes(name));

describe.each(VERSIONED)('V1: the version of %s', (_what, { uid, make, edit }) => {
  it('begins with one, and grows by one with each change', async () => {
    const made = await make();
    expect(await rowOf(uid, made.id)).toMatchObject({ version: 1 });
    await change(uid, made, edit);
    expect(await rowOf(uid, made.id)).toMatchObject({ version: 2 });
  });

  it.each(BY_BODY)('is accepted on %s when it is the present one', async (name) => {
    const made = await make();
    expect(await WAYS[name].update(uid, made, { ...edit, version: 1 })).toMatchObject({ refused: false });
    expect(await rowOf(uid, made.id)).toMatchObject({ version: 2, ...edit });
  });

  it.each(BY_BODY)('is refused on %s when somebody else was first', async (name) => {
    const made = await make();
    await change(uid, made, edit);
    const before = { row: await rowOf(uid, made.id), everything: await rowCounts() };
    const outcome = await WAYS[name].update(uid, made, { ...edit, version: 1 });
    expect(outcome).toMatchObject({ status: 409, name: 'ConflictError', details: { sent: 1, current: 2 } });
    expect({ row: await rowOf(uid, made.id), everything: await rowCounts() }).toEqual(before);
  });

  it('need not be given to documents() and db.query()', async () => {
    const made = await make();
    for (const name of ['documents()', 'db.query()', 'db.query() in bulk'] as const)
      expect(await WAYS[name].update(uid, made, edit)).toMatchObject({ refused: false });
    expect(await rowOf(uid, made.id)).toMatchObject({ version: 4 });
  });
});
