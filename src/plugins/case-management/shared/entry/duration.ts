/** A3: durations are typed in hours (default) or minutes and kept in whole minutes. */
export type DurationUnit = 'hours' | 'minutes';

const DECIMAL = /^\d{1,9}(?:\.(\d{1,6}))?$/;

/**
 * Whole minutes of a typed decimal, or null where it is no whole number of minutes: `1.5` hours are 90,
 * `0.1` hours are 6, `0.01` hours are none. The decimal is counted in integers, because 0.1 has no exact binary form.
 */
export const minutesOf = (typed: string, unit: DurationUnit = 'hours'): number | null => {
  const match = DECIMAL.exec(typed.trim());
  if (!match) return null;
  const decimals = match[1]?.length ?? 0;
  const scaled = BigInt(typed.trim().replace('.', '')) * (unit === 'hours' ? 60n : 1n);
  const scale = 10n ** BigInt(decimals);
  return scaled % scale === 0n ? Number(scaled / scale) : null;
};

/** The shortest exact decimal of hours, or null where hours can't say it exactly (20 minutes). */
export const hoursOf = (minutes: number): string | null => {
  const thousandths = minutes * 1000;
  return thousandths % 60 === 0 ? String(thousandths / 60 / 1000) : null;
};

/** Why what was typed is no duration; the panel has a sentence for each. */
export type DurationProblem = 'unclear' | 'negative' | 'notWholeMinutes' | 'moreThanADay';
export type DurationRead =
  | { minutes: number; problem?: undefined }
  /** `minutes` is null where nothing was typed: no duration is a duration too. */
  | { minutes: null; problem?: DurationProblem };

/** One action of a person does not take longer; `40` typed for 40 minutes would be forty hours. */
const MOST = 24 * 60;

const HOUR = '(?:hours?|hrs?|heures?|h)';
const MINUTE = '(?:minutes?|mins?|mn|m)';
const CLOCK = new RegExp(`^(\\d{1,3}):([0-5]\\d)(?:\\s*${HOUR})?$`);
const HOURS = new RegExp(`^(\\d+(?:\\.\\d+)?)\\s*${HOUR}$`);
const HOURS_AND_MINUTES = new RegExp(`^(\\d{1,3})\\s*${HOUR}\\s*(?:and|et)?\\s*([0-5]?\\d)\\s*${MINUTE}?$`);
const MINUTES = new RegExp(`^(\\d+(?:\\.\\d+)?)\\s*${MINUTE}$`);

const bounded = (minutes: number | null): DurationRead => {
  if (minutes === null) return { minutes, problem: 'notWholeMinutes' };
  return minutes > MOST ? { minutes: null, problem: 'moreThanADay' } : { minutes };
};

/**
 * What people type for a duration: `1h15`, `1 h 15 min`, `75m`, `40 min`, `0:40`, `1.25` or `1,25`. A bare number is
 * in `unit`. Exact: what is no whole number of minutes is a problem, never rounded.
 */
export const readDuration = (typed: string, unit: DurationUnit = 'hours'): DurationRead => {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/(\d),(\d)/g, '$1.$2');
  if (plain === '') return { minutes: null };
  if (/^[-−–]\s*\d/.test(plain)) return { minutes: null, problem: 'negative' };
  const together = CLOCK.exec(plain) ?? HOURS_AND_MINUTES.exec(plain);
  if (together) return bounded(Number(together[1]) * 60 + Number(together[2]));
  const hours = HOURS.exec(plain)?.[1];
  if (hours) return bounded(minutesOf(hours, 'hours'));
  const minutes = MINUTES.exec(plain)?.[1];
  if (minutes) return bounded(minutesOf(minutes, 'minutes'));
  return DECIMAL.test(plain) ? bounded(minutesOf(plain, unit)) : { minutes: null, problem: 'unclear' };
};

/** `0:40`: exact for every number of minutes, and read the same in both units. */
export const clockOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes as they are typed in a unit: `75`, or `1.25`, or `0:20` where no short decimal of hours says it. */
export const typedDuration = (minutes: number, unit: DurationUnit): string => {
  if (unit === 'minutes') return String(minutes);
  const hours = hoursOf(minutes);
  return hours !== null && hours.length <= 5 ? hours : clockOf(minutes);
};

/** What is typed, said in the other unit; what can't be read stays as it is. */
export const convertTyped = (typed: string, from: DurationUnit, to: DurationUnit): string => {
  const { minutes } = readDuration(typed, from);
  return minutes === null || from === to ? typed : typedDuration(minutes, to);
};

/** Minutes for several, whole and adding up: 50 for three are 17, 17 and 16. */
export const divideMinutes = (minutes: number, among: number): number[] =>
  Array.from({ length: among }, (_, index) => Math.floor(minutes / among) + (index < minutes % among ? 1 : 0));
