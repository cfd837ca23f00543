import fc from 'fast-check';
import { readRelation, writesInverse } from './relation-input';

test.each<[unknown, number[], boolean, number[] | RegExp]>([
  [undefined, [1], false, [1]],
  [null, [1], false, []],
  [2, [1], false, [2]],
  ['2', [1], false, [2]],
  [{ id: 2 }, [1], false, [2]],
  [[{ id: 2 }], [1], false, [2]],
  [{ set: [{ id: 2 }] }, [1], false, [2]],
  [{ set: [] }, [1], false, []],
  [{ connect: [{ id: 2 }] }, [1], false, [2]],
  [{ connect: [], disconnect: [{ id: 1 }] }, [1], false, []],
  [{ connect: [], disconnect: [] }, [1], false, [1]],
  [{ connect: [3], disconnect: [1] }, [1, 2], true, [2, 3]],
  [{ connect: [{ id: 2 }] }, [1, 2], true, [1, 2]],
  [[1, 2, 2], [], true, [1, 2]],
  [[1, 2], [], false, /one record only/],
  [{ connect: [{ id: 1 }, { id: 2 }] }, [], false, /one record only/],
  [{ connect: [null] }, [1], true, /A relation is/],
  [[[1]], [], true, /A relation is/],
  [true, [], false, /A relation is/],
  [{ foo: 1 }, [], false, /A relation is/],
  ['abc', [], true, /A relation is/],
  [-1, [], false, /A relation is/],
  [99_999_999_999, [], false, /A relation is/],
  [{ set: 'x' }, [], true, /A relation is/],
])('%j on %j (to many: %s) gives %s', (input, current, toMany, expected) => {
  const read = readRelation(input, current, toMany);
  if (expected instanceof RegExp) expect(read).toMatch(expected);
  else expect(toMany ? [...(read as number[])].sort() : read).toEqual(expected);
});

test('whatever is sent, the answer is a list of ids or a sentence', () => {
  fc.assert(
    fc.property(fc.anything(), fc.boolean(), (input, toMany) => {
      const read = readRelation(input, [1], toMany);
      expect(typeof read === 'string' || read.every((id) => Number.isInteger(id) && id > 0)).toBe(true);
    })
  );
});

test.each<[unknown, boolean, boolean]>(
  [
    [undefined, false, false],
    [{}, false, false],
    [{ connect: [], disconnect: [] }, false, false],
    [{ options: { strict: true } }, false, false],
    [null, true, true],
    [[], true, true],
    [{ set: [] }, true, true],
    [{ set: null }, true, true],
  ]
    .map(([input, changes]) => [input, changes, false] as [unknown, boolean, boolean])
    .concat(
      [[1], 1, 'x', [null], { set: [1] }, { connect: [1] }, { disconnect: [1] }].map((input) => [input, true, true])
    )
)('from the inverse side, %j changes what there is: %s; what is new: %s', (input, changes, changesNew) => {
  expect(writesInverse(input, false)).toBe(changes);
  expect(writesInverse(input, true)).toBe(changesNew);
});
