import { text } from './raw';
import type { Raw } from './raw';
import type { Item, Source } from '../records';
import { actionItems, inOrder } from './actions';
import type { ActionContext } from './actions';
import { ownedActivities } from './activities';
import type { OwnedActivity } from './activities';
import { caseItems, clientsOf, contactsOf } from './cases';
import { gatherContacts, identityItem } from './identities';
import { actionTypeEntry, wantedActionTypes, wantedIssues, wantedRoleTypes } from './lists';
import type { CiviExport } from './read';
import { caseRoleItems, relationshipItems, usedRoles } from './roles';

const grouped = (activities: OwnedActivity[]): Map<string, OwnedActivity[]> => {
  const byCase = new Map<string, OwnedActivity[]>();
  for (const one of activities) {
    const list = byCase.get(one.caseId);
    if (list) list.push(one);
    else byCase.set(one.caseId, [one]);
  }
  return byCase;
};

const usedEntries = (items: Item[]): Set<string> =>
  new Set(
    items.flatMap((item) => {
      const type = 'record' in item ? item.record.links.type : undefined;
      return type && 'entry' in type ? [type.entry] : [];
    })
  );

/** Identities, cases and actions; roles come along with them. */
const isRecordOfOurs = (item: Item): boolean =>
  ('record' in item && item.record.room !== 'role') || ('refusal' in item && item.refusal.room !== 'role');

/** A case that comes twice in the export counts once; the repetition is refused. */
const casesOnce = (cases: Raw[]) => {
  const seen = new Set<string>();
  return cases.map((raw) => {
    const again = seen.has(text(raw, 'id'));
    seen.add(text(raw, 'id'));
    return { raw, again };
  });
};

/** Cases are numbered in the order in which they were opened (C2). */
const byOpening = (cases: Raw[]): Raw[] =>
  [...cases].sort((one, other) => text(one, 'start_date').localeCompare(text(other, 'start_date'), 'en'));

const byCaseId = (relationships: Raw[]): Map<string, Raw[]> => {
  const all = new Map<string, Raw[]>();
  for (const one of relationships) {
    const caseId = text(one, 'case_id');
    all.set(caseId, [...(all.get(caseId) ?? []), one]);
  }
  return all;
};

const casesWithRoles = (data: CiviExport, zone: string, byCase: Map<string, OwnedActivity[]>) => {
  const cases: Item[] = [];
  const closings: Item[] = [];
  const relationships = byCaseId(data.relationships);
  for (const { raw, again } of casesOnce(byOpening(data.cases))) {
    const { opening, closing } = caseItems(raw, byCase.get(text(raw, 'id')) ?? [], { data, zone });
    if (again && 'record' in opening) {
      const { room, source, where } = opening.record;
      cases.push({
        refusal: { room, source, where, problems: [{ path: 'id', message: 'This case comes twice in the export.' }] },
      });
      continue;
    }
    cases.push(opening);
    closings.push(...closing);
    const opened = 'record' in opening ? String(opening.record.attributes.openedAt) : null;
    if (opened) {
      const ofCase = relationships.get(text(raw, 'id')) ?? [];
      cases.push(...caseRoleItems(raw, opened, zone, ofCase, data.relationshipTypes));
    }
  }
  return { cases, closings };
};

/**
 * The whole export as records of ours: identities, cases with their roles, relationships, actions with their
 * participants, and last the closings, because a closed case takes no more actions.
 */
export const civicrmSource = (data: CiviExport, zone: string): Source => {
  const activities = ownedActivities(data.cases);
  const byCase = grouped(activities);
  const contacts = gatherContacts(data.contacts, data.cases, contactsOf);
  const clients = new Set(data.cases.flatMap((raw) => clientsOf(raw)));
  const context: ActionContext = {
    data,
    zone,
    clientOf: new Map(data.cases.map((raw) => [text(raw, 'id'), clientsOf(raw)[0] ?? ''])),
    nameOf: (id) => text(contacts.get(id)?.raw ?? {}, 'display_name'),
    typeEntryOf: (activity) => actionTypeEntry(activity, data),
  };
  const knownCases = new Set(data.cases.map((raw) => text(raw, 'id')));
  const identities = [...contacts].map(([id, { raw, where }]) => identityItem(raw, where, clients.has(id)));
  const { cases, closings } = casesWithRoles(data, zone, byCase);
  const lasting = relationshipItems(data.relationships, knownCases, data.relationshipTypes);
  const actions = [...byCase.values()].flatMap((list) => inOrder(list).flatMap((one) => actionItems(one, context)));
  const items = [...identities, ...cases, ...lasting, ...actions, ...closings];
  return {
    system: 'civicrm',
    ownHistory: true,
    wanted: [
      ...wantedActionTypes(activities, data),
      ...wantedIssues(data.cases, data),
      ...wantedRoleTypes(usedRoles(data.cases, data.relationships, data.relationshipTypes), data, usedEntries(items)),
    ],
    total: items.filter(isRecordOfOurs).length,
    items: () => items,
    notes: [],
  };
};
