import doubleMetaphone from 'double-metaphone';

/** What of an identity people are looked up by. */
export interface NamedRecord {
  firstName?: string | null;
  otherNames?: string | null;
  familyName?: string | null;
  name?: string | null;
  knownAs?: string | null;
  formerNames?: string | null;
  anonymousLabel?: string | null;
  dateOfBirth?: string | null;
}

const MAX_WORDS = 8;
/** Longer names (of organisations) are told apart by sound alone. */
const FEW_WORDS = 4;
const MAX_KEYS = 40;
const PREFIX = 4;
const CODE = 8;
const KEY_CODE = 4;

/** Letters that NFKD does not take apart. */
const PLAIN: Record<string, string> = { ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Lower case, without accents and apostrophes; every other mark is a space. */
export const normaliseName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øßæœłđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const wordsOf = (text: string | null | undefined): string[] => {
  const given = text?.slice(0, 500) ?? '';
  // A name of signs alone, such as emoji, stands for itself.
  const plain = normaliseName(given) || given.normalize('NFKC').trim();
  return plain === '' ? [] : plain.split(/\s+/);
};

const listen = (word: string): string[] => {
  const codes = doubleMetaphone(word).filter((code) => code !== '');
  const distinct = codes[0] === codes[1] ? codes.slice(0, 1) : codes;
  return distinct.length > 0 ? distinct.map((code) => code.slice(0, CODE)) : [word.slice(0, 2 * CODE)];
};

/** The names of a register repeat: most words have been listened to before. */
const heard = new Map<string, string[]>();
const MOST_HEARD = 20_000;

/** How a word sounds, one or two ways; a word in a script without a sound code stands for itself. */
export const soundsOf = (word: string): string[] => {
  const known = heard.get(word);
  if (known) return known;
  if (heard.size >= MOST_HEARD) heard.clear();
  const sounds = listen(word);
  heard.set(word, sounds);
  return sounds;
};

const allWords = (record: NamedRecord): string[] => {
  const texts = [
    record.firstName,
    record.familyName,
    record.name,
    record.otherNames,
    record.knownAs,
    record.formerNames,
  ];
  return [...new Set(texts.flatMap(wordsOf))].slice(0, MAX_WORDS);
};

/** Candidates share the beginning of a sound; the scoring hears the rest. */
const keySounds = (word: string): string[] => [
  ...new Set(soundsOf(word).map((code) => (/^[A-Z0]+$/.test(code) ? code.slice(0, KEY_CODE) : code))),
];

const inOrder = (one: string, other: string) => (one < other ? `${one}.${other}` : `${other}.${one}`);

const pairKeys = (one: string, other: string): string[] => {
  const sounds = keySounds(one).flatMap((a) => keySounds(other).map((b) => `p:${inOrder(a, b)}`));
  const initials = [`i:${one.slice(0, PREFIX)}.${other.slice(0, 1)}`, `i:${other.slice(0, PREFIX)}.${one.slice(0, 1)}`];
  return [...sounds, ...initials];
};

const soundPair = (one: string, other: string): string[] => [
  `p:${inOrder(keySounds(one)[0] ?? one, keySounds(other)[0] ?? other)}`,
];

const pairs = (words: string[]): string[] => {
  const keysOf = words.length > FEW_WORDS ? soundPair : pairKeys;
  return words.flatMap((one, index) => words.slice(index + 1).flatMap((other) => keysOf(one, other)));
};

/**
 * Search keys under which an identity is found by someone who spells its name otherwise: pairs of words by
 * sound (`p:`) and by beginning (`i:`), single words by sound (`s:`), a birthday with a word's sound (`d:`),
 * the label of an anonymous client (`l:`). At most 40, each at most 40 characters; the order of names is lost.
 */
export const nameKeys = (record: NamedRecord): string[] => {
  const words = allWords(record);
  const sounds = words.flatMap((word) => (words.length > FEW_WORDS ? keySounds(word).slice(0, 1) : keySounds(word)));
  const born = record.dateOfBirth ? sounds.map((sound) => `d:${String(record.dateOfBirth).slice(0, 10)}.${sound}`) : [];
  const label = record.anonymousLabel ? [`l:${normaliseName(record.anonymousLabel).slice(0, 38)}`] : [];
  return [...new Set([...label, ...sounds.map((sound) => `s:${sound}`), ...born, ...pairs(words)])].slice(0, MAX_KEYS);
};

/** The keys to look under: single words only where the name is a single word, else half the register would answer. */
export const searchKeys = (record: NamedRecord): string[] => {
  const keys = nameKeys(record);
  const telling = keys.filter((key) => !key.startsWith('s:'));
  return telling.some((key) => key.startsWith('p:')) ? telling : keys;
};
