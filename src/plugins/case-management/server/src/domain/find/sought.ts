import type { FindKind } from '../../../../shared/contracts/find';
import { caseReference } from '../case';
import { nameKeys, searchKeys } from '../identity/name-keys';
import { emailHead, findWords, headOf, phoneHeads } from './keys';

const MOST_SOUGHT = 6;

/** Words to look for: `head` leads to those that begin like `driver`, the longest; all `others` must be there too. */
export interface SoughtWords {
  head: string;
  driver: string;
  others: string[];
}

export const soughtWords = (kind: FindKind, text: string): SoughtWords | null => {
  const words = findWords(text).slice(0, MOST_SOUGHT);
  const [driver, ...others] = [...words].sort((one, other) => other.length - one.length);
  return driver === undefined ? null : { head: headOf(kind, driver), driver, others };
};

/** Too short to have a sound of its own. */
const SHORTEST_HEARD = 3;

export interface SoughtIdentity {
  words: SoughtWords | null;
  /** Keys of `cm_name_keys` for the longest word by its sound. */
  sounds: string[];
  /** Keys for names of several words that are spelt otherwise. */
  pairs: string[];
  /** Of an e-mail address, a telephone number. */
  heads: string[];
}

export const soughtIdentity = (text: string): SoughtIdentity => {
  const words = soughtWords('identity', text);
  const heard = words && words.driver.length >= SHORTEST_HEARD ? nameKeys({ name: words.driver }) : [];
  return {
    words,
    sounds: heard.filter((key) => key.startsWith('s:')),
    pairs: words && words.others.length > 0 ? searchKeys({ name: text }).filter((key) => !key.startsWith('s:')) : [],
    heads: [...(text.includes('@') ? [emailHead(text)] : []), ...phoneHeads(text)],
  };
};

const CENTURY = 2000;

/** `C-2026-00012`, also as `c-2026-12`, `26-12` or, of this year, `12`; null for what is no reference. */
export const soughtReference = (text: string, thisYear: number): string | null => {
  const match = /^(?:c[\s-]*)?(?:(\d{2}|\d{4})[-/])?(\d{1,9})$/i.exec(text.trim());
  if (!match) return null;
  const [, year, number] = match;
  const given = year === undefined ? thisYear : Number(year);
  return caseReference(given < 100 ? CENTURY + given : given, Number(number));
};
