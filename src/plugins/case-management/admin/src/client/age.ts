/** Whole years from one local date to another, both YYYY-MM-DD. */
export const yearsBetween = (born: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5, 10) < born.slice(5, 10) ? years - 1 : years;
};

/** A day of birth for an age in whole years today; null for what is no age. */
export const bornAbout = (age: string, today: string): string | null => {
  if (!/^\d{1,3}$/.test(age.trim())) return null;
  const year = String(Number(today.slice(0, 4)) - Number(age));
  // Nobody was born on 29 February of most years.
  return `${year}${today.slice(4)}`.replace('-02-29', '-02-28');
};

/** A text may hold several numbers, each with what is written beside it. */
export const phoneNumbers = (text: string | null): Array<{ text: string; dial: string | null }> =>
  (text ?? '')
    .split(/[,;/\n]| or /)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const number = /\+?\(?\d[\d\s().-]{4,}\d/.exec(part)?.[0];
      return { text: part, dial: number ? number.replace(/[^\d+]/g, '') : null };
    });
