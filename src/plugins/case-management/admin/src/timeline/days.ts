/**
 * Local days of the organisation's zone, as YYYY-MM-DD: they compare as texts. Put together from parts: no locale
 * writes that order in every browser (some have en-CA write 03/02/2026).
 */
export const localDay = (instant: Date, timeZone?: string) => {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
};

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

/** What clocks in the zone show at an instant, as if it were UTC. */
const wallClock = (instant: number, timeZone?: string) => {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
};

const asUtc = (clock: string) => Date.parse(`${clock}:00Z`);

/** The instant (milliseconds) of a wall clock, YYYY-MM-DDTHH:mm, in the zone; one that is skipped: an hour later. */
export const instantOf = (clock: string, timeZone?: string): number => {
  const wanted = asUtc(clock);
  const first = wanted - (asUtc(wallClock(wanted, timeZone)) - wanted);
  return first - (asUtc(wallClock(first, timeZone)) - wanted);
};

/** The wall clock of an instant in the zone, as a field for date and time takes it. */
export const clockAt = (instant: Date, timeZone?: string) => wallClock(instant.getTime(), timeZone);

export const startOfDay = (day: string, timeZone?: string) => instantOf(`${day}T00:00`, timeZone);
