import type { DeclaredField } from '../../../../shared/contracts/about';
import type { IdentityCreate } from '../../../../shared/contracts/identity';
import type { IntakeInput } from '../../../../shared/contracts/intake';
import { type DurationUnit, readDuration } from '../../../../shared/entry/duration';
import { instantAt } from '../../../../shared/entry/wall-clock';
import type { Gender } from '../../../../shared/vocabulary';
import { bornAbout } from '../../client/age';
import { newIdentity, type PersonChoice } from '../../services/person-choice';
import type { Problems } from '../../services/problems';
import { readDay } from '../../services/read-day';
import { ownMissing, ownOf } from './own';

export type ClientKind = 'individual' | 'organisation' | 'anonymous';

/** What is typed, as it is typed. */
export interface IntakeForm {
  kind: ClientKind;
  type: string;
  name: string;
  title: string;
  firstName: string;
  otherNames: string;
  familyName: string;
  dateOfBirth: string;
  /** Where the date is not known: the date of birth is an estimate then. */
  age: string;
  gender: Gender | '';
  region: string;
  phone: string;
  email: string;
  address: string;
  language: string;
  about: string;
  issues: string[];
  fundingProgram: string;
  referrer: PersonChoice | null;
  actionType: string;
  duration: string;
  unit: DurationUnit;
  comments: string;
  /** It ended now unless said. */
  when: 'now' | 'at';
  day: string;
  time: string;
  /** The organisation's own fields, by `client.details.key` and `case.details.key`. */
  own: Record<string, string>;
  outcome: string;
  reason: string;
}

export const EMPTY: IntakeForm = {
  kind: 'individual',
  type: '',
  name: '',
  title: '',
  firstName: '',
  otherNames: '',
  familyName: '',
  dateOfBirth: '',
  age: '',
  gender: '',
  region: '',
  phone: '',
  email: '',
  address: '',
  language: '',
  about: '',
  issues: [],
  fundingProgram: '',
  referrer: null,
  actionType: '',
  duration: '',
  unit: 'hours',
  comments: '',
  when: 'now',
  day: '',
  time: '',
  own: {},
  outcome: '',
  reason: '',
};

/** What the form needs of the lists and of where it stands. */
export interface Around {
  oneCall: boolean;
  /** The documentId of a client who is known. */
  known: string | null;
  /** The local day. */
  today: string;
  /** In which order a date is typed. */
  dayOrder: string;
  /** Field → the kinds of identity that must have it, by the identity type. */
  requires: Record<string, string[]>;
  /** What the organisation needs besides, of a client of this type and of a case. */
  ownFields: { client: DeclaredField[]; case: DeclaredField[] };
  timeZone: string | undefined;
  /** documentIds that the body names without being asked. */
  otherType: string;
  referrerRole: string;
  /** What an outcome is called, for a closing without other words. */
  outcomeName: string;
}

const NAMES = ['title', 'firstName', 'otherNames', 'familyName'] as const;
const CONTACT = ['phone', 'email', 'address', 'language'] as const;
const MOST_YEARS = 120;

const given = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
const textOf = (form: IntakeForm, key: keyof IntakeForm) => {
  const value = form[key];
  return typeof value === 'string' ? value : '';
};
const pick = <Key extends keyof IntakeForm>(form: IntakeForm, keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, textOf(form, key)]));

/** A date of birth as it was typed, or estimated from an age. */
export const birthOf = (
  { dateOfBirth: typed, age }: IntakeForm,
  { today, dayOrder }: Around
): { dateOfBirth?: string; dateOfBirthEstimated?: true } => {
  const dateOfBirth = readDay(typed, dayOrder);
  if (dateOfBirth !== null) return { dateOfBirth };
  const estimate = bornAbout(age, today);
  return estimate === null ? {} : { dateOfBirth: estimate, dateOfBirthEstimated: true };
};

/** Names and a date of birth, as far as there are any, to look for likely duplicates by. */
export const soughtIn = (form: IntakeForm, around: Around) => {
  if (form.kind === 'anonymous') return {};
  if (form.kind === 'organisation') return given({ name: form.name });
  const { dateOfBirth } = birthOf(form, around);
  return given({ ...pick(form, ['firstName', 'otherNames', 'familyName']), dateOfBirth: dateOfBirth ?? '' });
};

const clientIn = (form: IntakeForm, around: Around): IdentityCreate => {
  const common = {
    types: [form.type],
    region: form.region || null,
    ...given(pick(form, CONTACT)),
    ...ownOf(form, around, 'client'),
  };
  const gender = form.gender ? { gender: form.gender } : {};
  if (form.kind === 'anonymous') return { ...common, ...gender, kind: 'individual', anonymous: true };
  if (form.kind === 'organisation') return { ...common, kind: 'organisation', name: form.name };
  return { ...common, ...gender, ...birthOf(form, around), ...given(pick(form, NAMES)), kind: 'individual' };
};

const referrerIn = (referrer: PersonChoice, { otherType }: Around): string | IdentityCreate =>
  referrer.is === 'known' ? referrer.documentId : newIdentity(referrer, otherType);

const MINUTE = 60_000;

/** When it began, where it did not end just now: the case was opened then, and one call only ended with it. */
const timesOf = (form: IntakeForm, minutes: number | null, timeZone: string | undefined) => {
  const began = form.when === 'at' ? instantAt(form.day, form.time, timeZone) : null;
  if (!began) return { case: {}, action: {}, close: {} };
  const startedAt = began.toISOString();
  const closedAt = new Date(began.getTime() + (minutes ?? 0) * MINUTE).toISOString();
  return { case: { openedAt: startedAt }, action: { startedAt }, close: { closedAt } };
};

/** One save for all of it. */
export const toBody = (form: IntakeForm, around: Around, confirmedNew: boolean): IntakeInput => {
  const { minutes } = readDuration(form.duration, form.unit);
  const times = timesOf(form, minutes, around.timeZone);
  return {
    client: around.known === null ? clientIn(form, around) : { documentId: around.known },
    case: {
      ...given({ title: form.about, fundingProgram: form.fundingProgram }),
      ...(form.issues.length > 0 && { issues: form.issues }),
      ...ownOf(form, around, 'case'),
      ...times.case,
    },
    action: {
      type: form.actionType,
      state: 'done',
      ...(minutes !== null && { durationMinutes: minutes }),
      ...given({ comments: form.comments }),
      ...times.action,
    },
    ...(form.referrer && {
      roles: [{ type: around.referrerRole, identity: referrerIn(form.referrer, around) }],
    }),
    ...(around.oneCall && {
      close: { reason: form.reason.trim() || around.outcomeName, outcome: form.outcome, ...times.close },
    }),
    ...(confirmedNew && { confirmedNew }),
  };
};

/** Which input shows the sentence about a path of the body; those of no input are shown above the form. */
export const inputOf = (path: string): string => {
  const [part, field = ''] = path.split('.');
  if (part === 'roles') return 'referrer';
  if (field === 'details' || field === 'openedAt') return field === 'details' ? path : 'when';
  if (part === 'case') return field === 'title' ? 'about' : field;
  if (part === 'action') return { type: 'actionType', durationMinutes: 'duration', startedAt: 'when' }[field] ?? field;
  return field === 'types' ? 'type' : field;
};

export type Missing =
  'needed' | 'number' | 'when' | 'dateOfBirth' | 'duration.unclear' | 'duration.moreThanADay' | 'age';

const isRequired = (field: string, { kind }: IntakeForm, { requires }: Around) =>
  (requires[field] ?? []).includes(kind === 'organisation' ? 'organisation' : 'individual');

/** What a client of this kind needs; an anonymous one has no names, and a gender unless said. */
export const neededOf = (form: IntakeForm, around: Around): string[] => {
  if (around.known !== null) return [];
  const fields = Object.keys(around.requires).filter((field) => isRequired(field, form, around));
  const unnamed = form.kind === 'anonymous' ? fields.filter((field) => field === 'region') : fields;
  return form.kind === 'organisation' ? ['name', ...unnamed] : unnamed;
};

const nameless = ({ kind, firstName, familyName }: IntakeForm) =>
  kind === 'individual' && firstName.trim() === '' && familyName.trim() === '';

const durationProblem = ({ duration, unit }: IntakeForm): Missing | null => {
  const { problem } = readDuration(duration, unit);
  if (!problem) return null;
  return problem === 'moreThanADay' ? 'duration.moreThanADay' : 'duration.unclear';
};

/** All that can be said before it is sent, so that one look names everything. */
export const missingIn = (form: IntakeForm, around: Around): Partial<Record<string, Missing>> => {
  const needed = [...neededOf(form, around), 'actionType', ...(around.oneCall ? ['outcome'] : [])];
  const isBlank = (field: string) => textOf(form, field as keyof IntakeForm).trim() === '';
  const problems: Partial<Record<string, Missing>> = {};
  for (const field of needed) if (isBlank(field) && field in form) problems[field] = 'needed';
  if (form.age.trim() !== '') delete problems.dateOfBirth;
  if (around.known === null && nameless(form)) problems.familyName = 'needed';
  if (form.dateOfBirth.trim() !== '' && readDay(form.dateOfBirth, around.dayOrder) === null)
    problems.dateOfBirth = 'dateOfBirth';
  const age = Number(form.age);
  if (form.kind === 'individual' && form.age !== '' && !(Number.isInteger(age) && age >= 0 && age <= MOST_YEARS))
    problems.age = 'age';
  const duration = durationProblem(form);
  if (duration) problems.duration = duration;
  if (form.when === 'at' && !instantAt(form.day, form.time, around.timeZone)) problems.when = 'when';
  return { ...problems, ...ownMissing(form, around) };
};

/** Sentences that belong to no input that is seen. */
export const elsewhere = (problems: Problems, inputs: readonly string[]): string[] =>
  Object.entries(problems).flatMap(([input, sentence]) => (inputs.includes(input) || !sentence ? [] : [sentence]));
