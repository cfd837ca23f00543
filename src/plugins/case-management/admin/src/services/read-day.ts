/** In which order people write a numeric date where they are: `dmy`, `mdy` or `ymd`. */
export const dayOrder = (locale: string): string =>
  new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(Date.UTC(2026, 2, 3)))
    .flatMap(({ type }) => ({ day: 'd', month: 'm', year: 'y' })[type as string] ?? [])
    .join('');

const isReal = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** A day as it is typed, `1971-04-05`, `5/4/1971` or `05041971`, as YYYY-MM-DD; null where it is none. */
export const readDay = (typed: string, order: string): string | null => {
  const text = typed.trim();
  const lengths = [...order].map((part) => (part === 'y' ? 4 : 2));
  const [first = 0, second = 0] = lengths;
  const unbroken = /^\d{8}$/.test(text)
    ? [text.slice(0, first), text.slice(first, first + second), text.slice(first + second)]
    : text.split(/\s*[-/. ]\s*/);
  if (unbroken.length !== 3 || unbroken.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const written = /^\d{4}$/.test(unbroken[0] ?? '') ? 'ymd' : order;
  const of = (part: string) => unbroken[written.indexOf(part)] ?? '';
  if (of('y').length !== 4 || of('m').length > 2 || of('d').length > 2) return null;
  const [year, month, day] = [Number(of('y')), Number(of('m')), Number(of('d'))];
  if (!isReal(year, month, day)) return null;
  return `${of('y')}-${of('m').padStart(2, '0')}-${of('d').padStart(2, '0')}`;
};
