import { clockAt, daysFromNow, instantOf, isOverdue, localDay } from './days';
import { type ActionShown, byMonth } from './months';

const HOBART = 'Australia/Hobart';
const now = new Date('2026-03-03T01:00:00Z'); // noon in Hobart

describe('days of the organisation’s zone', () => {
  it('turn at its midnight, not at that of UTC', () => {
    expect(localDay(new Date('2026-03-02T12:59:00Z'), HOBART)).toBe('2026-03-02');
    expect(localDay(new Date('2026-03-02T13:00:00Z'), HOBART)).toBe('2026-03-03');
  });

  it.each([
    ['2026-03-02T13:30:00Z', 0],
    ['2026-03-02T12:30:00Z', -1],
    ['2026-03-07T00:00:00Z', 4],
    // The clocks go back on 5 April: it is one day to the next all the same.
    ['2026-04-05T14:30:00Z', 34],
  ])('%s is %i days from now', (instant, days) => {
    expect(daysFromNow(new Date(instant), now, HOBART)).toBe(days);
  });
});

describe('what is overdue', () => {
  it.each([
    ['2026-03-03T00:59:00Z', false, true],
    ['2026-03-03T01:01:00Z', false, false],
    ['2026-03-02T13:30:00Z', true, false],
    ['2026-03-02T12:30:00Z', true, true],
  ])('due %s, all day %s: overdue %s', (at, allDay, overdue) => {
    expect(isOverdue({ at, allDay }, now, HOBART)).toBe(overdue);
  });
});

describe('a timeline by month', () => {
  const action = (documentId: string, at: string) => ({ documentId, at }) as ActionShown;

  it('keeps the order, and puts what begins a month in the zone into that month', () => {
    const months = byMonth(
      [action('c', '2026-03-01T00:00:00Z'), action('b', '2026-02-28T13:30:00Z'), action('a', '2026-02-28T12:30:00Z')],
      HOBART
    );
    expect(months.map(({ key, actions }) => [key, actions.map(({ documentId }) => documentId)])).toEqual([
      ['2026-03', ['c', 'b']],
      ['2026-02', ['a']],
    ]);
  });

  it('is empty where nothing was recorded', () => {
    expect(byMonth([], HOBART)).toEqual([]);
  });
});

describe('the clock of the zone', () => {
  it.each([
    ['2026-03-02T10:30', '2026-03-01T23:30:00.000Z'],
    ['2026-06-01T00:00', '2026-05-31T14:00:00.000Z'],
    // On 4 October 2026 the hour from 2:00 on is skipped.
    ['2026-10-04T03:30', '2026-10-03T16:30:00.000Z'],
  ])('%s is %s', (clock, instant) => {
    expect(new Date(instantOf(clock, HOBART)).toISOString()).toBe(instant);
    expect(clockAt(new Date(instant), HOBART)).toBe(clock);
  });
});
