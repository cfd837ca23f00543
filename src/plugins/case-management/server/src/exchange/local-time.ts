import { Temporal } from '@js-temporal/polyfill';
import { isLocalDate } from '../domain/time';

/** What a date and time of a clock on the wall mean in a zone: both sources write local time. */
export interface LocalTime {
  /** Instant, ISO 8601 in UTC. */
  instant: string;
  /** Local date, YYYY-MM-DD. */
  day: string;
  /** There was no time of day, or midnight: the day is meant. */
  allDay: boolean;
}

const WALL = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?)?$/;

/**
 * "2018-09-04 12:50:00" or "2018-09-04" of a zone; null when it is no date. A time that a change of the clocks
 * skips is taken an hour later, of one that it repeats the first.
 */
export const localTime = (text: string, zone: string): LocalTime | null => {
  const [, day, time = '00:00'] = WALL.exec(text.trim()) ?? [];
  if (!isLocalDate(day)) return null;
  try {
    const wall = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' });
    const instant = new Date(wall.toZonedDateTime(zone).epochMilliseconds).toISOString();
    return { instant, day, allDay: wall.hour === 0 && wall.minute === 0 && wall.second === 0 };
  } catch {
    return null;
  }
};

/** The date of "2018-09-04" or "2018-09-04 12:50:00", null when it does not exist. */
export const localDay = (text: string): string | null => {
  const day = WALL.exec(text.trim())?.[1];
  return isLocalDate(day) ? day : null;
};
