import fc from 'fast-check';

const deep = (levels: number): unknown => (levels === 0 ? 'bottom' : { deeper: deep(levels - 1) });

/** Values that somebody's code, keyboard or malice has sent before. */
const NASTY: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e300, 2 ** 31, -(2 ** 53)],
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '💥👩‍👩‍👧', 'שלום', '\u202eabc', "'; drop table cm_cases; --", '%', '_'],
  ...['2026-02-30', '2026-13-01T00:00:00Z', '0000-00-00', '9999999999999', '+275760-09-13T00:00:00.001Z', 'now', '-1'],
  ...['__proto__', 'constructor', 'x'.repeat(256), 'a'.repeat(24), 'null', '1', '-1', '1e9'],
  ...[[], {}, [[]], [null], [{}], [1, 2], ['x'], { id: 1 }, { id: -1 }, { id: 'x' }, { documentId: 'x' }],
  ...[{ connect: [{ id: -1 }] }, { connect: [1] }, { connect: {} }, { connect: null }, { set: null }, { set: [[1]] }],
  ...[{ disconnect: 5 }, { connect: ['x'], set: [] }, { set: [{ id: 2147483648 }] }, { set: [{ id: 1 }, { id: 1 }] }],
  ...[deep(30), { $or: [] }, { $ne: null }, { toString: 'x' }, { length: 3 }, { constructor: { prototype: 1 } }],
];

export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) }
);

const ODD_KEYS = [
  'id',
  'documentId',
  'createdAt',
  'createdBy',
  'updatedBy',
  'publishedAt',
  'locale',
  'localizations',
].concat(['__proto__', 'constructor', 'toString', '$or', 'status', 'version', '', 'a.b', 'populate', 'extra']);

/** A right body in which some values were replaced by garbage, keys added or taken away; or plain garbage. */
export const bodyLike = (right: Record<string, unknown>, keys: readonly string[]): fc.Arbitrary<unknown> => {
  const key = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...keys) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_KEYS) }
  );
  const spoilt = fc
    .tuple(fc.array(fc.tuple(key, nasty), { minLength: 1, maxLength: 3 }), fc.option(fc.constantFrom(...keys)))
    .map(([changes, dropped]) => {
      const entries = [...Object.entries(right), ...changes].filter(([name]) => name !== dropped);
      return Object.fromEntries(entries);
    });
  return fc.oneof({ weight: 9, arbitrary: spoilt }, { weight: 1, arbitrary: nasty });
};

/** Bodies that are no JSON, or not what their type says. */
export const RAW_BODIES: ReadonlyArray<[string, string, string]> = [
  ['half an object', 'application/json', '{"title": '],
  ['a word', 'application/json', 'hello'],
  ['nothing', 'application/json', ''],
  ['a JSON text', 'application/json', '"hello"'],
  ['a JSON null', 'application/json', 'null'],
  ['a list', 'application/json', '[]'],
  ['plain text', 'text/plain', 'title=x'],
  ['XML', 'application/xml', '<title>x</title>'],
  ['a form', 'application/x-www-form-urlencoded', 'title=x&client[connect][]=1'],
  ['a broken multipart', 'multipart/form-data; boundary=x', '--x\r\nnonsense'],
  ['a polluted prototype', 'application/json', '{"__proto__": {"isAdmin": true}, "title": "x"}'],
  ['two of a key', 'application/json', '{"title": "a", "title": {"set": []}}'],
];
