import { adminToken, app } from '../../support/app';
import { makeAction, makeCase } from '../../support/factories';
import { resetData } from '../../support/rows';

beforeEach(resetData);

// Each database writes the JSON of our answers itself, and each driver hands it over in its own way.
it('every kind of read answers with records, on every database', async () => {
  const token = await adminToken('super-admin');
  const read = async (path: string) => {
    const { body } = await app().request.get(`/case-management/${path}`).set('Authorization', `Bearer ${token}`);
    return body.data;
  };
  const { documentId } = await makeCase();
  const action = await makeAction({ case: documentId, summary: 'Rang about the review' });
  const told = expect.objectContaining({ documentId: action.documentId, summary: 'Rang about the review' });
  expect((await read(`cases/${documentId}/timeline`)).actions).toContainEqual(told);
  expect(await read('actions')).toContainEqual(told);
  expect(await read(`actions/${action.documentId}`)).toEqual(told);
  expect(await read('caseload')).toEqual([expect.objectContaining({ documentId })]);
  expect(await read('regions?limit=100')).toContainEqual(expect.objectContaining({ key: 'not-known' }));
});
