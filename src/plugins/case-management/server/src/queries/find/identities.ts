import type { Core } from '@strapi/strapi';
import type { IdentityFound } from '../../../../shared/contracts/find';
import type { SoughtIdentity } from '../../domain/find';
import type { NamedRecord } from '../../domain/identity/name-keys';
import type { Dialect } from '../sql/dialect';
import { places, readerOf } from '../sql/reader';
import { advocateOf, lastDoneOf, laterOf } from './parts';
import { byWords, hasWords, together } from './words';
import type { Branch } from './words';

export type FoundIdentity = Omit<IdentityFound, 'by' | 'score'> & NamedRecord & { exact: boolean };

/** Met by their keys at most, and read to be scored: those that fit best, and of them those touched last. */
const MOST_MET = 2000;
const MOST_READ = 60;

const bySounds = ({ words, sounds }: SoughtIdentity): Branch[] => {
  if (!words || sounds.length === 0) return [];
  // The other words may be spelt otherwise too: that they begin alike makes them few enough to be scored.
  const initials = words.others.map((word) => [...word].slice(0, 1).join(''));
  const more = hasWords('identity', 'n.identity_id', initials);
  const sql = `select n.identity_id as id, 2 as way from cm_name_keys n where n.name_key in (${places(sounds)})
    ${more.sql} order by n.name_key desc, n.identity_id desc limit ${MOST_MET}`;
  return [{ sql, bindings: [...sounds, ...more.bindings] }];
};

const byPairs = ({ pairs }: SoughtIdentity): Branch[] =>
  pairs.length === 0
    ? []
    : [
        {
          sql: `select n.identity_id as id, 2 as way from cm_name_keys n where n.name_key in (${places(pairs)})
            group by n.identity_id order by count(*) desc, n.identity_id limit ${MOST_READ}`,
          bindings: pairs,
        },
      ];

const byHeads = ({ heads }: SoughtIdentity): Branch[] =>
  heads.length === 0
    ? []
    : [
        {
          sql: `select w.record_id as id, -1 as way from cm_find_keys w where w.head in (${places(heads)}) limit ${MOST_READ}`,
          bindings: heads,
        },
      ];

const openCases = (d: Dialect) =>
  d.list(
    d.object({
      documentId: 'k.document_id',
      reference: 'k.reference',
      title: 'k.title',
      openedAt: d.instant('k.opened_at'),
      advocate: advocateOf('k'),
      lastDone: lastDoneOf(d, 'k'),
    }),
    `cm_cases k where k.client_id = i.id and k.stage = 'open'`,
    'k.opened_at desc, k.id desc'
  );

const lastClosed = (d: Dialect) =>
  d.json(
    `(select ${d.object({
      documentId: 'c.document_id',
      reference: 'c.reference',
      title: 'c.title',
      closedAt: d.instant('c.closed_at'),
    })} from cm_cases c where c.client_id = i.id and c.stage = 'closed' order by c.closed_at desc, c.id desc limit 1)`
  );

const TYPES =
  'cm_identities_types_lnk l join cm_identity_types t on t.id = l.identity_type_id where l.identity_id = i.id';

const names = {
  firstName: 'i.first_name',
  otherNames: 'i.other_names',
  familyName: 'i.family_name',
  knownAs: 'i.known_as',
  formerNames: 'i.former_names',
  anonymousLabel: 'i.anonymous_label',
};

const identityJson = (d: Dialect, withCases: boolean) =>
  d.object({
    documentId: 'i.document_id',
    name: 'i.display_name',
    ...names,
    exact: d.flag('f.way < 0'),
    kind: 'i.kind',
    dateOfBirth: d.date('i.date_of_birth'),
    dateOfBirthEstimated: d.flag('i.date_of_birth_estimated'),
    diedOn: d.date('i.died_on'),
    region: `(select ${d.object({ documentId: 'g.document_id', name: 'g.name', key: 'g.key' })}
      from cm_identities_region_lnk l join cm_regions g on g.id = l.region_id where l.identity_id = i.id limit 1)`,
    types: d.list('t.name', TYPES, 'l.id'),
    permitsCases: d.flag(`exists (select 1 from ${TYPES} and t.permits_cases is true)`),
    contactWarning: 'i.contact_warning',
    visitWarning: 'i.visit_warning',
    interpreter: 'i.interpreter',
    touchedAt: d.instant('f.touched'),
    ...(withCases && { openCases: openCases(d), lastClosed: lastClosed(d) }),
  });

/** For those who may not read cases. */
const NO_CASES: Partial<FoundIdentity> = { openCases: [], lastClosed: null };

/** Who might be meant, read in one statement to be scored. */
export const findIdentitiesBy = async (
  strapi: Core.Strapi,
  sought: SoughtIdentity,
  { today, withCases }: { today: string; withCases: boolean }
): Promise<FoundIdentity[]> => {
  const reader = readerOf(strapi);
  const d = reader.dialect;
  const branches = [
    ...(sought.words ? [byWords('identity', sought.words, MOST_MET)] : []),
    ...bySounds(sought),
    ...byPairs(sought),
    ...byHeads(sought),
  ];
  if (branches.length === 0) return [];
  const met = together(branches);
  const touched = laterOf(d, 'a.updated_at', '(select max(k.last_done_at) from cm_cases k where k.client_id = a.id)');
  const sql = `with f as (select m.id, m.way, ${touched} as touched from (${met.sql}) m
      join cm_identities a on a.id = m.id order by m.way, touched desc, m.id desc limit ${MOST_READ})
    select ${d.text(identityJson(d, withCases))} as json from f join cm_identities i on i.id = f.id
    order by f.way, f.touched desc, f.id desc`;
  const rows = await reader.all<{ json: string }>(sql, [...met.bindings, ...(withCases ? [today, today] : [])]);
  return rows.map(({ json }) => ({ ...NO_CASES, ...(JSON.parse(json) as FoundIdentity) }));
};
