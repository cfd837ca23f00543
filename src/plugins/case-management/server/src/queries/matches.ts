import type { Core } from '@strapi/strapi';
import type { NamedRecord } from '../domain/identity/name-keys';
import { places, readerOf } from './sql/reader';

export interface Candidate extends NamedRecord {
  documentId: string;
  displayName: string | null;
  kind: 'individual' | 'organisation' | 'position' | null;
  dateOfBirthEstimated: boolean;
  types: string[];
}

/** Most rows that are scored: the more keys an identity shares with the search, the sooner it is taken. */
const MOST_CANDIDATES = 200;

/** Identities that share search keys (`domain/identity/name-keys.ts`), those with most in common first. */
export const findCandidates = async (strapi: Core.Strapi, keys: string[]): Promise<Candidate[]> => {
  if (keys.length === 0) return [];
  const reader = readerOf(strapi);
  const d = reader.dialect;
  const json = d.object({
    documentId: 'i.document_id',
    displayName: 'i.display_name',
    kind: 'i.kind',
    firstName: 'i.first_name',
    otherNames: 'i.other_names',
    familyName: 'i.family_name',
    name: 'i.name',
    knownAs: 'i.known_as',
    formerNames: 'i.former_names',
    anonymousLabel: 'i.anonymous_label',
    dateOfBirth: d.date('i.date_of_birth'),
    dateOfBirthEstimated: d.flag('i.date_of_birth_estimated'),
    types: d.list(
      't.name',
      'cm_identities_types_lnk l join cm_identity_types t on t.id = l.identity_type_id where l.identity_id = i.id',
      'l.id'
    ),
  });
  const sql = `select ${d.text(json)} as json
    from (select identity_id, count(*) as shared from cm_name_keys where name_key in (${places(keys)})
      group by identity_id order by shared desc, identity_id limit ${MOST_CANDIDATES}) k
    join cm_identities i on i.id = k.identity_id order by k.shared desc, i.id`;
  const rows = await reader.all<{ json: string }>(sql, keys);
  return rows.map((row) => JSON.parse(row.json) as Candidate);
};
