import { readDuration } from './duration';
import { type KindOfAction, kindsBeginning, kindsCalled } from './kind-words';

/** What one line says of an action. What it does not say, or says in two ways, is not there: nothing is guessed. */
export interface Shorthand {
  /** Local time of day, `10:15`. */
  start?: string;
  minutes?: number;
  /** Where the words mean exactly one kind of action. */
  typeKey?: string;
  /** The words that were taken for a kind of action. */
  typeText?: string;
  /** The keys of all the kinds that they could mean, where there are several. */
  typeChoices?: string[];
  clientWords: string;
  summary: string;
  /** What was read as nothing: a number without a unit, one of two durations. */
  open: string[];
}

interface Times {
  start?: string;
  minutes?: number;
  open: string[];
  rest: string[];
}

const SPACE = /\s+/;
/** What stands between the client and what it was about. */
const ABOUT = /(?:^|\s)(?:(?:re|about|concernant|objet)\s*:?|[-–—])\s+(?=\S)/iu;

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const HALF_DAY = /^(1[0-2]|0?[1-9])(?::([0-5]\d))?([ap])m$/i;
const WITH_UNIT = /^\d+(?:[.,]\d+)?[a-zé]+\d*[a-z]*$/i;
const UNIT = /^(?:h|hrs?|hours?|heures?|m|mn|mins?|minutes?)$/i;
const DECIMAL = /^\d+[.,]\d+$/;
const NUMBER = /^[\d.,:]+$/;

const two = (number: number) => String(number).padStart(2, '0');
const timeOfDay = (text: string): string | undefined => {
  const clock = CLOCK.exec(text);
  if (clock) return `${two(Number(clock[1]))}:${clock[2]}`;
  const [, hour, minute = '00', half] = HALF_DAY.exec(text) ?? [];
  return hour && half ? `${two((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0))}:${minute}` : undefined;
};

const span = (text: string): { start: string; minutes: number } | undefined => {
  const [from = '', to = '', more] = text.split(/[-–—]/);
  const [start, end] = [timeOfDay(from), timeOfDay(to)];
  if (!start || !end || more !== undefined) return undefined;
  const at = (time: string) => readDuration(time).minutes ?? 0;
  return at(end) > at(start) ? { start, minutes: at(end) - at(start) } : undefined;
};

/** `40 min` and `1h 15m` are one thing said in two words. */
const joinUnits = (words: string[]): string[] =>
  words.reduce<string[]>((joined, word) => {
    const before = joined.at(-1) ?? '';
    const unitOf = UNIT.test(word) && /^\d+(?:[.,]\d+)?$/.test(before);
    const minutesAfter = /^\d+h$/i.test(before) && /^\d+(?:m|mn|mins?|minutes?)?$/i.test(word);
    return unitOf || minutesAfter ? [...joined.slice(0, -1), before + word] : [...joined, word];
  }, []);

const isDuration = (word: string) =>
  (WITH_UNIT.test(word) || DECIMAL.test(word)) && readDuration(word).minutes !== null;

/** A clock is a time of day; a second one after it how long it took. `0:40` alone could be either. */
const readClocks = (clocks: string[], durations: string[]): { start?: string; durations: string[]; open: string[] } => {
  const [first = '', second, ...more] = clocks;
  if (more.length > 0 || (second !== undefined && durations.length > 0)) return { durations, open: clocks };
  if (second !== undefined) return { start: timeOfDay(first), durations: [second], open: [] };
  if (/^0:/.test(first) && durations.length === 0) return { durations, open: clocks };
  return { start: timeOfDay(first), durations, open: [] };
};

const readTimes = (words: string[]): Times => {
  const rest = words.filter((word) => !(timeOfDay(word) || span(word) || isDuration(word) || NUMBER.test(word)));
  const spans = words.flatMap((word) => span(word) ?? []);
  const clocks = words.filter((word) => timeOfDay(word));
  const typed = words.filter((word) => !timeOfDay(word) && isDuration(word));
  const numbers = words.filter((word) => NUMBER.test(word) && !timeOfDay(word) && !isDuration(word));
  const [whole] = spans;
  if (whole && spans.length === 1 && clocks.length + typed.length === 0) return { ...whole, open: numbers, rest };
  if (whole) return { open: words.filter((word) => !rest.includes(word)), rest };
  const { start, durations, open } = readClocks(clocks, typed);
  const [duration = ''] = durations;
  if (durations.length > 1) return { start, open: [...open, ...durations, ...numbers], rest };
  return { start, minutes: readDuration(duration).minutes ?? undefined, open: [...open, ...numbers], rest };
};

interface Kind {
  kinds: KindOfAction[];
  typeText: string;
  clientWords: string;
}

const LONGEST_NAME = 6;

/** The most words at the start, else at the end, that name a kind of action in full. */
const kindInFull = (words: string[], kinds: readonly KindOfAction[]): Kind | undefined => {
  for (let count = Math.min(LONGEST_NAME, words.length); count > 0; count -= 1) {
    const cuts = [
      [words.slice(0, count), words.slice(count)],
      [words.slice(-count), words.slice(0, -count)],
    ] as const;
    for (const [own, others] of cuts) {
      const found = kindsCalled(own.join(' '), kinds);
      if (found.length > 0) return { kinds: found, typeText: own.join(' '), clientWords: others.join(' ') };
    }
  }
  return undefined;
};

/** The first letters of a kind's name: three at least and not capital, because `Vi` may be a client. */
const kindInPart = ([first = '', ...others]: string[], kinds: readonly KindOfAction[]): Kind | undefined => {
  if (!/^\p{Ll}{3}/u.test(first)) return undefined;
  const found = kindsBeginning(first, kinds);
  return found.length > 0 ? { kinds: found, typeText: first, clientWords: others.join(' ') } : undefined;
};

/**
 * Reads `10:15 40m phone Jane D re review`: time of day, duration and kind of action in any order, then the client,
 * then what it was about. Words that fit nowhere are the client's; without `re` there is no summary.
 */
export const readShorthand = (line: string, kinds: readonly KindOfAction[]): Shorthand => {
  const text = line.trim();
  const about = ABOUT.exec(text);
  const head = about ? text.slice(0, about.index) : text;
  const summary = about ? text.slice(about.index + about[0].length).trim() : '';
  const { rest, open, start, minutes } = readTimes(joinUnits(head.split(SPACE).filter(Boolean)));
  const kind = kindInFull(rest, kinds) ?? kindInPart(rest, kinds);
  const [one, ...others] = kind?.kinds ?? [];
  return {
    ...(start !== undefined && { start }),
    ...(minutes !== undefined && { minutes }),
    ...(one && others.length === 0 && { typeKey: one.key }),
    ...(one && others.length > 0 && { typeChoices: [one, ...others].map(({ key }) => key) }),
    ...(kind && { typeText: kind.typeText }),
    clientWords: kind ? kind.clientWords : rest.join(' '),
    summary,
    open,
  };
};
