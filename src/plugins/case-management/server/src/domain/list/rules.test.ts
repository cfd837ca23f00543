import fc from 'fast-check';
import { checkKinds, checkListEntry, checkUnused, isReserved, keyOf } from '.';

test.each([
  ['Ward visit', 'ward-visit'],
  ['Café & Éclair', 'cafe-eclair'],
  ['北京', 'entry'],
])('%s gets the key %s', (name, key) => {
  expect(keyOf(name)).toBe(key);
});

test('every name gets a key that is allowed', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 255, unit: 'grapheme' }), (name) => {
      expect(checkListEntry('region', null, { name: `x${name}`, key: keyOf(name) })).toEqual([]);
    })
  );
});

test.each([
  ['no name', null, { name: ' ', key: 'a' }, ['name']],
  ['no key', null, { name: 'A', key: null }, ['key']],
  ['a key with blanks', null, { name: 'A', key: 'a b' }, ['key']],
  ['I2: a reserved key changes', { name: 'Client', key: 'client' }, { name: 'Client', key: 'customer' }, ['key']],
  ['I2: a reserved name changes', { name: 'Client', key: 'client' }, { name: 'Consumer', key: 'client' }, []],
])('%s', (_, before, after, expected) => {
  expect(checkListEntry('identity-type', before, after).map(({ path }) => path.join('.'))).toEqual(expected);
});

test('V5: what others point at stays, and the sentence says by how many', () => {
  expect(checkUnused({ case: 0 }, '')).toEqual([]);
  expect(checkUnused({ case: 1 }, 'Make it inactive.')[0]?.message).toBe(
    "This can't be deleted: 1 case points at it. Make it inactive."
  );
  expect(checkUnused({ identity: 2, role: 1 }, '')[0]?.message).toContain('2 identities, 1 role point at it');
});

test('reserved keys are reserved in their own list only', () => {
  expect(isReserved('region', 'not-known')).toBe(true);
  expect(isReserved('issue', 'not-known')).toBe(false);
  expect(isReserved('region', null)).toBe(false);
});

test('kinds are kinds of identity', () => {
  expect(checkKinds(['individual'])).toEqual([]);
  expect(checkKinds(null)).toEqual([]);
  expect(checkKinds(['individual', 'robot']).map(({ path }) => path)).toEqual([['kinds', 1]]);
  expect(checkKinds('robot').map(({ path }) => path)).toEqual([['kinds']]);
});
