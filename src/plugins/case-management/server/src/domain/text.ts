/** What a short text holds on every database, in UTF-16 units. */
const LONGEST = 255;

/** Cut to what a short text holds, never through a character. */
export const cut = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const short = text.slice(0, LONGEST);
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short;
};
