import type { FieldProblem } from '../../../../shared/contracts/common';
import { isBlank } from '../../../../shared/blank';
import { IDENTITY_KINDS } from '../../../../shared/vocabulary';
import { problem } from '../errors';
import { checkDeclarations, checkDetails } from '../fields';
import { checkKindList } from '../kinds';
import type { IdentityFacts, IdentityTypeFacts } from './types';

const NAMES_OF_INDIVIDUALS = ['title', 'firstName', 'otherNames', 'familyName'] as const;
const LABELS: Record<string, string> = {
  title: 'a title',
  firstName: 'a first name',
  otherNames: 'other names',
  familyName: 'a family name',
  region: 'a region',
  gender: 'a gender',
  dateOfBirth: 'a date of birth',
  email: 'an email address',
  phone: 'a phone number',
  address: 'an address',
  language: 'a language',
};
const ON_ONE_LINE = ['title', 'firstName', 'otherNames', 'familyName', 'name'] as const;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;

const checkLines = (identity: IdentityFacts): FieldProblem[] =>
  ON_ONE_LINE.filter((field) => LINE_BREAK.test(identity[field] ?? '')).map((field) =>
    problem(field, 'A name stands on one line: take the line break out.')
  );

/** I1 and I6. */
const checkNames = (identity: IdentityFacts): FieldProblem[] => {
  if (!identity.kind)
    return [problem('kind', `kind must be one of the following values: ${IDENTITY_KINDS.join(', ')}`)];
  if (identity.anonymous) return checkAnonymous(identity);
  if (identity.kind === 'individual') {
    const problems = isBlank(identity.name)
      ? []
      : [problem('name', 'An individual has a first and a family name; "name" is for organisations and positions.')];
    return isBlank(identity.firstName) && isBlank(identity.familyName)
      ? [...problems, problem('familyName', 'An individual needs a first name or a family name, unless anonymous.')]
      : problems;
  }
  const who = identity.kind === 'organisation' ? 'An organisation' : 'A position';
  const problems = NAMES_OF_INDIVIDUALS.filter((field) => !isBlank(identity[field])).map((field) =>
    problem(field, `${who} has one name; ${LABELS[field]} is for individuals.`)
  );
  return isBlank(identity.name) ? [...problems, problem('name', `${who} needs a name.`)] : problems;
};

const checkAnonymous = (identity: IdentityFacts): FieldProblem[] => {
  if (identity.kind !== 'individual') return [problem('anonymous', 'Only an individual can be anonymous.')];
  return [...NAMES_OF_INDIVIDUALS, 'name' as const]
    .filter((field) => !isBlank(identity[field]))
    .map((field) => problem(field, 'An anonymous client has no names: take the name out, or untick "anonymous".'));
};

/** Does one of the two exclude the other? Exclusion counts both ways (I3). */
export const excluded = (one: IdentityTypeFacts, other: IdentityTypeFacts): boolean =>
  one.excludes.includes(other.id) || other.excludes.includes(one.id);

/** I3. */
const checkTypes = (types: IdentityTypeFacts[]): FieldProblem[] => {
  if (types.length === 0) return [problem('types', 'An identity needs at least one type.')];
  return types.flatMap((type, index) =>
    types
      .slice(index + 1)
      .filter((other) => excluded(type, other))
      .map((other) => problem('types', `Nobody can be ${type.name} and ${other.name} at once.`))
  );
};

/** I5 and what else a type requires. */
const checkRequired = (identity: IdentityFacts, types: IdentityTypeFacts[]): FieldProblem[] => {
  const kind = identity.kind;
  if (!kind) return [];
  const missing = new Map<string, string>();
  for (const type of types)
    for (const [field, kinds] of Object.entries(type.requires))
      if (kinds?.includes(kind) && isBlank(identity[field as keyof IdentityFacts])) missing.set(field, type.name);
  // In a fixed order: databases keep the keys of JSON in different ones.
  return [...missing]
    .sort()
    .map(([field, type]) => problem(field, `Someone recorded as ${type} needs ${LABELS[field] ?? field}.`));
};

const checkDates = (identity: IdentityFacts, today: string): FieldProblem[] => {
  const { dateOfBirth, dateOfBirthEstimated, diedOn } = identity;
  const future = (['dateOfBirth', 'diedOn'] as const).filter((field) => (identity[field] ?? '') > today);
  if (future.length > 0) return future.map((field) => problem(field, 'This day is still to come.'));
  if (dateOfBirth && diedOn && diedOn < dateOfBirth)
    return [problem('diedOn', 'The date of death is before the date of birth.')];
  return dateOfBirthEstimated && !dateOfBirth
    ? [problem('dateOfBirthEstimated', 'There is no date of birth that could be an estimate.')]
    : [];
};

/** Everything that must hold of an identity by itself: I1, I3, I5, I6 and the organisation's own fields. */
export const checkIdentity = (identity: IdentityFacts, types: IdentityTypeFacts[], today: string): FieldProblem[] => [
  ...checkNames(identity),
  ...checkLines(identity),
  ...checkTypes(types),
  ...checkRequired(identity, types),
  ...checkDates(identity, today),
  ...checkDetails(
    identity.details,
    types.flatMap(({ fields }) => fields)
  ),
];

/** I6: gender is `unknown` for an anonymous client unless said. */
export const defaultGender = (identity: IdentityFacts): IdentityFacts['gender'] =>
  identity.anonymous && !identity.gender ? 'unknown' : identity.gender;

/** C1: may this identity be the client of a case? */
export const checkPermitsCases = (displayName: string, types: IdentityTypeFacts[], path = 'client'): FieldProblem[] => {
  if (types.some(({ permitsCases }) => permitsCases)) return [];
  const recorded = types.map(({ name }) => name).join(' and ') || 'no type at all';
  return [
    problem(
      path,
      `${displayName || 'This identity'} is recorded as ${recorded}, which does not permit cases. A case needs a client: someone whose type permits cases.`
    ),
  ];
};

/** I9, seen from the identity: it has cases, so a type that permits them must stay. */
export const checkKeepsCases = (types: IdentityTypeFacts[], caseCount: number): FieldProblem[] =>
  caseCount === 0 || types.some(({ permitsCases }) => permitsCases)
    ? []
    : [
        problem(
          'types',
          `This identity has ${caseCount === 1 ? 'a case' : `${caseCount} cases`}: it needs a type that permits cases.`
        ),
      ];

/** An identity type by itself: the requirements and fields that it declares. */
export const checkIdentityType = (type: {
  requires?: unknown;
  fields?: unknown;
  excludes?: number[];
  id?: number;
}): FieldProblem[] => [
  ...checkRequires(type.requires),
  ...checkDeclarations(type.fields, 'fields'),
  ...(type.id !== undefined && type.excludes?.includes(type.id)
    ? [problem('excludes', "A type can't exclude itself.")]
    : []),
];

const checkRequires = (requires: unknown): FieldProblem[] => {
  if (requires === null || requires === undefined) return [];
  const shape = 'Write which fields are needed for which kinds, such as {"region": ["individual"]}.';
  if (typeof requires !== 'object' || Array.isArray(requires)) return [problem('requires', shape)];
  return Object.entries(requires).flatMap(([field, kinds]) => {
    if (!Object.hasOwn(LABELS, field))
      return [problem(['requires', field], `"${field}" is no field that can be required.`)];
    return checkKindList(kinds, ['requires', field], shape);
  });
};
