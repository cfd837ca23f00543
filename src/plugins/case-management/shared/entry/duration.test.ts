import fc from 'fast-check';
import { clockOf, convertTyped, divideMinutes, hoursOf, minutesOf, readDuration, typedDuration } from './duration';

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

test.each([
  ['1h15', 75],
  ['1 h 15 min', 75],
  ['1H 5', 65],
  ['2h', 120],
  ['1.5h', 90],
  ['75m', 75],
  ['40 min', 40],
  ['40 minutes', 40],
  ['1 heure et 20 minutes', 80],
  ['0:40', 40],
  ['1:15', 75],
  ['1.25', 75],
  ['1,25', 75],
  [' 0 ', 0],
  ['24', 1440],
  ['', null],
] as const)('%j is read as %s minutes', (typed, minutes) => {
  expect(readDuration(typed)).toEqual({ minutes });
});

test('a bare number is in the unit that was chosen', () => {
  expect(readDuration('40', 'minutes')).toEqual({ minutes: 40 });
  expect(readDuration('1h15', 'minutes')).toEqual({ minutes: 75 });
});

test.each([
  ['soon', 'unclear'],
  ['1:75', 'unclear'],
  ['1h75', 'unclear'],
  ['1.5h 20m', 'unclear'],
  ['40m40m', 'unclear'],
  ['-1', 'negative'],
  ['−20m', 'negative'],
  ['0.01', 'notWholeMinutes'],
  ['1.5m', 'notWholeMinutes'],
  ['40', 'moreThanADay'],
  ['24:01', 'moreThanADay'],
  ['99999999999999h', 'notWholeMinutes'],
] as const)('%j is no duration: %s', (typed, problem) => {
  expect(readDuration(typed)).toEqual({ minutes: null, problem });
});

const minutesOfADay = fc.integer({ min: 0, max: 1440 });
const units = fc.constantFrom('hours' as const, 'minutes' as const);

test('what is shown for minutes is read as the same minutes, in either unit, and switching back and forth keeps it', () => {
  fc.assert(
    fc.property(minutesOfADay, units, units, (minutes, from, to) => {
      const typed = typedDuration(minutes, from);
      expect(readDuration(typed, from)).toEqual({ minutes });
      expect(readDuration(clockOf(minutes), from)).toEqual({ minutes });
      const there = convertTyped(typed, from, to);
      expect(readDuration(there, to)).toEqual({ minutes });
      expect(convertTyped(there, to, from)).toBe(from === to ? there : typed);
    })
  );
});

test('any text is read as whole minutes of at most a day, or as none', () => {
  fc.assert(
    fc.property(fc.string(), units, (typed, unit) => {
      const { minutes } = readDuration(typed, unit);
      expect(minutes === null || (Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440)).toBe(true);
      if (minutes === null) expect(convertTyped(typed, unit, 'minutes')).toBe(typed);
    })
  );
});

test('divided minutes add up and differ by one at most', () => {
  fc.assert(
    fc.property(minutesOfADay, fc.integer({ min: 1, max: 20 }), (minutes, among) => {
      const parts = divideMinutes(minutes, among);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minutes);
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
    })
  );
});
