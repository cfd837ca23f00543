import { newDocumentId } from '../../../src/plugins/case-management/server/src/utils/document-id';
import type { CaseworkUid } from '../../../src/plugins/case-management/shared/ids';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { change, identityTypeRow, makeAction, makeCase, makeClient } from '../../support/factories';
import type { Made } from '../../support/factories';
import { rowCounts, rowOf } from '../../support/rows';
import { WAYS } from './paths';

const UNTOUCHED = { connect: [], disconnect: [] };

describe('an inverse side that says nothing', () => {
  const clientWithCase = async () => {
    const caseDoc = await makeCase();
    await makeAction({ case: caseDoc.documentId });
    const { client } = (await rowOf(UID.case, caseDoc.id)) as { client: Made };
    return { caseDoc, client };
  };
  const both: Array<[string, CaseworkUid, 'client' | 'caseDoc', object]> = [
    ['an identity', UID.identity, 'client', { cases: UNTOUCHED, notes: 'Rang twice' }],
    ['a case', UID.case, 'caseDoc', { actions: UNTOUCHED, roles: UNTOUCHED, title: 'Another title' }],
  ];

  it.each(both)(
    'is taken with what a form saves of %s, on every way, and detaches nothing',
    async (_, uid, of, data) => {
      for (const name of ['the Content Manager', 'documents()', 'db.query()', 'db.query() in bulk'] as const) {
        const made = await clientWithCase();
        const before = await rowCounts();
        expect(await WAYS[name].update(uid, made[of], { ...data })).toMatchObject({ refused: false });
        const after = await rowCounts();
        const links = (counts: Record<string, number>) =>
          Object.entries(counts)
            .filter(([table]) => table.endsWith('_lnk'))
            .sort();
        expect(links(before).length).toBeGreaterThan(0);
        expect(links(after)).toEqual(links(before));
        expect(await rowOf(UID.case, made.caseDoc.id)).toMatchObject({ client: { id: made.client.id } });
      }
    }
  );

  it('is taken with a new record, which has nothing to lose', async () => {
    for (const cases of [[], null, { set: [] }, UNTOUCHED])
      expect(await makeClient({ cases })).toMatchObject({ displayName: expect.anything() });
  });
});

describe('a documentId', () => {
  it('is brought by a new record that had it elsewhere', async () => {
    const documentId = newDocumentId();
    const { id } = await identityTypeRow('other');
    const made = await strapi.db.query(UID.identity).create({ data: { documentId, familyName: 'Quill', types: [id] } });
    expect(made).toMatchObject({ documentId });
    await expect(change(UID.identity, made, { documentId, notes: 'The same' })).resolves.toMatchObject({ documentId });
  });

  it('is unique in the database too', async () => {
    const [one, other] = [await makeClient(), await makeClient()];
    const write = strapi.db.connection('cm_identities').where({ id: other.id }).update({ document_id: one.documentId });
    await expect(write).rejects.toMatchObject({ message: expect.stringMatching(/unique|duplicate/i) });
  });
});
