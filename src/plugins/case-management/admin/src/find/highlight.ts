export interface Piece {
  text: string;
  marked: boolean;
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’ʼ`´]/g, '')
    .toLowerCase();

/** How many letters of a word, as it is written, are those that were typed: more where some count for none. */
const lengthOfBeginning = (word: string, typed: string): number => {
  if (!plain(word).startsWith(typed)) return 0;
  for (let length = 1; length < word.length; length += 1)
    if (plain(word.slice(0, length)).length >= typed.length) return length;
  return word.length;
};

/** A label in pieces: marked is what was typed, at the beginnings of words, whatever its case and accents. */
export const highlight = (label: string, typed: string): Piece[] => {
  const words = plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return label.split(/([^\p{L}\p{N}\p{M}'’ʼ`´]+)/u).flatMap((part) => {
    const length = Math.max(0, ...words.map((word) => lengthOfBeginning(part, word)));
    return [
      { text: part.slice(0, length), marked: true },
      { text: part.slice(length), marked: false },
    ].filter(({ text }) => text !== '');
  });
};
