/** Closed catalogues of the field. Open ones (types, regions, issues …) are content. */
export const IDENTITY_KINDS = ['individual', 'organisation', 'position'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export const GENDERS = ['female', 'male', 'nonBinary', 'other', 'notStated', 'refused', 'unknown'] as const;
export type Gender = (typeof GENDERS)[number];

export const CONTACT_WAYS = ['phone', 'sms', 'email', 'post', 'inPerson', 'viaSomeone'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

export const CASE_STAGES = ['open', 'closed'] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

export const ACTION_STATES = ['planned', 'done', 'cancelled'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export const ROLE_SCOPES = ['action', 'case', 'relationship'] as const;
export type RoleScope = (typeof ROLE_SCOPES)[number];

/** I2: what a new install has, and the keys that never change. */
export const IDENTITY_TYPE_KEYS = {
  client: 'client',
  mhtrsRepresentative: 'mhtrs-representative',
  rto: 'rto',
  serviceProvider: 'service-provider',
  other: 'other',
} as const;

/** C4: action types that only the system writes. */
export const SYSTEM_ACTION_TYPES = {
  caseOpened: 'case-opened',
  caseClosed: 'case-closed',
  caseReopened: 'case-reopened',
  clientChanged: 'client-changed',
  definitionChanged: 'definition-changed',
  roleBegun: 'role-begun',
  roleEnded: 'role-ended',
  actionMoved: 'action-moved',
} as const;
export type SystemActionTypeKey = (typeof SYSTEM_ACTION_TYPES)[keyof typeof SYSTEM_ACTION_TYPES];

export const ROLE_TYPE_KEYS = { advocate: 'advocate', referrer: 'referrer' } as const;

/** Outcomes of one call only; the rest of the list is the organisation's own. */
export const OUTCOME_KEYS = {
  adviceGiven: 'advice-given',
  couldNotHelp: 'could-not-help',
  waiting: 'waiting',
  referredOn: 'referred-on',
} as const;

export const REGION_KEYS = { notKnown: 'not-known' } as const;

/** `action.source`: how the action came to be recorded. */
export const ACTION_SOURCES = ['human', 'system', 'import'] as const;
export type ActionSource = (typeof ACTION_SOURCES)[number];

/** Declared fields of an organisation's own (`details`). */
export const FIELD_KINDS = ['text', 'number', 'date', 'choice', 'yesNo'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What a file of an action is, in a word. */
export const FILE_KINDS = ['letter', 'decision', 'report', 'form', 'consent', 'photo', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a browser may show; all else is saved, because it could act in the panel's name. */
export const SHOWN_MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const;

/** What a case can be put on paper in. */
export const PRINT_LANGUAGES = ['en', 'fr'] as const;
export type PrintLanguage = (typeof PRINT_LANGUAGES)[number];

/** What the flags of a point in the life of a case add up from. */
export const POINT_FLAGS = { system: 1, allDay: 2, isNew: 4 } as const;

/** Under what a planned action stands in someone's work: local days of the organisation, weeks from Monday to Sunday. */
export const WORK_HEADINGS = ['overdue', 'today', 'week', 'later'] as const;
export type WorkHeading = (typeof WORK_HEADINGS)[number];
