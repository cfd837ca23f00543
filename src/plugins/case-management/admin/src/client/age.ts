/** Whole years from one local date to another, both YYYY-MM-DD. */
export const yearsBetween = (born: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5, 10) < born.slice(5, 10) ? years - 1 : years;
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
