import { distance } from 'fastest-levenshtein';
import { soundsOf } from '../identity/name-keys';
import type { NamedRecord } from '../identity/name-keys';
import { findWords } from './keys';

/** Below this, a record is not what was looked for. */
export const FOUND = 0.6;
/** From here on every word is there as it was typed. */
export const BY_WORDS = 0.9;

const BEGINNING = 0.95;
const SOUND = 0.8;
const ALMOST = 0.75;

const wordLikeness = (typed: string, word: string): number => {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return BEGINNING;
  if (typed.length < 3) return 0;
  const sounds = soundsOf(word);
  if (soundsOf(typed).some((sound) => sounds.includes(sound))) return SOUND;
  const likeness = 1 - distance(typed, word) / Math.max(typed.length, word.length);
  return likeness >= ALMOST ? ALMOST : 0;
};

const best = (typed: string, words: string[]) =>
  words.reduce((most, word) => Math.max(most, wordLikeness(typed, word)), 0);

/** How well the words that were typed, in any order, are among those of a record: 0 to 1. */
export const likenessOfWords = (typed: string[], words: string[]): number => {
  if (typed.length === 0) return 0;
  const sum = typed.reduce((total, word) => total + best(word, words), 0);
  return Math.round((sum / typed.length) * 100) / 100;
};

export const likenessOfName = (text: string, record: NamedRecord): number => {
  const { firstName, familyName, name, otherNames, knownAs, formerNames, anonymousLabel } = record;
  return likenessOfWords(
    findWords(text),
    findWords(firstName, familyName, name, otherNames, knownAs, formerNames, anonymousLabel)
  );
};
