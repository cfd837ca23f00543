import { UID } from '../../../../shared/ids';
import { localDateOf } from '../../domain/time';
import { localDay } from '../local-time';
import type { Item, RecordLink } from '../records';
import { refusal } from '../records';
import { caseRef } from './actions';
import { clientsOf, holdersOf } from './cases';
import { contactRef } from './identities';
import { roleTypeEntry } from './lists';
import type { UsedRole } from './lists';
import { firstText, flag, text } from './raw';
import type { Raw } from './raw';
import { OTHER_CLIENT } from './words';

interface CaseRole {
  contact: string;
  entry: string;
  startedOn: string | null;
  endedOn: string | null;
}

const identityLink = (contact: string): RecordLink => ({ room: 'identity', source: contactRef(contact) });

const caseRoleItem = (caseId: string, openedOn: string, role: CaseRole): Item => {
  const filled = role.startedOn ? [] : ['Begin of a role in a case taken from the opening of the case'];
  return {
    record: {
      room: 'role',
      source: { kind: 'case-contact', id: `${caseId}:${role.contact}:${role.entry}` },
      where: `cases.json, case ${caseId}, contact ${role.contact}`,
      attributes: { startedOn: role.startedOn ?? openedOn, endedOn: role.endedOn },
      links: {
        type: { list: UID.roleType, entry: role.entry },
        identity: identityLink(role.contact),
        case: { room: 'case', source: caseRef(caseId) },
      },
      filled,
    },
  };
};

const relationshipName = (relationship: Raw, types: Map<string, Raw>): string =>
  firstText(types.get(text(relationship, 'relationship_type_id')) ?? {}, 'label_b_a', 'name_b_a');

/** Roles of a case: those of its contacts, with the dates of the relationships that hold them, and its further clients. */
export const caseRoleItems = (
  caseRaw: Raw,
  opened: string,
  zone: string,
  ofCase: Raw[],
  types: Map<string, Raw>
): Item[] => {
  const caseId = text(caseRaw, 'id');
  const openedOn = localDateOf(new Date(opened), zone);
  const dated = new Map(ofCase.map((one) => [`${text(one, 'contact_id_b')}:${relationshipName(one, types)}`, one]));
  const held = holdersOf(caseRaw).map((contact): CaseRole => {
    const relationship = dated.get(`${text(contact, 'contact_id')}:${text(contact, 'role')}`) ?? {};
    return {
      contact: text(contact, 'contact_id'),
      entry: roleTypeEntry(text(contact, 'role'), 'case'),
      startedOn: localDay(text(relationship, 'start_date')),
      endedOn: localDay(text(relationship, 'end_date')),
    };
  });
  const others = clientsOf(caseRaw)
    .slice(1)
    .map((contact): CaseRole => ({ contact, entry: OTHER_CLIENT, startedOn: null, endedOn: null }));
  return [...others, ...held].map((role) => caseRoleItem(caseId, openedOn, role));
};

const relationshipRef = (relationship: Raw) => ({ kind: 'relationship', id: text(relationship, 'id') });

/** A relationship outside of cases: contact b is to contact a what the type's second label says. */
const lastingItem = (relationship: Raw, types: Map<string, Raw>): Item => {
  const where = `relationships.json, relationship ${text(relationship, 'id')}`;
  const name = relationshipName(relationship, types);
  if (!name)
    return refusal(
      'role',
      relationshipRef(relationship),
      where,
      'Its type is not in relationship-types.json.',
      'relationship_type_id'
    );
  return {
    record: {
      room: 'role',
      source: relationshipRef(relationship),
      where,
      attributes: {
        startedOn: localDay(text(relationship, 'start_date')),
        endedOn: localDay(text(relationship, 'end_date')),
      },
      links: {
        type: { list: UID.roleType, entry: roleTypeEntry(name, 'relationship') },
        identity: identityLink(text(relationship, 'contact_id_b')),
        other: identityLink(text(relationship, 'contact_id_a')),
      },
      filled: [],
    },
  };
};

/** Relationships that last, and a refusal for those of cases that the export does not have. */
export const relationshipItems = (relationships: Raw[], knownCases: Set<string>, types: Map<string, Raw>): Item[] =>
  relationships.flatMap((one): Item[] => {
    const caseId = text(one, 'case_id');
    if (!caseId) return [lastingItem(one, types)];
    if (knownCases.has(caseId)) return [];
    const where = `relationships.json, relationship ${text(one, 'id')}`;
    return [
      refusal(
        'role',
        relationshipRef(one),
        where,
        `It belongs to case ${caseId}, which is not in this export.`,
        'case_id'
      ),
    ];
  });

/** Which role types the export needs, with what it says of them. */
export const usedRoles = (cases: Raw[], relationships: Raw[], types: Map<string, Raw>): UsedRole[] => [
  ...cases.flatMap((caseRaw) =>
    holdersOf(caseRaw).map((contact): UsedRole => ({
      name: text(contact, 'role'),
      scope: 'case',
      inverseName: null,
      manages: flag(contact, 'manager'),
    }))
  ),
  ...relationships
    .filter((one) => !text(one, 'case_id') && relationshipName(one, types))
    .map((one): UsedRole => ({
      name: relationshipName(one, types),
      scope: 'relationship',
      inverseName: text(types.get(text(one, 'relationship_type_id')) ?? {}, 'label_a_b') || null,
      manages: false,
    })),
];
