import type { ListEntry } from '../services/lists';
import type { Option } from './values';

/** Entries to choose from, with those that the record has though they are no longer in use. */
export const optionsOf = (
  entries: readonly ListEntry[],
  had: ReadonlyArray<{ documentId: string; name: string | null } | null | undefined>
): Option[] => {
  const known = new Set(entries.map(({ documentId }) => documentId));
  const old = had.flatMap((entry) => (entry && !known.has(entry.documentId) ? [entry] : []));
  return [...entries, ...old].map(({ documentId, name }) => ({ value: documentId, label: name ?? '' }));
};
