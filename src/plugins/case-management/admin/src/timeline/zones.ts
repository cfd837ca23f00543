const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

const clock = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant);

/** Whether the clocks of two zones agree all through the year of `now`: Sydney’s and Hobart’s do. */
export const sameClock = (one: string, other: string, now: Date): boolean =>
  one === other ||
  MONTHS.every((month) => {
    const instant = new Date(Date.UTC(now.getUTCFullYear(), month, 15));
    return clock(instant, one) === clock(instant, other);
  });
