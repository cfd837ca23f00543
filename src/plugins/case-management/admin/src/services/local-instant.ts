const MINUTE = 60_000;

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
const aheadOf = (at: number, timeZone?: string) => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(at));
  const of = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return shown - Math.floor(at / MINUTE) * MINUTE;
};

/**
 * The instant at which the clocks of a zone show a time (`10:15`) of a day (`2026-03-03`). Where they show it twice it
 * is the first, where they leave it out the time as long after the change.
 */
export const instantOf = (day: string, time: string, timeZone?: string): string => {
  const [hours = '0', minutes = '0'] = time.split(':');
  const shown = Date.parse(`${day}T${hours.padStart(2, '0')}:${minutes}:00Z`);
  const offsets = [aheadOf(shown - 24 * 60 * MINUTE, timeZone), aheadOf(shown + 24 * 60 * MINUTE, timeZone)];
  const fits = offsets.map((ahead) => shown - ahead).filter((at) => at + aheadOf(at, timeZone) === shown);
  return new Date(fits.length > 0 ? Math.min(...fits) : shown - (offsets[0] ?? 0)).toISOString();
};

/** `9:5`, `0905`, `9.05`, `9:05 pm` or `17h30` as `09:05`; null where it is no time of day. */
export const readTime = (typed: string): string | null => {
  const match = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*(am|pm)?h?$/i.exec(typed.trim());
  if (!match) return null;
  const [, hourText = '', minute = '00', half] = match;
  const hour = Number(hourText);
  if (half && (hour < 1 || hour > 12)) return null;
  const hours = half ? (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : hour;
  return hours < 24 && Number(minute) < 60 ? `${String(hours).padStart(2, '0')}:${minute}` : null;
};

/** The local day before or after another. */
export const dayBeside = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);
