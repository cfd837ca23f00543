import type { FindKind } from '../../../../shared/contracts/find';
import { wordsOf } from '../identity/name-keys';
import type { NamedRecord } from '../identity/name-keys';

/**
 * Where the search box finds a record. `head` is looked up as it is, `word` tells the rest: indexes of all databases
 * seek to equal values, and none of them alike to the beginnings of words.
 */
export interface FindKey {
  head: string;
  word: string;
}

/** How much of a word leads to it: the more records of a kind there are, the more has to be typed. */
const HEAD: Record<FindKind, number> = { identity: 2, case: 3, action: 4 };
const MOST_WORDS = 16;
const LONGEST_WORD = 40;
const LONGEST_EMAIL = 120;
/** Fewer digits are no telephone number; more are the same one with or without its country. */
const FEWEST_DIGITS = 6;
const TELLING_DIGITS = 8;

const first = (word: string, length: number) => [...word].slice(0, length).join('');

/** The words of texts as they are kept and looked up; words that stand twice are one. */
export const findWords = (...texts: Array<string | null | undefined>): string[] => [
  ...new Set(texts.flatMap(wordsOf).map((word) => first(word, LONGEST_WORD))),
];

export const headOf = (kind: FindKind, word: string): string => `${kind}:${first(word, HEAD[kind])}`;

const keysOf = (kind: FindKind, words: string[]): FindKey[] =>
  words.slice(0, MOST_WORDS).map((word) => ({ head: headOf(kind, word), word }));

export const emailHead = (email: string): string => `email:${email.trim().toLowerCase().slice(0, LONGEST_EMAIL)}`;

/** The heads of the telephone numbers in a text: of each its last eight digits, however they are spaced. */
export const phoneHeads = (text: string | null | undefined): string[] => {
  const numbers = (text ?? '').slice(0, 500).match(/\d(?:[\d\s().-]*\d)?/g) ?? [];
  const digits = numbers.map((number) => number.replace(/\D/g, '')).filter(({ length }) => length >= FEWEST_DIGITS);
  return [...new Set(digits.map((number) => `phone:${number.slice(-TELLING_DIGITS)}`))];
};

export interface FindableIdentity extends NamedRecord {
  email?: string | null;
  phone?: string | null;
}

export const identityKeys = (record: FindableIdentity): FindKey[] => {
  const { firstName, familyName, name, otherNames, knownAs, formerNames, anonymousLabel, email, phone } = record;
  const words = findWords(firstName, familyName, name, knownAs, formerNames, otherNames, anonymousLabel);
  const exact = [...(email?.trim() ? [emailHead(email)] : []), ...phoneHeads(phone)];
  return [...keysOf('identity', words), ...exact.map((head) => ({ head, word: '' }))];
};

export const caseKeys = ({ title }: { title?: string | null }): FindKey[] => keysOf('case', findWords(title));

/** What the system notes down about every case is nothing to look for. */
export const actionKeys = ({ summary, source }: { summary?: string | null; source?: string | null }): FindKey[] =>
  source === 'system' ? [] : keysOf('action', findWords(summary));
