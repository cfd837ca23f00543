import { UID } from '../../../shared/ids';

/** A condition as Strapi's own conditional fields take it (JSON Logic over the values of the form). */
type Condition = Record<string, unknown>;

export interface Form {
  /** Marked with an asterisk: the rules need them, the schema leaves it to the rules to say so. */
  required: string[];
  /** Fields that begin a new box, so that a long form reads in groups. */
  begins: string[];
  /** Fields that are shown only where they can mean something. */
  onlyWhen: Record<string, Condition>;
}

const when = (field: string, ...values: string[]): Condition => ({ in: [{ var: field }, values] });
const each = (condition: Condition, ...fields: string[]) => Object.fromEntries(fields.map((name) => [name, condition]));

const identity: Form = {
  required: ['kind', 'types'],
  begins: ['region', 'contactWarning', 'phone', 'notes', 'cases'],
  onlyWhen: {
    ...each(when('kind', 'organisation', 'position'), 'name'),
    ...each(
      when('kind', 'individual'),
      'title',
      'firstName',
      'otherNames',
      'familyName',
      'pronouns',
      'anonymous',
      'anonymousLabel',
      'gender',
      'dateOfBirth',
      'dateOfBirthEstimated',
      'diedOn'
    ),
  },
};

const caseForm: Form = {
  required: ['client', 'stage'],
  begins: ['changeReason', 'issues', 'related', 'lastDoneAt'],
  onlyWhen: each(when('stage', 'closed'), 'closedAt', 'closeReason', 'outcome'),
};

const action: Form = {
  required: ['case', 'type', 'state'],
  begins: ['state', 'assignee', 'recordedBy'],
  onlyWhen: {
    ...each(when('state', 'planned', 'cancelled'), 'dueAt', 'dueAllDay'),
    ...each(when('state', 'cancelled'), 'cancelReason'),
  },
};

const role: Form = { required: ['identity', 'type'], begins: ['case', 'startedOn', 'startedBy'], onlyWhen: {} };
const organisation: Form = { required: ['name', 'timeZone'], begins: ['caseFields'], onlyWhen: {} };
const list: Form = {
  required: ['name', 'key'],
  begins: ['permitsCases', 'countsTime', 'inverseName'],
  onlyWhen: each(when('scope', 'relationship'), 'inverseName'),
};

/** By content type. */
export const FORMS: Record<string, Form> = {
  [UID.identity]: identity,
  [UID.case]: caseForm,
  [UID.action]: action,
  [UID.role]: role,
  [UID.organisation]: organisation,
  [UID.identityType]: list,
  [UID.region]: list,
  [UID.issue]: list,
  [UID.outcome]: list,
  [UID.fundingProgram]: list,
  [UID.actionType]: list,
  [UID.roleType]: list,
};
