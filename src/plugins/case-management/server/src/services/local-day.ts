import { addDays, endOfLocalDay, firstDayOfNextWeek, localDateOf, startOfLocalDay } from '../domain/time';

/** After so many days, what is due is looked through once in a while and no longer listed as overdue. */
const OLD_AFTER_DAYS = 30;

/** A local day of the organisation, and the first instants of days around it. */
export interface LocalDay {
  zone: string;
  day: string;
  start: Date;
  /** Of the next day. */
  end: Date;
  /** Of the next Monday. */
  nextWeek: Date;
  /** Before this, due is old. */
  recent: Date;
}

/** Working out a local day costs more than reading a caseload; it stays the same until it ends. */
let known: LocalDay | null = null;

export const localDayOf = (now: Date, zone: string): LocalDay => {
  if (known && known.zone === zone && known.start <= now && now < known.end) return known;
  const day = localDateOf(now, zone);
  known = {
    zone,
    day,
    start: startOfLocalDay(day, zone),
    end: endOfLocalDay(day, zone),
    nextWeek: startOfLocalDay(firstDayOfNextWeek(day), zone),
    recent: startOfLocalDay(addDays(day, -OLD_AFTER_DAYS), zone),
  };
  return known;
};
