import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { instantAt, wallClock } from './wall-clock';

const ZONES = ['Australia/Hobart', 'Europe/Paris', 'America/St_Johns', 'Pacific/Apia', 'UTC', 'Asia/Kathmandu'];

test.each([
  ['2026-03-03', '10:30', 'Australia/Hobart', '2026-03-02T23:30:00.000Z'],
  ['2026-04-05', '02:30', 'Australia/Hobart', '2026-04-04T15:30:00.000Z'],
  ['2026-10-04', '02:30', 'Australia/Hobart', '2026-10-03T16:30:00.000Z'],
])('%s %s in %s is %s: also where clocks are put back or forward', (day, time, zone, instant) => {
  expect(instantAt(day, time, zone)?.toISOString()).toBe(instant);
});

test.each([
  ['2026-02-30', '10:00'],
  ['2026-03-03', '24:00'],
  ['', ''],
  ['3/3/2026', '10:00'],
])('%s %s is no time', (day, time) => {
  expect(instantAt(day, time, 'UTC')).toBeNull();
});

test('agrees with Temporal in every zone, and comes back as the same day and time', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 30 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...ZONES), (since2000, zone) => {
      const shown = new Temporal.PlainDateTime(2000, 1, 1).add({ minutes: since2000 });
      const [day, time] = [shown.toPlainDate().toString(), shown.toPlainTime().toString().slice(0, 5)];
      const instant = instantAt(day, time, zone);
      const asked = shown.toZonedDateTime(zone, { disambiguation: 'compatible' });
      expect(instant?.getTime()).toBe(asked.epochMilliseconds);
      expect(wallClock(new Date(asked.epochMilliseconds), zone)).toEqual({
        day: asked.toPlainDate().toString(),
        time: asked.toPlainTime().toString().slice(0, 5),
      });
    }),
    { numRuns: 400 }
  );
});
