import type { FindAnswer, FindKind } from '../../../shared/contracts/find';
import type { ListEntry } from '../services/lists';
import { readShorthand } from '../../../shared/entry/shorthand';
import type { Shorthand } from '../../../shared/entry/shorthand';

/** One line that can be chosen: a record, or the Log form filled from what was typed. */
export type Entry =
  | { group: FindKind; documentId: string; label: string; hint: string; caseId?: string }
  | { group: 'log'; words: string; read: Shorthand };

export type Kinds = ListEntry[];

/** What was typed says how long something took, or what it was, and for whom: it is something to record. */
export const shorthandIn = (text: string, kinds: Kinds | undefined): Shorthand | null => {
  if (!kinds) return null;
  const usable = kinds.flatMap(({ key, name, locked }) => (locked || !key || !name ? [] : [{ key, name }]));
  const read = readShorthand(text, usable);
  const whatWasDone = read.typeKey !== undefined || read.typeChoices !== undefined;
  const saysMore = read.minutes !== undefined || read.start !== undefined || read.summary !== '';
  return whatWasDone && saysMore && read.clientWords !== '' ? read : null;
};

export interface Hints {
  identity(found: FindAnswer['data']['identities'][number]): string;
  case(found: FindAnswer['data']['cases'][number]): string;
  action(found: FindAnswer['data']['actions'][number]): string;
}

/** What was found as lines, group by group. */
export const entriesOf = (
  { identities, cases, actions }: FindAnswer['data'],
  hints: Hints,
  unnamed: string
): Entry[] => [
  ...identities.map((found) => ({
    group: 'identity' as const,
    documentId: found.documentId,
    label: found.name ?? unnamed,
    hint: hints.identity(found),
  })),
  ...cases.map((found) => ({
    group: 'case' as const,
    documentId: found.documentId,
    label: [found.reference, found.title].filter(Boolean).join(' · '),
    hint: hints.case(found),
  })),
  ...actions.map((found) => ({
    group: 'action' as const,
    documentId: found.documentId,
    label: found.summary ?? found.type?.name ?? unnamed,
    hint: hints.action(found),
    caseId: found.case?.documentId,
  })),
];
