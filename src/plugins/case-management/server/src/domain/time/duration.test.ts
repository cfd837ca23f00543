import fc from 'fast-check';
import { hoursOf, minutesOf } from './duration';

test.each([
  ['1.5', 'hours', 90],
  ['0.1', 'hours', 6],
  ['0.05', 'hours', 3],
  ['0', 'hours', 0],
  ['40', 'minutes', 40],
  ['0.01', 'hours', null],
  ['1.5', 'minutes', null],
  ['-1', 'hours', null],
  ['1,5', 'hours', null],
  ['1e3', 'minutes', null],
  ['', 'hours', null],
] as const)('%s %s are %s minutes', (typed, unit, minutes) => {
  expect(minutesOf(typed, unit)).toBe(minutes);
});

test('hours that can be said exactly come back as the same minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500_000 }), (minutes) => {
      const hours = hoursOf(minutes);
      if (hours !== null) expect(minutesOf(hours, 'hours')).toBe(minutes);
      expect(minutesOf(String(minutes), 'minutes')).toBe(minutes);
    })
  );
});
