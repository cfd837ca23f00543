import fc from 'fast-check';
import { checkShape, LIMITS, scalarProblem } from './shape';

test.each([
  ['a text with NUL', 'string', 'a\u0000b'],
  ['a lone surrogate', 'text', 'a\uD800b'],
  ['256 characters', 'string', 'x'.repeat(256)],
  ['a comment of a megabyte', 'text', 'x'.repeat(1_000_000)],
  ['a number for a text', 'string', 5],
  ['three thousand million', 'integer', 3_000_000_000],
  ['half a minute', 'integer', 0.5],
  ['a text for an integer', 'integer', '5'],
  ['a day that is not', 'date', '2026-02-30'],
  ['the year 9999', 'datetime', '9999-12-31T00:00:00Z'],
  ['no date at all', 'datetime', 'tomorrow'],
  ['"yes" for a boolean', 'boolean', 'yes'],
  ['NUL within JSON', 'json', { a: ['\u0000'] }],
])('%s is refused', (_, type, value) => {
  expect(scalarProblem('field', { type }, value)).toMatch(/^field /);
});

test.each([
  ['emoji and right-to-left text', 'string', 'مريم 🦘'],
  ['a long comment', 'text', 'x'.repeat(LIMITS.longText)],
  ['a Date', 'datetime', new Date()],
  ['milliseconds', 'datetime', 1_700_000_000_000],
  ['nothing', 'string', null],
])('%s is taken', (_, type, value) => {
  expect(scalarProblem('field', { type }, value)).toBeNull();
});

test('a deep JSON value is refused, and does not overflow the stack', () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 2000; depth += 1) deep = [deep];
  expect(scalarProblem('data', { type: 'json' }, deep)).toBe('data is nested too deeply.');
});

test('whatever is sent, the check answers and never throws', () => {
  const attributes = Object.fromEntries(
    ['string', 'text', 'integer', 'boolean', 'date', 'datetime', 'json', 'enumeration'].map((type) => [
      type,
      { type, enum: ['a'] },
    ])
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(attributes)), fc.anything()), (data) => {
      for (const { path, message } of checkShape(data, attributes)) {
        expect(attributes).toHaveProperty(String(path[0]));
        expect(message.length).toBeGreaterThan(10);
      }
    })
  );
});
