import type { Core } from '@strapi/strapi';
import type { IdentityMatch, MatchesBody } from '../../../shared/contracts/identity';
import { UID } from '../../../shared/ids';
import { isLikely, likeness } from '../domain/identity/match';
import type { Comparable } from '../domain/identity/match';
import { searchKeys } from '../domain/identity/name-keys';
import { identityRecords } from '../queries/find-identities';
import { findCandidates } from '../queries/matches';
import type { Candidate } from '../queries/matches';
import type { CaseworkRecord } from './records';

export const identityType: CaseworkRecord = { ...identityRecords, uid: UID.identity };

/** Matches shown at most: a person reads them. */
const MOST = 25;

const asMatch = (sought: Comparable, known: Candidate): IdentityMatch => ({
  documentId: known.documentId,
  name: known.displayName,
  kind: known.kind,
  dateOfBirth: known.dateOfBirth ?? null,
  dateOfBirthEstimated: known.dateOfBirthEstimated,
  types: known.types,
  ...likeness(sought, known),
});

/** I7: who in the register might be meant, the likeliest first. Advice: it refuses nothing. */
export const findMatches = async (strapi: Core.Strapi, sought: MatchesBody & Comparable): Promise<IdentityMatch[]> => {
  const candidates = await findCandidates(strapi, searchKeys(sought));
  return candidates
    .map((known) => asMatch(sought, known))
    .filter(isLikely)
    .sort((one, other) => other.score - one.score || Number(other.exact) - Number(one.exact))
    .slice(0, MOST);
};

export { findIdentities } from '../queries/find-identities';
