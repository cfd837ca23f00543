import { localDay, localTime } from './local-time';

describe('times as a clock on the wall shows them', () => {
  it.each([
    ['2018-09-04 12:50:00', 'Australia/Hobart', '2018-09-04T02:50:00.000Z', false],
    ['2017-11-12 00:00:00', 'Australia/Hobart', '2017-11-11T13:00:00.000Z', true],
    ['2017-11-12', 'UTC', '2017-11-12T00:00:00.000Z', true],
    ['2018-09-04T12:50', 'Europe/London', '2018-09-04T11:50:00.000Z', false],
    // Skipped when the clocks go forward: an hour later.
    ['2026-10-04 02:30:00', 'Australia/Hobart', '2026-10-03T16:30:00.000Z', false],
    // Twice when they go back: the first.
    ['2026-04-05 02:30:00', 'Australia/Hobart', '2026-04-04T15:30:00.000Z', false],
  ])('%s in %s is %s', (text, zone, instant, allDay) => {
    expect(localTime(text, zone)).toEqual({ instant, day: text.slice(0, 10), allDay });
  });

  it.each(['', '0000-00-00 00:00:00', '2018-02-30', '2018-09-04 25:00:00', '04/09/2018', 'yesterday', '9999-01-01'])(
    'refuses %j',
    (text) => {
      expect(localTime(text, 'UTC')).toBeNull();
    }
  );

  it('gives the day alone, where it exists', () => {
    expect(localDay('2004-05-15')).toBe('2004-05-15');
    expect(localDay('2004-05-15 10:00:00')).toBe('2004-05-15');
    expect(localDay('2004-15-05')).toBeNull();
  });
});
