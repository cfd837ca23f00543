import { firstText, text } from './raw';
import type { Raw } from './raw';

export interface Names {
  title: string | null;
  firstName: string | null;
  otherNames: string | null;
  familyName: string | null;
  knownAs: string | null;
  /** The parts were read out of `sort_name` and `display_name`. */
  guessed: boolean;
}

const orNull = (value: string) => value || null;

/** What `display_name` has before and after the core "First Family": a prefix, and a suffix that we have no field for. */
const around = (display: string, core: string): [string, string] => {
  const at = core === '' ? -1 : display.indexOf(core);
  return at < 0 ? ['', ''] : [display.slice(0, at).trim(), display.slice(at + core.length).trim()];
};

const fromSortName = (raw: Raw): Names => {
  const display = text(raw, 'display_name');
  const sort = text(raw, 'sort_name');
  const [family = '', first = ''] = sort.split(',').map((part) => part.trim());
  if (!first) {
    const only = display || sort;
    return { title: null, firstName: orNull(only), otherNames: null, familyName: null, knownAs: null, guessed: true };
  }
  const [title, suffix] = around(display, `${first} ${family}`);
  return {
    title: orNull(title),
    firstName: first,
    otherNames: null,
    familyName: family,
    knownAs: suffix ? `${first} ${family} ${suffix}` : null,
    guessed: true,
  };
};

/** Names of an individual. Contacts that are listed only under a case have no parts: they are read from the sort name. */
export const namesOf = (raw: Raw): Names => {
  const first = text(raw, 'first_name');
  const family = text(raw, 'last_name');
  if (!first && !family) return fromSortName(raw);
  const suffix = text(raw, 'individual_suffix');
  const suffixed = suffix ? [first, family, suffix].filter(Boolean).join(' ') : '';
  return {
    title: orNull(firstText(raw, 'individual_prefix', 'formal_title')),
    firstName: orNull(first),
    otherNames: orNull(text(raw, 'middle_name')),
    familyName: orNull(family),
    knownAs: orNull(text(raw, 'nick_name') || suffixed),
    guessed: false,
  };
};
