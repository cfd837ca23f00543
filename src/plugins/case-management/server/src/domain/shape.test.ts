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

test.each([
  ['a day of the year 2999', 'date', '2999-01-01', 'field must be between the years 1800 and 2200.'],
  ['an instant of the year 2999', 'datetime', '2999-01-01T00:00:00Z', 'field must be between the years 1800 and 2200.'],
  ['an instant of the year 1', 'datetime', -62_000_000_000_000, 'field must be between the years 1800 and 2200.'],
  ['a day that is not', 'date', '2999-02-30', 'field must be a date as YYYY-MM-DD.'],
  ['no instant', 'datetime', 'soon', 'field must be a date and time, such as 2026-03-03T10:30:00Z.'],
])('%s is refused for what is wrong with it', (_, type, value, sentence) => {
  expect(scalarProblem('field', { type }, value)).toBe(sentence);
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
