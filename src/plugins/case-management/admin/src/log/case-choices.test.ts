import type { IdentityFound, OpenCaseFound } from '../../../shared/contracts/find';
import { placesFound, preselectedPlace } from './case-choices';

const openCase = (documentId: string): OpenCaseFound => ({
  documentId,
  reference: `C-2026-${documentId}`,
  title: null,
  openedAt: null,
  advocate: 'Ada Bell',
  lastDone: null,
});
const client = (documentId: string, name: string, over: Partial<IdentityFound> = {}): IdentityFound => ({
  documentId,
  name,
  by: 'words',
  score: 1,
  kind: 'individual',
  knownAs: null,
  formerNames: null,
  dateOfBirth: null,
  dateOfBirthEstimated: false,
  diedOn: null,
  region: null,
  types: ['Client'],
  permitsCases: true,
  contactWarning: null,
  visitWarning: null,
  interpreter: null,
  touchedAt: '2026-01-01T00:00:00Z',
  openCases: [openCase(documentId)],
  lastClosed: null,
  ...over,
});
const found = (...identities: IdentityFound[]) => placesFound({ data: { identities, cases: [], actions: [] } });

test.each([
  ['the only one', [client('1', 'Jane Doe')], '1'],
  ['whose whole name was typed', [client('1', 'Jane Doe'), client('2', 'Jane Doering')], '1'],
  [
    'who was found by it, not who only sounds like it',
    [client('1', 'Jane Doe'), client('2', 'J', { by: 'spelling' })],
    '1',
  ],
  ['none of two of one name', [client('1', 'Jane Doe'), client('2', 'Jane Doe')], null],
  ['none of two of one name, written otherwise', [client('1', 'Zoë Doe'), client('2', 'DOE, Zoe')], null],
  [
    'none of two of one name, even far apart',
    [client('1', 'Jane Doe'), client('2', 'J Z'), client('3', 'Jane Doe')],
    null,
  ],
  ['none of two cases of one client', [client('1', 'Jane Doe', { openCases: [openCase('a'), openCase('b')] })], null],
  ['nobody who only sounds like it', [client('1', 'Jane Doe', { by: 'spelling' })], null],
  ['nobody without an open case', [client('1', 'Jane Doe', { openCases: [] })], null],
  ['nobody at all', [], null],
])('Enter takes %s', (_who, identities, taken) => {
  expect(preselectedPlace(found(...identities), 'jane doe')).toBe(taken);
});

test.each([
  ['a family name that two have', 'doe'],
  ['the beginnings of two names', 'jane d'],
])('nobody is meant by %s', (_what, typed) => {
  expect(preselectedPlace(found(client('1', 'Jane Doe'), client('2', 'Janet Doering')), typed)).toBeNull();
});

test('who has no open case can have one reopened or begun; who may have none is not offered', () => {
  const lastClosed = { documentId: 'old', reference: 'C-2025-00001', title: null, closedAt: null };
  const places = found(
    client('1', 'Jane', { openCases: [], lastClosed }),
    client('2', 'Kim', { openCases: [] }),
    client('3', 'Clinic', { permitsCases: false, openCases: [] })
  );
  expect(places.map(({ how, id }) => `${how} ${id}`)).toEqual(['reopen old', 'new new 1', 'new new 2']);
});
