/** The demo organisation as plain data; records name each other by keys, and get row ids when they are written. */
import type { ActionState, ContactWay, Gender, IdentityKind } from '../../../../shared/vocabulary';

export interface DemoIdentity {
  key: string;
  kind: IdentityKind;
  /** Keys of identity types. */
  types: string[];
  title?: string;
  firstName?: string;
  otherNames?: string;
  familyName?: string;
  name?: string;
  knownAs?: string;
  pronouns?: string;
  anonymous?: boolean;
  region?: string;
  gender?: Gender;
  /** Local date. */
  dateOfBirth?: string;
  dateOfBirthEstimated?: boolean;
  email?: string;
  phone?: string;
  address?: string;
  preferredContact?: ContactWay;
  contactWarning?: string;
  visitWarning?: string;
  language?: string;
  interpreter?: string;
  accessNeeds?: string;
  notes?: string;
}

export interface DemoCase {
  key: string;
  client: string;
  title: string;
  summary: string;
  openedAt: Date;
  /** Set on closed cases. */
  closedAt?: Date;
  closeReason?: string;
  outcome?: string;
  /** An end that did not last: closed then, and open again since today. */
  reopened?: { closedAt: Date; closeReason: string; reason: string };
  issues: string[];
  program: string;
  confidential?: boolean;
}

export interface DemoAction {
  key: string;
  case: string;
  type: string;
  state: ActionState;
  summary: string;
  comments?: string;
  startedAt?: Date;
  dueAt?: Date;
  dueAllDay?: boolean;
  durationMinutes?: number;
  cancelReason?: string;
  assignee: string;
}

/** Part in exactly one of: a case, an action, another identity. */
export interface DemoRole {
  type: string;
  identity: string;
  case?: string;
  action?: string;
  other?: string;
  startedOn?: string;
  endedOn?: string;
  note?: string;
}

export interface DemoData {
  identities: DemoIdentity[];
  cases: DemoCase[];
  actions: DemoAction[];
  roles: DemoRole[];
}
