import fc from 'fast-check';
import { makeCase, makeClient } from '../../support/factories';
import { developer } from './http';

const PARAMETERS = ['limit', 'cursor', 'sort', 'name', 'client', 'from', 'changedSince', 'types', 'states'].concat([
  'reference',
  'heldOn',
  'key',
]);

// Bodies are tried in tests/integration/garbage; these are the queries.
it('garbage in a query is never answered with 500, on any list', async () => {
  const api = await developer();
  const [caseDoc, client] = [await makeCase(), await makeClient()];
  const lists = ['/identities', '/cases', '/actions', '/roles', '/regions', '/caseload'].concat([
    `/cases/${caseDoc.documentId}/timeline`,
    `/identities/${client.documentId}/timeline`,
  ]);
  const cursor = fc
    .tuple(fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null)), fc.integer())
    .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'));
  const value = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), cursor);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lists), fc.constantFrom(...PARAMETERS), value, async (list, name, given) => {
      const { status } = await api.get(`${list}?${name}=${encodeURIComponent(given)}`);
      expect({ list, name, given, fine: status < 500 }).toMatchObject({ fine: true });
    }),
    { numRuns: 150 }
  );
});
