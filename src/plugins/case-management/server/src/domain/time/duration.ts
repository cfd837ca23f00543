/** A3: durations are typed in hours (default) or minutes and kept in whole minutes. */
export type DurationUnit = 'hours' | 'minutes';

const DECIMAL = /^\d{1,9}(?:\.(\d{1,6}))?$/;

/**
 * Whole minutes of a typed duration, or null where it is no whole number of minutes: `1.5` hours are 90,
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
