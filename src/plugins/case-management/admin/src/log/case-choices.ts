import type { CaseFound, FindAnswer, IdentityFound, OpenCaseFound } from '../../../shared/contracts/find';
import { plainWords } from '../../../shared/entry/plain-words';

/** A client, as far as somebody needs to know them to be sure, and to be warned. */
export type PickedClient = Pick<IdentityFound, 'documentId' | 'name'> &
  Partial<Omit<IdentityFound, 'documentId' | 'name'>>;

export interface PickedCase {
  documentId: string;
  reference: string;
  title: string | null;
}

/** Where an action goes: into an open case, a closed one that is reopened for it, or a new one. */
export type Place =
  | { how: 'open'; client: PickedClient; case: PickedCase }
  | { how: 'reopen'; client: PickedClient; case: PickedCase }
  | { how: 'new'; client: PickedClient };

export type PlaceChoice = Place & {
  id: string;
  /** What tells an open case from another: its advocate and what was done last. */
  about?: Pick<OpenCaseFound, 'advocate' | 'lastDone'>;
  /** How the client was found. */
  by: IdentityFound['by'];
};

const ofIdentity = (client: IdentityFound): PlaceChoice[] => {
  const { by } = client;
  const open = client.openCases.map((one) => ({
    how: 'open' as const,
    id: one.documentId,
    by,
    client,
    case: one,
    about: one,
  }));
  if (open.length > 0) return open;
  const { lastClosed } = client;
  return [
    ...(lastClosed ? [{ how: 'reopen' as const, id: lastClosed.documentId, by, client, case: lastClosed }] : []),
    { how: 'new' as const, id: `new ${client.documentId}`, by, client },
  ];
};

const ofCase = (found: CaseFound): PlaceChoice[] => {
  const { documentId, reference, title, client, stage, by, advocate } = found;
  if (!client) return [];
  const how = stage === 'open' ? ('open' as const) : ('reopen' as const);
  return [
    { how, id: documentId, by, client, case: { documentId, reference, title }, about: { advocate, lastDone: null } },
  ];
};

/** All places that were found, each once; clients before cases. `onlyOpen`: nothing has to be reopened or begun. */
export const placesFound = ({ data }: Pick<FindAnswer, 'data'>, onlyOpen = false): PlaceChoice[] => {
  const all = [...data.identities.filter((one) => one.permitsCases).flatMap(ofIdentity), ...data.cases.flatMap(ofCase)];
  const once = all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at);
  return onlyOpen ? once.filter(({ how }) => how === 'open') : once;
};

const sorted = (text: string | null) =>
  plainWords(text ?? '')
    .sort()
    .join(' ');
const called = ({ name }: PickedClient) => sorted(name);

/**
 * The place that Enter takes, and that a line of short-hand means: the first, where its client was found by what was
 * typed, has no other place, and nobody else was found by it. Whose whole name was typed is meant before those whose
 * name only begins so, but of two of one name neither is. Reopening and new cases are decisions, never taken unasked.
 */
export const preselectedPlace = (places: readonly PlaceChoice[], typed: string): string | null => {
  const [first, ...others] = places;
  if (!first || first.how !== 'open' || first.by === 'spelling') return null;
  const isWhole = [called(first.client), sorted(first.case.reference)].includes(sorted(typed));
  const doubtful = others.some(
    ({ client, by }) =>
      client.documentId === first.client.documentId ||
      called(client) === called(first.client) ||
      (!isWhole && by !== 'spelling')
  );
  return doubtful ? null : first.id;
};
