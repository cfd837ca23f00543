import { dayBeside, instantOf, readTime } from './local-instant';

it.each([
  ['2026-03-03', '10:15', 'Australia/Hobart', '2026-03-02T23:15:00.000Z'],
  ['2026-07-03', '10:15', 'Australia/Hobart', '2026-07-03T00:15:00.000Z'],
  ['2026-07-03', '00:05', 'America/New_York', '2026-07-03T04:05:00.000Z'],
  ['2026-03-03', '10:15', 'Asia/Kathmandu', '2026-03-03T04:30:00.000Z'],
  // Clocks go back on 5 April at 3:00, and show half past two twice.
  ['2026-04-05', '02:30', 'Australia/Hobart', '2026-04-04T15:30:00.000Z'],
  // They go forward on 4 October at 2:00, and leave it out.
  ['2026-10-04', '02:30', 'Australia/Hobart', '2026-10-03T16:30:00.000Z'],
])('%s %s in %s is %s', (day, time, zone, instant) => {
  expect(instantOf(day, time, zone)).toBe(instant);
});

it.each([
  ['9:05', '09:05'],
  ['0905', '09:05'],
  ['9', '09:00'],
  ['9.05', '09:05'],
  ['17h30', '17:30'],
  ['9:05 pm', '21:05'],
  ['12am', '00:00'],
  ['24:00', null],
  ['9:75', null],
  ['13pm', null],
  ['soon', null],
  ['', null],
])('%j is the time %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

it('days follow each other over the end of a month', () => {
  expect([dayBeside('2026-03-01', -1), dayBeside('2026-12-31', 1)]).toEqual(['2026-02-28', '2027-01-01']);
});
