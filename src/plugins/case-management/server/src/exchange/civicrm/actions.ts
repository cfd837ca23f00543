import { UID } from '../../../../shared/ids';
import { localTime } from '../local-time';
import type { LocalTime } from '../local-time';
import type { Item, NeutralRecord } from '../records';
import { refusal } from '../records';
import { plainText, shortened } from '../text';
import type { OwnedActivity } from './activities';
import { contactRef } from './identities';
import type { CiviExport } from './read';
import { flag, isRaw, text, texts } from './raw';
import type { Raw } from './raw';
import { actionState, activityStatusName } from './statuses';
import { ACTION_ROLES, NOT_RECORDED } from './words';

export const activityRef = (id: string) => ({ kind: 'activity', id });
export const caseRef = (id: string) => ({ kind: 'case', id });

export interface ActionContext {
  data: CiviExport;
  zone: string;
  /** Contact id of each case's client. */
  clientOf: Map<string, string>;
  nameOf(contactId: string): string;
  typeEntryOf(activity: Raw): string;
}

const LONGEST_COMMENT = 100_000;
const LONGEST_ORIGINAL = 150_000;

/** The whole original; its text is left out where it is too long to be kept twice. */
const kept = (raw: Raw): Raw => {
  const { details, ...rest } = raw;
  return typeof details === 'string' && details.length > LONGEST_ORIGINAL ? rest : raw;
};

const durationOf = (raw: Raw): number | null => {
  const minutes = Number(text(raw, 'duration'));
  return Number.isInteger(minutes) && minutes > 0 ? minutes : null;
};

const timesOf = (state: string, at: LocalTime, raw: Raw, filled: string[]) => {
  if (state === 'done') return { startedAt: at.instant, durationMinutes: durationOf(raw) };
  if (durationOf(raw) !== null) filled.push('Duration of an action that is not done, kept in data.civicrm alone');
  const due = { dueAt: at.instant, dueAllDay: at.allDay };
  if (state !== 'cancelled') return due;
  filled.push(`Reason for cancelling "${NOT_RECORDED}"`);
  return { ...due, cancelReason: NOT_RECORDED };
};

const whyNot = (raw: Raw): string | null => {
  if (flag(raw, 'is_deleted')) return 'This activity is deleted in CiviCRM.';
  if (flag(raw, 'is_test')) return 'This activity is a test record of CiviCRM.';
  return text(raw, 'is_current_revision') === '0' ? 'This is an earlier revision of an activity.' : null;
};

/** Others than the client who took part: whom it was with, and to whom it is assigned. */
const participants = (owned: OwnedActivity, where: string, context: ActionContext): Item[] => {
  const client = context.clientOf.get(owned.caseId);
  const part = (key: 'target_contact_id' | 'assignee_contact_id', entry: string): Item[] =>
    [...new Set(texts(owned.raw, key))]
      .filter((contact) => contact !== client)
      .map((contact) => ({
        record: {
          room: 'role',
          source: { kind: 'activity-contact', id: `${owned.id}:${contact}:${entry}` },
          where,
          attributes: {},
          links: {
            type: { list: UID.roleType, entry },
            identity: { room: 'identity', source: contactRef(contact) },
            action: { room: 'action', source: activityRef(owned.id) },
          },
          filled: [],
        },
      }));
  return [...part('target_contact_id', ACTION_ROLES.with), ...part('assignee_contact_id', ACTION_ROLES.assigned)];
};

const actionRecord = (owned: OwnedActivity, at: LocalTime, where: string, context: ActionContext): NeutralRecord => {
  const { raw } = owned;
  const filled: string[] = [];
  const status = activityStatusName(raw, context.data.activityStatuses);
  const state = actionState(status);
  const comments = plainText(text(raw, 'details'));
  if (comments.length > LONGEST_COMMENT) filled.push('Text of more than 100,000 characters, cut');
  const label = context.data.activityStatuses.get(text(raw, 'status_id'));
  const reporter = context.nameOf(text(raw, 'source_contact_id'));
  const data = {
    ...kept(raw),
    status_name: status,
    source_contact_name: reporter,
    ...(isRaw(label) ? { status_label: text(label, 'label') } : {}),
  };
  return {
    room: 'action',
    source: activityRef(owned.id),
    where,
    attributes: {
      state,
      ...timesOf(state, at, raw, filled),
      summary: shortened(text(raw, 'subject')) || null,
      comments: comments ? shortened(comments, LONGEST_COMMENT) : null,
      data: { civicrm: data },
    },
    links: {
      case: { room: 'case', source: caseRef(owned.caseId) },
      type: { list: UID.actionType, entry: context.typeEntryOf(raw) },
    },
    filled,
  };
};

/** One activity with its participants, and a refusal for each time that it is listed again. */
export const actionItems = (owned: OwnedActivity, context: ActionContext): Item[] => {
  const { id, raw, caseId, namedCase } = owned;
  const where = `cases.json, case ${caseId || namedCase}, activity ${id || '(without id)'}`;
  const refuse = (message: string, path?: string) => refusal('action', activityRef(id), where, message, path);
  const again = owned.repeatedUnder.map((other) =>
    refusal(
      'action',
      activityRef(id),
      `cases.json, case ${other}, activity ${id}`,
      `Listed again: activity ${id} belongs to case ${namedCase}.`
    )
  );
  const reason = whyNot(raw);
  if (!id) return [refuse('This activity has no id.', 'id'), ...again];
  if (reason) return [refuse(reason), ...again];
  if (!caseId) return [refuse(`It names case ${namedCase}, which is not in this export.`, 'case_id'), ...again];
  const at = localTime(text(raw, 'activity_date_time'), context.zone);
  if (!at) return [refuse('It has no date that can be read.', 'activity_date_time'), ...again];
  return [{ record: actionRecord(owned, at, where, context) }, ...participants(owned, where, context), ...again];
};

/** In a case, by date, then in the order in which CiviCRM numbered them. */
export const inOrder = (activities: OwnedActivity[]): OwnedActivity[] =>
  [...activities].sort((one, other) => {
    const [a, b] = [text(one.raw, 'activity_date_time'), text(other.raw, 'activity_date_time')];
    return a === b ? Number(one.id) - Number(other.id) : a < b ? -1 : 1;
  });
