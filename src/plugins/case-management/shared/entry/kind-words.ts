import { plainWords } from './plain-words';

/** A kind of action, as far as its words go. */
export interface KindOfAction {
  key: string;
  name: string;
}

/** They stand inside of names, but nobody means a kind of action by one of them. */
const LITTLE = new Set(
  'a an and another de des du et for from in la le les of on or ou the to un une with avec'.split(' ')
);

const samePlace = (typed: string[], name: string[], at: number, fits: (typed: string, word: string) => boolean) =>
  typed.every((word, index) => fits(word, name[at + index] ?? ''));

const some = (typed: string[], name: string[], fits: (typed: string, word: string) => boolean) =>
  name.some((word, at) => !LITTLE.has(word) && samePlace(typed, name, at, fits));

const equal = (typed: string, word: string) => typed === word;
const begins = (typed: string, word: string) => word.startsWith(typed);

/** Those of the kinds that are called so, whose name begins so, or has these whole words: the first that holds of any. */
export const kindsCalled = <Kind extends KindOfAction>(text: string, kinds: readonly Kind[]): Kind[] => {
  const typed = plainWords(text);
  if (typed.length === 0) return [];
  const named = kinds.map((kind) => ({ kind, name: plainWords(kind.name), key: plainWords(kind.key) }));
  const is = named.filter(({ name, key }) => [name, key].some((own) => own.join(' ') === typed.join(' ')));
  const starts = named.filter(({ name }) => samePlace(typed, name, 0, equal));
  const holds = named.filter(({ name }) => some(typed, name, equal));
  return ([is, starts, holds].find((found) => found.length > 0) ?? []).map(({ kind }) => kind);
};

/** Those of the kinds with words that begin with the letters typed; such as begin with them come first. */
export const kindsBeginning = <Kind extends KindOfAction>(letters: string, kinds: readonly Kind[]): Kind[] => {
  const typed = plainWords(letters);
  const named = kinds.map((kind) => ({ kind, name: plainWords(kind.name) }));
  const first = named.filter(({ name }) => samePlace(typed, name, 0, begins));
  const later = named.filter((one) => !first.includes(one) && some(typed, one.name, begins));
  return [...first, ...later].map(({ kind }) => kind);
};
