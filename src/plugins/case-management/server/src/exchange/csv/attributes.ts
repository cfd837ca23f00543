import type { ListUid } from '../../../../shared/ids';
import { UID } from '../../../../shared/ids';
import { ACTION_STATES, CONTACT_WAYS, GENDERS, IDENTITY_KINDS } from '../../../../shared/vocabulary';

/** What a cell becomes. `identity` and `case` are records of the same import, named by the source's own ids. */
export type CellKind =
  | { as: 'text' }
  | { as: 'date' }
  | { as: 'instant' }
  | { as: 'yesNo' }
  | { as: 'number' }
  | { as: 'duration'; unit: 'hours' | 'minutes' }
  | { as: 'choice'; choices: readonly string[] }
  | { as: 'list'; list: ListUid; many: boolean }
  | { as: 'identity' }
  | { as: 'case' }
  | { as: 'role' };

export const SHEETS = ['identities', 'cases', 'actions'] as const;
export type Sheet = (typeof SHEETS)[number];

const TEXT: CellKind = { as: 'text' };
const YES_NO: CellKind = { as: 'yesNo' };
const DATE: CellKind = { as: 'date' };
const INSTANT: CellKind = { as: 'instant' };
const list = (uid: ListUid, many = false): CellKind => ({ as: 'list', list: uid, many });
const choice = (choices: readonly string[]): CellKind => ({ as: 'choice', choices });

const IDENTITY: Record<string, CellKind> = {
  kind: choice(IDENTITY_KINDS),
  title: TEXT,
  firstName: TEXT,
  otherNames: TEXT,
  familyName: TEXT,
  name: TEXT,
  knownAs: TEXT,
  formerNames: TEXT,
  pronouns: TEXT,
  anonymous: YES_NO,
  types: list(UID.identityType, true),
  region: list(UID.region),
  gender: choice(GENDERS),
  dateOfBirth: DATE,
  dateOfBirthEstimated: YES_NO,
  email: TEXT,
  phone: TEXT,
  address: TEXT,
  preferredContact: choice(CONTACT_WAYS),
  contactWarning: TEXT,
  visitWarning: TEXT,
  language: TEXT,
  interpreter: TEXT,
  accessNeeds: TEXT,
  diedOn: DATE,
  notes: TEXT,
};

const CASE: Record<string, CellKind> = {
  title: TEXT,
  client: { as: 'identity' },
  openedAt: INSTANT,
  closedAt: INSTANT,
  closeReason: TEXT,
  outcome: list(UID.outcome),
  issues: list(UID.issue, true),
  fundingProgram: list(UID.fundingProgram),
  confidential: YES_NO,
  summary: TEXT,
};

const ACTION: Record<string, CellKind> = {
  case: { as: 'case' },
  type: list(UID.actionType),
  state: choice(ACTION_STATES),
  summary: TEXT,
  comments: TEXT,
  startedAt: INSTANT,
  dueAt: INSTANT,
  dueAllDay: YES_NO,
  durationHours: { as: 'duration', unit: 'hours' },
  durationMinutes: { as: 'duration', unit: 'minutes' },
  cancelReason: TEXT,
  fundingProgram: list(UID.fundingProgram),
  assignee: { as: 'identity' },
  lateNote: TEXT,
};

/** What a column of each sheet may become. */
export const ATTRIBUTES: Record<Sheet, Record<string, CellKind>> = {
  identities: IDENTITY,
  cases: CASE,
  actions: ACTION,
};

export const ROLE_PREFIX = 'role:';
export const DETAILS_PREFIX = 'details.';

/** Fields that an organisation declares itself: `details.income`. */
const DETAILS_KEY = /^details\.[a-z][A-Za-z0-9]{0,39}$/;

/** The kind of an attribute's cells; null where a sheet has no such attribute. */
export const cellKind = (sheet: Sheet, attribute: string): CellKind | null => {
  if (Object.hasOwn(ATTRIBUTES[sheet], attribute)) return ATTRIBUTES[sheet][attribute] ?? null;
  if (sheet !== 'identities' && attribute.startsWith(ROLE_PREFIX) && attribute.length > ROLE_PREFIX.length)
    return { as: 'role' };
  return sheet !== 'actions' && DETAILS_KEY.test(attribute) ? TEXT : null;
};

export const attributeNames = (sheet: Sheet): string[] => [
  ...Object.keys(ATTRIBUTES[sheet]),
  ...(sheet === 'identities' ? [] : ['role:<key or name of a role type>']),
  ...(sheet === 'actions' ? [] : ['details.<key of a field of your own>']),
];
