const TOKENS: Record<string, { pattern: string; part: string }> = {
  YYYY: { pattern: '(\\d{4})', part: 'year' },
  MM: { pattern: '(\\d{2})', part: 'month' },
  M: { pattern: '(\\d{1,2})', part: 'month' },
  DD: { pattern: '(\\d{2})', part: 'day' },
  D: { pattern: '(\\d{1,2})', part: 'day' },
  HH: { pattern: '(\\d{2})', part: 'hour' },
  H: { pattern: '(\\d{1,2})', part: 'hour' },
  hh: { pattern: '(\\d{2})', part: 'hour' },
  h: { pattern: '(\\d{1,2})', part: 'hour' },
  mm: { pattern: '(\\d{2})', part: 'minute' },
  ss: { pattern: '(\\d{2})', part: 'second' },
  A: { pattern: '([AaPp])\\.?[Mm]\\.?', part: 'half' },
};
const TOKEN = /YYYY|MM?|DD?|HH?|hh?|mm|ss|A|[^A-Za-z]/g;
/** A time after a date whose format has none, as spreadsheets add it. */
const TRAILING_TIME = /^(.*?)[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:([AaPp])\.?[Mm]\.?)?$/;

interface Pattern {
  expression: RegExp;
  parts: string[];
}

const cache = new Map<string, Pattern | null>();

const compile = (format: string): Pattern | null => {
  const tokens = format.match(TOKEN) ?? [];
  if (tokens.join('') !== format) return null;
  const parts = tokens.flatMap((token) => TOKENS[token]?.part ?? []);
  const once = new Set(parts).size === parts.length;
  if (!once || !['year', 'month', 'day'].every((part) => parts.includes(part))) return null;
  const source = tokens.map((token) => TOKENS[token]?.pattern ?? token.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return { expression: new RegExp(`^${source.join('')}$`), parts };
};

/** A format of YYYY, M(M), D(D), H(H), h(h), mm, ss and A (am or pm) with what stands between; null if it is none. */
export const datePattern = (format: string): Pattern | null => {
  const known = cache.get(format);
  if (known !== undefined) return known;
  const pattern = compile(format);
  cache.set(format, pattern);
  return pattern;
};

const twoDigits = (value: string | undefined, initial = '00') => (value ?? initial).padStart(2, '0');

const hourOf = (hour: string | undefined, half: string | undefined): string => {
  if (!half || hour === undefined) return twoDigits(hour);
  const clock = Number(hour);
  if (clock < 1 || clock > 12) return '99';
  return twoDigits(String((clock % 12) + (half.toLowerCase() === 'p' ? 12 : 0)));
};

const matchParts = (text: string, { expression, parts }: Pattern): Record<string, string> | null => {
  const match = expression.exec(text);
  if (!match) return null;
  return Object.fromEntries(parts.map((part, index) => [part, match[index + 1] ?? '']));
};

/** "3/9/2018 2:05 PM" → "2018-09-03 14:05:00", as `localTime` reads it; null where the text is not of the format. */
export const toWallTime = (text: string, format: string): string | null => {
  const pattern = datePattern(format);
  if (!pattern) return null;
  const hasTime = pattern.parts.includes('hour');
  const trailing = hasTime ? null : TRAILING_TIME.exec(text);
  const parts = matchParts(trailing?.[1]?.trim() ?? text, pattern);
  if (!parts) return null;
  const time = trailing ? { hour: trailing[2], minute: trailing[3], second: trailing[4], half: trailing[5] } : parts;
  const day = `${parts.year}-${twoDigits(parts.month)}-${twoDigits(parts.day)}`;
  if (!trailing && !hasTime) return day;
  return `${day} ${hourOf(time.hour, time.half)}:${twoDigits(time.minute)}:${twoDigits(time.second)}`;
};
