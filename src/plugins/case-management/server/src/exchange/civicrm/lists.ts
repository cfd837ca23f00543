import { UID } from '../../../../shared/ids';
import type { WantedEntry } from '../records';
import { entryKey, shortened, storable } from '../text';
import type { OwnedActivity } from './activities';
import type { CiviExport } from './read';
import { firstText, flag, isRaw, rawList, text } from './raw';
import type { Raw } from './raw';
import { ACTION_ROLES, OTHER_CLIENT } from './words';

/** Activities of these groupings are CiviCRM's own bookkeeping, or points in time. */
const TAKES_NO_TIME = ['milestone', 'system', 'alert'];

const typeNameOf = (activity: Raw, types: Map<string, Raw>): string => {
  const id = text(activity, 'activity_type_id');
  const type = types.get(id);
  const name = (type && firstText(type, 'label', 'name')) || text(activity, 'type');
  return shortened(storable(name || `CiviCRM activity type ${id || 'not given'}`), 100);
};

/** What the entry of an action type is wanted as. Two CiviCRM types of one name are one entry. */
export const actionTypeEntry = (activity: Raw, data: CiviExport): string =>
  entryKey(typeNameOf(activity, data.activityTypes));

/** Only the types that are used. A grouping `milestone` makes a milestone, unless some activity of it took time. */
export const wantedActionTypes = (activities: OwnedActivity[], data: CiviExport): WantedEntry[] => {
  const wanted = new Map<string, { name: string; id: string; groupings: string[]; takesTime: boolean }>();
  for (const { raw } of activities) {
    const id = text(raw, 'activity_type_id');
    const type = data.activityTypes.get(id);
    const entry = wanted.get(actionTypeEntry(raw, data)) ?? {
      name: typeNameOf(raw, data.activityTypes),
      id,
      groupings: type ? text(type, 'grouping').split(',') : [],
      takesTime: false,
    };
    entry.takesTime ||= Number(text(raw, 'duration')) > 0;
    wanted.set(actionTypeEntry(raw, data), entry);
  }
  return [...wanted].map(([key, { name, id, groupings, takesTime }]) => ({
    list: UID.actionType,
    key,
    name,
    source: id ? { kind: 'activity-type', id } : undefined,
    attributes: {
      milestone: groupings.includes('milestone') && !takesTime,
      countsTime: takesTime || !groupings.some((grouping) => TAKES_NO_TIME.includes(grouping)),
    },
  }));
};

/** Role names that a case type marks as its manager. */
const managers = (data: CiviExport): Set<string> =>
  new Set(
    [...data.caseTypes.values()].flatMap(({ definition }) =>
      isRaw(definition)
        ? rawList(definition.caseRoles).flatMap((role) => (flag(role, 'manager') ? [text(role, 'name')] : []))
        : []
    )
  );

export interface UsedRole {
  name: string;
  scope: 'case' | 'relationship';
  inverseName: string | null;
  manages: boolean;
}

const CLIENTS_AND_PARTS: WantedEntry[] = [
  {
    list: UID.roleType,
    key: OTHER_CLIENT,
    name: 'Other client',
    attributes: { scope: 'case', inverseName: 'Other client' },
  },
  { list: UID.roleType, key: ACTION_ROLES.with, name: 'With', attributes: { scope: 'action' } },
  { list: UID.roleType, key: ACTION_ROLES.assigned, name: 'Assigned to', attributes: { scope: 'action' } },
];

/** The role types of `cases[].contacts[].role` and of relationships, with the few that we add ourselves. */
export const wantedRoleTypes = (roles: UsedRole[], data: CiviExport, usedKeys: Set<string>): WantedEntry[] => {
  const managing = managers(data);
  const wanted = new Map<string, WantedEntry>();
  for (const { name, scope, inverseName, manages } of roles) {
    const key = roleTypeEntry(name, scope);
    const before = wanted.get(key)?.attributes.managesCase === true;
    const managesCase = scope === 'case' && (before || manages || managing.has(name));
    wanted.set(key, {
      list: UID.roleType,
      key,
      name: shortened(storable(name)),
      attributes: {
        scope,
        inverseName: inverseName && shortened(storable(inverseName)),
        managesCase,
        grantsAccess: managesCase,
      },
    });
  }
  return [...wanted.values(), ...CLIENTS_AND_PARTS.filter(({ key }) => usedKeys.has(key))];
};

/** A role of a case and a lasting one of the same name are two entries: a role type has one scope. */
export const roleTypeEntry = (name: string, scope: 'case' | 'relationship'): string =>
  scope === 'case' ? entryKey(name) : `${entryKey(name)}-relationship`;

const caseTypeName = (raw: Raw, data: CiviExport): string => {
  const type = data.caseTypes.get(text(raw, 'case_type_id'));
  return (type && firstText(type, 'title', 'name')) || text(raw, 'case_type');
};

/** The entry of the list of issues that a case's type becomes; "" where the case has none. */
export const issueEntry = (raw: Raw, data: CiviExport): string => {
  const name = caseTypeName(raw, data);
  return name ? entryKey(name) : '';
};

export const wantedIssues = (cases: Raw[], data: CiviExport): WantedEntry[] => {
  const wanted = new Map<string, WantedEntry>();
  for (const raw of cases) {
    const key = issueEntry(raw, data);
    const id = text(raw, 'case_type_id');
    const description = storable(text(data.caseTypes.get(id) ?? {}, 'description')) || null;
    if (key && !wanted.has(key))
      wanted.set(key, {
        list: UID.issue,
        key,
        name: shortened(storable(caseTypeName(raw, data))),
        source: id ? { kind: 'case-type', id } : undefined,
        attributes: { description },
      });
  }
  return [...wanted.values()];
};
