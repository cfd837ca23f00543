import { distance } from 'fastest-levenshtein';
import { soundsOf, wordsOf } from './name-keys';
import type { NamedRecord } from './name-keys';

export interface Comparable extends NamedRecord {
  kind?: string | null;
  dateOfBirthEstimated?: boolean | null;
}

export interface Likeness {
  /** 0 to 1. */
  score: number;
  /** The names are the same, whatever the case, accents and order; nothing else counts. */
  exact: boolean;
  /** Why, in words. */
  reasons: string[];
}

/** Below this, two identities are not shown as likely duplicates. */
export const LIKELY = 0.6;

const SOUND = 0.9;
const ALMOST = 0.75;
const INITIAL = 0.6;
/** What is not the same name is never quite certain. */
const MOST_INEXACT = 0.97;

interface Names {
  core: string[];
  all: string[];
  aliases: Set<string>;
}

const namesOf = (record: NamedRecord): Names => {
  const core = [record.firstName, record.familyName, record.name].flatMap(wordsOf);
  const aliases = [record.knownAs, record.formerNames].flatMap(wordsOf);
  const all = [...new Set([...core, ...wordsOf(record.otherNames), ...aliases])];
  return { core: core.length > 0 ? core : all, all, aliases: new Set(aliases.filter((word) => !core.includes(word))) };
};

const spelling = (record: NamedRecord) =>
  [record.firstName, record.otherNames, record.familyName, record.name].flatMap(wordsOf);

const soundsAlike = (one: string, other: string) => {
  const sounds = soundsOf(other);
  return soundsOf(one).some((sound) => sounds.includes(sound));
};

/** Bart, of Bartholomew. */
const isShortFor = (one: string, other: string) =>
  one.length >= 3 && other.length > one.length && other.startsWith(one);

interface WordMatch {
  value: number;
  reason?: string;
}

const compareWords = (one: string, other: string): WordMatch => {
  if (one === other) return { value: 1 };
  if (one.length === 1 || other.length === 1)
    return one[0] === other[0] ? { value: INITIAL, reason: `“${other}” begins like “${one}”` } : { value: 0 };
  const likeness = 1 - distance(one, other) / Math.max(one.length, other.length);
  if (soundsAlike(one, other)) return { value: Math.max(SOUND, likeness), reason: `“${other}” sounds like “${one}”` };
  if (likeness >= ALMOST) return { value: likeness, reason: `“${other}” is spelt almost like “${one}”` };
  const short = isShortFor(one, other) || isShortFor(other, one);
  return short ? { value: ALMOST, reason: `“${other}” begins like “${one}”` } : { value: 0 };
};

const best = (word: string, words: string[]): WordMatch =>
  words.reduce<WordMatch>(
    (top, other) => {
      const match = compareWords(word, other);
      return match.value > top.value ? match : top;
    },
    { value: 0 }
  );

const mean = (values: number[]) => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length);

const sameWords = (one: string[], other: string[]) =>
  one.length > 0 && one.length === other.length && [...one].sort().join(' ') === [...other].sort().join(' ');

const byName = (sought: Comparable, known: Comparable): Likeness => {
  const [ours, theirs] = [spelling(sought), spelling(known)];
  if (sameWords(ours, theirs)) {
    const ordered = ours.join(' ') === theirs.join(' ');
    return { score: 1, exact: true, reasons: [ordered ? 'Same name' : 'Same name in another order'] };
  }
  const [a, b] = [namesOf(sought), namesOf(known)];
  const there = a.core.map((word) => best(word, b.all));
  const back = b.core.map((word) => best(word, a.all));
  const score = Math.min(
    MOST_INEXACT,
    (mean(there.map(({ value }) => value)) + mean(back.map(({ value }) => value))) / 2
  );
  const alias = a.all.find((word) => b.aliases.has(word));
  const reasons = there.flatMap(({ reason }) => reason ?? []);
  if (alias) reasons.push(`Also known as, or formerly, “${alias}”`);
  if (reasons.length === 0 && score >= LIKELY) reasons.push('Part of the name is the same');
  return { score, exact: false, reasons };
};

const yearsApart = (one: string, other: string) => Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));

const withBirthday = (likeness: Likeness, sought: Comparable, known: Comparable): Likeness => {
  const [ours, theirs] = [sought.dateOfBirth?.slice(0, 10), known.dateOfBirth?.slice(0, 10)];
  const { score, reasons } = likeness;
  if (!ours || !theirs) return likeness;
  if (ours === theirs) return { ...likeness, score: score * 0.8 + 0.2, reasons: [...reasons, 'Same date of birth'] };
  const estimated = sought.dateOfBirthEstimated || known.dateOfBirthEstimated;
  if (estimated && yearsApart(ours, theirs) <= 2)
    return { ...likeness, reasons: [...reasons, 'About the same age (estimated)'] };
  return { ...likeness, score: score * 0.75, reasons: [...reasons, 'Another date of birth'] };
};

/** How likely `known` is the one that `sought` describes (I7). Advice: it decides nothing. */
export const likeness = (sought: Comparable, known: Comparable): Likeness => {
  const found = withBirthday(byName(sought, known), sought, known);
  const otherKind = sought.kind && known.kind && sought.kind !== known.kind;
  return { ...found, score: Math.round(found.score * (otherKind ? 0.8 : 1) * 100) / 100 };
};

export const isLikely = ({ exact, score }: Likeness): boolean => exact || score >= LIKELY;
