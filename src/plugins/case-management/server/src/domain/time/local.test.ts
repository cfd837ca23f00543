import fc from 'fast-check';
import {
  addDays,
  dateOfBirthFromAge,
  endOfLocalDay,
  firstDayOfNextWeek,
  isLocalDate,
  isTimeZone,
  localDateOf,
  startOfLocalDay,
  yearOf,
} from './local';

const ZONES = [
  'Australia/Hobart',
  'Europe/London',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'UTC',
  'Africa/Cairo',
];
const anInstant = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test.each([
  ['2026-03-09T13:30:00Z', 'Australia/Hobart', '2026-03-10'],
  ['2026-10-01T23:30:00Z', 'Europe/London', '2026-10-02'],
  ['2026-12-31T11:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
  ['2028-02-29T00:00:00Z', 'UTC', '2028-02-29'],
])('%s in %s is the day %s', (instant, zone, day) => {
  expect(localDateOf(new Date(instant), zone)).toBe(day);
});

test.each([
  // Clocks go back on 5 April 2026 in Hobart (25 hours), forward on 4 October (23); Lord Howe moves by 30 minutes.
  ['2026-04-05', 'Australia/Hobart', 25],
  ['2026-10-04', 'Australia/Hobart', 23],
  ['2026-10-04', 'Australia/Lord_Howe', 23.5],
  ['2026-07-01', 'Australia/Hobart', 24],
])('%s in %s lasts %s hours', (day, zone, hours) => {
  expect(endOfLocalDay(day, zone).getTime() - startOfLocalDay(day, zone).getTime()).toBe(hours * 3_600_000);
});

test('a day that has no midnight begins at its first instant', () => {
  expect(startOfLocalDay('2024-04-26', 'Africa/Cairo').toISOString()).toBe('2024-04-25T22:00:00.000Z');
});

test('every instant lies within its own local day, in every zone', () => {
  fc.assert(
    fc.property(anInstant, fc.constantFrom(...ZONES), (instant, zone) => {
      const day = localDateOf(instant, zone);
      expect(startOfLocalDay(day, zone).getTime()).toBeLessThanOrEqual(instant.getTime());
      expect(endOfLocalDay(day, zone).getTime()).toBeGreaterThan(instant.getTime());
    })
  );
});

test('the year of a reference is the year where the organisation is', () => {
  expect(yearOf(new Date('2026-12-31T13:00:00Z'), 'Australia/Hobart')).toBe(2027);
  expect(yearOf(new Date('2026-12-31T13:00:00Z'), 'UTC')).toBe(2026);
});

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '1799-12-31', '', null, 20260101])(
  '%s is no local date',
  (value) => {
    expect(isLocalDate(value)).toBe(false);
  }
);

test.each([
  ['Australia/Hobart', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
  [null, false],
])('%s as a time zone: %s', (zone, expected) => {
  expect(isTimeZone(zone)).toBe(expected);
});

test.each([
  [40, '2026-07-01', '1986-07-01'],
  [1, '2028-02-29', '2027-02-28'],
])('someone aged %s on %s is taken to be born on %s', (years, on, born) => {
  expect(dateOfBirthFromAge(years, on)).toBe(born);
});

test.each([
  ['2026-03-02', '2026-03-09'],
  ['2026-03-08', '2026-03-09'],
  ['2026-12-31', '2027-01-04'],
])('the week of %s ends before %s', (day, next) => {
  expect(firstDayOfNextWeek(day)).toBe(next);
});

test('thirty days before 1 March begin in January', () => {
  expect(addDays('2026-03-01', -30)).toBe('2026-01-30');
});
