import { UID } from '../../../../shared/ids';
import { localTime } from '../local-time';
import type { LocalTime } from '../local-time';
import type { Item, NeutralRecord } from '../records';
import { refusal } from '../records';
import { shortened } from '../text';
import { caseRef } from './actions';
import type { OwnedActivity } from './activities';
import { contactRef } from './identities';
import { issueEntry } from './lists';
import type { CiviExport } from './read';
import { firstText, flag, original, rawList, text } from './raw';
import type { Raw } from './raw';
import { activityStatusName, actionState, caseStage } from './statuses';
import { NOT_RECORDED } from './words';

export const contactsOf = (caseRaw: Raw): Raw[] => rawList(caseRaw.contacts);

const CLIENT = 'client';
const isClient = (contact: Raw) => text(contact, 'role').toLowerCase() === CLIENT;

/** Contact ids of the clients, in CiviCRM's order: the first is kept as the client. */
export const clientsOf = (caseRaw: Raw): string[] => [
  ...new Set(
    [...contactsOf(caseRaw).filter(isClient), ...rawList(caseRaw.client)].map((raw) => text(raw, 'contact_id'))
  ),
];

export const holdersOf = (caseRaw: Raw): Raw[] =>
  contactsOf(caseRaw).filter((contact) => !isClient(contact) && text(contact, 'role') !== '');

export interface CaseContext {
  data: CiviExport;
  zone: string;
}

/** When something was done in the case, latest first. */
const doneTimes = (activities: OwnedActivity[], { data, zone }: CaseContext): LocalTime[] =>
  activities
    .filter(({ raw }) => actionState(activityStatusName(raw, data.activityStatuses)) === 'done')
    .flatMap(({ raw }) => localTime(text(raw, 'activity_date_time'), zone) ?? [])
    .sort((one, other) => (one.instant < other.instant ? 1 : -1));

const openedAt = (raw: Raw, activities: OwnedActivity[], context: CaseContext, filled: string[]): string | null => {
  const said = localTime(text(raw, 'start_date'), context.zone);
  if (said) return said.instant;
  filled.push('Opening of a case taken from its first activity or its creation');
  const first = activities
    .flatMap((one) => localTime(text(one.raw, 'activity_date_time'), context.zone)?.instant ?? [])
    .sort()[0];
  return first ?? localTime(text(raw, 'created_date'), context.zone)?.instant ?? null;
};

/**
 * The end date is a day: the case closed with the last thing done on it. Without one it closed with the last thing
 * done at all, else when the record was last changed.
 */
const closedAt = (
  raw: Raw,
  opened: string,
  activities: OwnedActivity[],
  context: CaseContext,
  filled: string[]
): string => {
  const done = doneTimes(activities, context);
  const end = localTime(text(raw, 'end_date'), context.zone);
  const later = (instant: string) => (instant > opened ? instant : opened);
  const last = done[0];
  // What is done later would need the case to be reopened (C8).
  if (end && last && last.day > end.day) {
    filled.push('Closing of a case moved to its last activity, which came after its end date');
    return later(last.instant);
  }
  if (end) return later((done.find(({ day }) => day === end.day) ?? end).instant);
  filled.push('Closing of a case taken from its last activity or its last change');
  return later((done[0] ?? localTime(text(raw, 'modified_date'), context.zone))?.instant ?? opened);
};

const caseDetails = (raw: Raw, data: CiviExport): Raw => {
  const status = data.caseStatuses.get(text(raw, 'status_id')) ?? {};
  const type = data.caseTypes.get(text(raw, 'case_type_id')) ?? {};
  return {
    ...original(raw, 'tag_id'),
    status_name: firstText(status, 'name'),
    status_grouping: text(status, 'grouping'),
    case_type_name: text(type, 'name'),
    clients: clientsOf(raw),
  };
};

const caseRecord = (
  raw: Raw,
  opened: string,
  client: string,
  context: CaseContext,
  filled: string[]
): NeutralRecord => {
  const id = text(raw, 'id');
  const issue = issueEntry(raw, context.data);
  return {
    room: 'case',
    source: caseRef(id),
    where: `cases.json, case ${id}`,
    attributes: {
      title: shortened(firstText(raw, 'subject', 'case_type')) || null,
      stage: 'open',
      openedAt: opened,
      details: { civicrm: caseDetails(raw, context.data) },
    },
    links: {
      client: { room: 'identity', source: contactRef(client) },
      ...(issue ? { issues: [{ list: UID.issue, entry: issue }] } : {}),
    },
    filled,
  };
};

/** A case as it was opened, and its closing where it is closed: that comes after its actions. */
export const caseItems = (
  raw: Raw,
  activities: OwnedActivity[],
  context: CaseContext
): { opening: Item; closing: Item[] } => {
  const id = text(raw, 'id');
  const where = `cases.json, case ${id || '(without id)'}`;
  const refuse = (message: string, path?: string) => ({
    opening: refusal('case', caseRef(id), where, message, path),
    closing: [],
  });
  if (!id) return refuse('This case has no id.', 'id');
  if (flag(raw, 'is_deleted')) return refuse('This case is deleted in CiviCRM.');
  const client = clientsOf(raw)[0];
  if (!client) return refuse('It has no client: none of its contacts has the role "Client".', 'contacts');
  const filled: string[] = [];
  const opened = openedAt(raw, activities, context, filled);
  if (!opened) return refuse('It has no date from which it was open.', 'start_date');
  const stage = caseStage(raw, context.data.caseStatuses);
  if (!stage) filled.push('Stage "open", because the export does not hold the grouping of the case\'s status');
  const opening = { record: caseRecord(raw, opened, client, context, filled) };
  if (stage !== 'closed') return { opening, closing: [] };
  const missing = [`Reason for closing "${NOT_RECORDED}"`];
  const closed = closedAt(raw, opened, activities, context, missing);
  return {
    opening,
    closing: [{ closing: { source: caseRef(id), where, closedAt: closed, reason: NOT_RECORDED, filled: missing } }],
  };
};
