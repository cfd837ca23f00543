import { sameClock } from './zones';

const now = new Date('2026-03-02T12:00:00Z');

describe('clocks of two zones', () => {
  it.each([
    ['Australia/Hobart', 'Australia/Hobart', true],
    ['Australia/Hobart', 'Australia/Sydney', true],
    // The same in winter, an hour apart in summer.
    ['Australia/Hobart', 'Australia/Brisbane', false],
    ['Australia/Hobart', 'Europe/Paris', false],
    // Twelve hours apart: the same face of a clock.
    ['Etc/GMT+6', 'Etc/GMT-6', false],
  ])('%s and %s agree: %s', (one, other, agree) => {
    expect(sameClock(one, other, now)).toBe(agree);
  });
});
