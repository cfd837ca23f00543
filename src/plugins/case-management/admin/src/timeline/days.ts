/** Local days of the organisation's zone, as YYYY-MM-DD: they compare as texts. */
export const localDay = (instant: Date, timeZone?: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);

export const localMonth = (instant: Date, timeZone?: string) => localDay(instant, timeZone).slice(0, 7);

const DAY = 24 * 60 * 60 * 1000;
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

/** Whole local days from now to the instant: 0 is today, -1 yesterday. */
export const daysFromNow = (instant: Date, now: Date, timeZone?: string) =>
  dayNumber(localDay(instant, timeZone)) - dayNumber(localDay(now, timeZone));

interface Due {
  at: string;
  allDay: boolean;
}

/** A2: what is due on a day is overdue from the next midnight, the rest from its instant. */
export const isOverdue = ({ at, allDay }: Due, now: Date, timeZone?: string) =>
  allDay ? daysFromNow(new Date(at), now, timeZone) < 0 : Date.parse(at) < now.getTime();
