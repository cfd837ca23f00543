/** An object of an API export. CiviCRM writes numbers and flags as texts, and nothing as "" or null. */
export type Raw = Record<string, unknown>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a field, trimmed; "" where there is none. */
export const text = (raw: Raw, key: string): string => {
  const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
};

/** First non-empty of several fields. */
export const firstText = (raw: Raw, ...keys: string[]): string => keys.map((key) => text(raw, key)).find(Boolean) ?? '';

export const flag = (raw: Raw, key: string): boolean => raw[key] === true || text(raw, key) === '1';

/** A field that holds one value or several. */
export const texts = (raw: Raw, key: string): string[] => {
  const value = raw[key];
  return Array.isArray(value) ? value.flatMap((one) => text({ one }, 'one') || []) : [text(raw, key)].filter(Boolean);
};

/** The objects in an array, in an object by id, or in the `values` of an API answer. */
export const rawList = (value: unknown): Raw[] => {
  if (Array.isArray(value)) return value.filter(isRaw);
  if (!isRaw(value)) return [];
  if (Object.hasOwn(value, 'values')) return rawList(value.values);
  return Object.values(value).filter(isRaw);
};

const isPlain = (value: unknown) => value !== null && value !== '' && typeof value !== 'object';

/** What is kept of the original: its plain, non-empty fields, and the lists that are named. */
export const original = (raw: Raw, ...lists: string[]): Raw =>
  Object.fromEntries(
    Object.entries(raw).filter(([key, value]) => isPlain(value) || (lists.includes(key) && value !== null))
  );
