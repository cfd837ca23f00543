import { Temporal } from '@js-temporal/polyfill';

const SATURDAY = 6;

/** Days counted from the day on which the demo is filled, in the zone of the organisation. */
export interface Calendar {
  /** Local date so many days from today (negative: before); a weekend moves on to its Monday. */
  workday(offset: number): string;
  /** The instant of a local date and minute of the day. */
  instant(day: string, minuteOfDay: number): Date;
  /** Local date of somebody who is so many years and days old today. */
  birthday(years: number, days: number): string;
}

export const calendarFrom = (today: string, zone: string): Calendar => {
  const start = Temporal.PlainDate.from(today);
  const toMonday = (date: Temporal.PlainDate) =>
    date.dayOfWeek < SATURDAY ? date : date.add({ days: SATURDAY + 2 - date.dayOfWeek });
  return {
    workday: (offset) => toMonday(start.add({ days: offset })).toString(),
    instant: (day, minuteOfDay) => {
      const time = Temporal.PlainTime.from({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 });
      const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
      return new Date(zoned.epochMilliseconds);
    },
    birthday: (years, days) => start.subtract({ years, days }).toString(),
  };
};
