import { cut } from '../text';
import type { IdentityFacts } from './types';

const present = (...parts: Array<string | null | undefined>) => parts.map((part) => part?.trim() ?? '').filter(Boolean);

/** I1: `displayName` as people say it, `sortName` as lists order it; an anonymous client goes by the label (I6). */
export const deriveNames = (identity: IdentityFacts): { displayName: string; sortName: string } => {
  if (identity.anonymous) return same(identity.anonymousLabel ?? 'Anonymous');
  if (identity.kind !== 'individual') return same(identity.name?.trim() ?? '');
  const { title, firstName, otherNames, familyName } = identity;
  const given = present(firstName, otherNames).join(' ');
  return {
    displayName: cut(present(title, given, familyName).join(' ')),
    sortName: cut(present(familyName, given).join(', ').toLowerCase()),
  };
};

/** Small letters are cut, not capitals: `İ` is one, and two when it is small. */
const same = (name: string) => ({ displayName: cut(name), sortName: cut(name.toLowerCase()) });

/** I6: `Anonymous A-2026-0001`. */
export const anonymousLabel = (year: number, number: number): string =>
  `Anonymous A-${year}-${String(number).padStart(4, '0')}`;
