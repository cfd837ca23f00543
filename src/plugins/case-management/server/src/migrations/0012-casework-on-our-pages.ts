import { LIST_UIDS, UID } from '../../../shared/ids';
import { ADMIN_ROLE_CODES } from '../../../shared/staff';
import { revokeGiven } from '../services/admin-roles';
import type { Migration } from './run';

/** What 0002 gave before, field by field; `label` came to roles by 0006, `changeReason` to actions by 0010. */
const LIST = 'name key description active';
const IDENTITY = `kind title firstName otherNames familyName name displayName sortName knownAs formerNames pronouns
  anonymous anonymousLabel types region gender dateOfBirth dateOfBirthEstimated email phone address preferredContact
  contactWarning visitWarning language interpreter accessNeeds diedOn details notes cases version`;
const FIELDS: Record<string, string> = {
  [UID.identity]: `${IDENTITY} account`,
  [UID.case]: `reference title client stage openedAt closedAt closeReason outcome issues fundingProgram confidential
    summary actions roles related details changeReason lastDoneAt nextDueAt version`,
  [UID.action]: `case type typeVersion state summary comments startedAt dueAt dueAllDay durationMinutes cancelReason
    data fundingProgram assignee recordedBy roles source at lateNote changeReason version`,
  [UID.role]: 'label type identity action case other startedOn endedOn startedBy endedBy note changeReason',
  [UID.organisation]: 'name timeZone country subdivision currency caseFields boundaryPolicy demo',
  [UID.identityType]: `${LIST} permitsCases permitsEducation excludes requires fields`,
  [UID.actionType]: `${LIST} version milestone countsTime locked`,
  [UID.roleType]: `${LIST} inverseName scope kinds grantsAccess managesCase`,
  [UID.region]: LIST,
  [UID.issue]: LIST,
  [UID.outcome]: LIST,
  [UID.fundingProgram]: LIST,
};

const RECORDS: string[] = [UID.identity, UID.case, UID.action, UID.role];
const fieldsOf = (uid: string, verb: string) =>
  (uid === UID.identity && verb !== 'read' ? IDENTITY : (FIELDS[uid] ?? '')).split(/\s+/);
const given = (uid: string, ...verbs: Array<'create' | 'read' | 'update'>) =>
  verbs.map((verb) => ({ uid, verb, fields: fieldsOf(uid, verb) }));

const READABLE = [...RECORDS, ...LIST_UIDS, UID.organisation].flatMap((uid) => given(uid, 'read'));

/**
 * Casework in the Content Manager is for those who administer it: advocates and readers have our own pages. Taken is
 * what we gave, as we gave it; a permission that an administrator has changed stays.
 */
export const caseworkOnOurPages: Migration = {
  name: '0012-casework-on-our-pages',
  async run(strapi) {
    const writable = RECORDS.flatMap((uid) => given(uid, 'create', 'update'));
    await revokeGiven(strapi, ADMIN_ROLE_CODES.advocate, [...READABLE, ...writable]);
    await revokeGiven(strapi, ADMIN_ROLE_CODES.reader, READABLE);
  },
};
