import { isBlank } from '../../../../shared/blank';
import type { FieldProblem } from '../../../../shared/contracts/common';
import {
  IDENTITY_KINDS,
  IDENTITY_TYPE_KEYS,
  REGION_KEYS,
  ROLE_TYPE_KEYS,
  SYSTEM_ACTION_TYPES,
} from '../../../../shared/vocabulary';
import { problem } from '../errors';
import { checkKindList } from '../kinds';

export interface ListEntryFacts {
  name: string | null;
  key: string | null;
  active?: boolean | null;
}

const KEY = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** Keys that the rules and the system rely on: they can't be changed, nor their entries deleted. */
const RESERVED: Record<string, readonly string[]> = {
  'identity-type': Object.values(IDENTITY_TYPE_KEYS),
  'action-type': Object.values(SYSTEM_ACTION_TYPES),
  'role-type': Object.values(ROLE_TYPE_KEYS),
  region: Object.values(REGION_KEYS),
};

export const isReserved = (list: string, key: string | null): boolean =>
  key !== null && (RESERVED[list] ?? []).includes(key);

/** `Ward visit` → `ward-visit`; never empty. */
export const keyOf = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 80).replace(/-+$/, '') || 'entry';
};

/** V5 and I2: an entry has a name and a key; reserved keys stay. */
export const checkListEntry = (list: string, before: ListEntryFacts | null, after: ListEntryFacts): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  if (isBlank(after.name)) problems.push(problem('name', 'An entry of a list needs a name.'));
  if (after.key === null || !KEY.test(after.key) || after.key.length > 100)
    problems.push(problem('key', 'A key is made of small letters, digits and hyphens, such as "ward-visit".'));
  if (before && before.key !== after.key && isReserved(list, before.key))
    problems.push(problem('key', `The key "${before.key}" is relied on and stays as it is; the name may change.`));
  return problems;
};

const nounsOf = (noun: string) => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);
const plural = (count: number, noun: string) => `${count} ${count === 1 ? noun : nounsOf(noun)}`;

/** V5, and I9 for identities: what another record points at can't be deleted. `uses` maps a noun to how many. */
export const checkUnused = (uses: Record<string, number>, instead: string): FieldProblem[] => {
  const used = Object.entries(uses).filter(([, count]) => count > 0);
  if (used.length === 0) return [];
  const words = used.map(([noun, count]) => plural(count, noun)).join(', ');
  return [
    problem(
      [],
      `This can't be deleted: ${words} ${used.length === 1 && used[0]?.[1] === 1 ? 'points' : 'point'} at it. ${instead}`
    ),
  ];
};

/** A role type's `kinds` is a list of identity kinds, or nothing. */
export const checkKinds = (kinds: unknown): FieldProblem[] =>
  kinds === null || kinds === undefined
    ? []
    : checkKindList(kinds, ['kinds'], `The kinds are a list of ${IDENTITY_KINDS.join(', ')}.`);
