/** Days are `YYYY-MM-DD` and times of day `HH:MM`, as clocks in an IANA zone show them. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string | undefined) => {
  const known = formats.get(timeZone ?? '');
  if (known) return known;
  const numeric = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-GB', { ...numeric, second: '2-digit', hourCycle: 'h23', timeZone });
  formats.set(timeZone ?? '', made);
  return made;
};

/** What a clock on the wall shows at an instant, as if it were UTC. */
const shownAt = (instant: number, timeZone: string | undefined): number => {
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

export const wallClock = (instant: Date, timeZone: string | undefined): { day: string; time: string } => {
  const shown = new Date(shownAt(instant.getTime(), timeZone)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
};

/**
 * The instant when the clock shows this, the earlier of two where clocks are put back; a time that is skipped when
 * they are put forward is as much later. Null where it is no day and time.
 */
export const instantAt = (day: string, time: string, timeZone: string | undefined): Date | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 10) !== day) return null;
  const offsets = [-1, 1].map((days) => {
    const near = wanted + days * 86_400_000;
    return shownAt(near, timeZone) - near;
  });
  const [before = 0, after = 0] = offsets;
  const exact = [wanted - before, wanted - after].filter((instant) => shownAt(instant, timeZone) === wanted);
  return new Date(exact.length > 0 ? Math.min(...exact) : wanted - before);
};
