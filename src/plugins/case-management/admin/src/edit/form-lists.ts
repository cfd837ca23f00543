import type { Groups } from './use-form';

/** The form of a record, once what it chooses from is here. */
export interface FormQuery<Rec> {
  groupsOf?: (record: Rec) => Groups;
  error?: unknown;
  refetch: () => void;
}

interface Query {
  error?: unknown;
  refetch: () => unknown;
}

/** What went wrong with one of several, and all of them again. */
export const together = (...queries: Query[]): Pick<FormQuery<unknown>, 'error' | 'refetch'> => ({
  error: queries.find(({ error }) => error)?.error,
  refetch: () => queries.forEach(({ error, refetch }) => (error ? void refetch() : undefined)),
});
