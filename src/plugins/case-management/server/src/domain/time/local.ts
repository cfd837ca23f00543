import { Temporal } from '@js-temporal/polyfill';

/** Local days are `YYYY-MM-DD` in an IANA zone; instants are `Date`. Never add 24 hours to reach the next day. */
const zoned = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

const toDate = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);

export const localDateOf = (instant: Date, zone: string): string => zoned(instant, zone).toPlainDate().toString();

export const yearOf = (instant: Date, zone: string): number => zoned(instant, zone).year;

/** The first instant of a local day; a day whose midnight is skipped begins at its first existing instant. */
export const startOfLocalDay = (day: string, zone: string): Date =>
  toDate(Temporal.PlainDate.from(day).toZonedDateTime(zone).startOfDay().toInstant());

/** The first instant after a local day: when something due that day becomes overdue (A2). */
export const endOfLocalDay = (day: string, zone: string): Date =>
  startOfLocalDay(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), zone);

export const isTimeZone = (zone: unknown): zone is string => {
  if (typeof zone !== 'string' || zone === '') return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== '';
  } catch {
    return false;
  }
};

/** Is this a real day of any year, as `YYYY-MM-DD`? */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch {
    return false;
  }
};

/** Is this a real day, as `YYYY-MM-DD` between the years 1800 and 2200? */
export const isLocalDate = (value: unknown): value is string =>
  isDay(value) && Number(value.slice(0, 4)) >= 1800 && Number(value.slice(0, 4)) <= 2200;

/** Instants outside of the years 1800 to 2200 are typing errors, and some databases can't hold them. */
export const isSensibleInstant = (instant: Date): boolean => {
  const time = instant.getTime();
  return !Number.isNaN(time) && time >= Date.UTC(1800, 0, 1) && time < Date.UTC(2201, 0, 1);
};

/** I5: a date of birth from an age in whole years on a day; always an estimate. */
export const dateOfBirthFromAge = (years: number, on: string): string =>
  Temporal.PlainDate.from(on).subtract({ years }).toString();

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Weeks begin on Monday. */
export const firstDayOfNextWeek = (day: string): string => addDays(day, 8 - Temporal.PlainDate.from(day).dayOfWeek);
