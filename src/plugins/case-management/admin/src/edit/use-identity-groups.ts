import type { DeclaredField } from '../../../shared/contracts/about';
import type { IdentityRecord } from '../../../shared/contracts/identity';
import { CONTACT_WAYS, GENDERS } from '../../../shared/vocabulary';
import { bornAbout } from '../client/age';
import { useAboutQuery } from '../services/casework';
import { type ListEntry, useListQuery } from '../services/lists';
import { useOrganisation } from '../services/use-organisation';
import { type TextKey, useText, useValue } from '../services/use-text';
import { localDay } from '../timeline/days';
import { type FormQuery, together } from './form-lists';
import { optionsOf } from './options';
import { ownField } from './own-field';
import type { Groups } from './use-form';
import { type EditField, type FieldKind, listIn, type Typed } from './values';

/** What the form needs of a record: a new one has only a kind. */
export type IdentityInForm = Pick<IdentityRecord, 'kind'> &
  Partial<Pick<IdentityRecord, 'anonymous' | 'types' | 'region'>>;

interface Lists {
  types: readonly ListEntry[];
  regions: readonly ListEntry[];
  /** Of the organisation's own, by the identity type. */
  own: ReadonlyMap<string, DeclaredField[]>;
}

type Make = (name: keyof IdentityRecord | 'age', kind: FieldKind, more?: Partial<EditField>) => EditField;

const LABELS = {
  age: 'intake.age',
  name: 'intake.name',
  title: 'intake.title',
  firstName: 'intake.firstName',
  otherNames: 'intake.otherNames',
  familyName: 'intake.familyName',
  knownAs: 'client.knownAs',
  formerNames: 'client.formerNames',
  pronouns: 'client.pronouns',
  anonymous: 'edit.anonymous',
  types: 'client.types',
  region: 'client.region',
  gender: 'client.gender',
  dateOfBirth: 'intake.dateOfBirth',
  dateOfBirthEstimated: 'edit.estimated',
  phone: 'client.phone',
  email: 'client.email',
  address: 'client.address',
  preferredContact: 'client.preferred',
  contactWarning: 'edit.contactWarning',
  visitWarning: 'edit.visitWarning',
  language: 'client.language',
  interpreter: 'edit.interpreter',
  accessNeeds: 'client.accessNeeds',
  diedOn: 'edit.diedOn',
  notes: 'client.notes',
} as const satisfies Partial<Record<keyof IdentityRecord | 'age', TextKey>>;
type Labelled = keyof typeof LABELS;

const isLabelled = (name: string): name is Labelled => name in LABELS;

const namesOf = (make: Make, { kind }: IdentityInForm, anonymous: boolean): EditField[] => {
  if (kind !== 'individual') return [make('name', 'text', { wide: true, required: true }), make('knownAs', 'text')];
  const names = [
    make('firstName', 'text'),
    make('familyName', 'text'),
    make('otherNames', 'text'),
    make('title', 'text'),
    make('knownAs', 'text'),
  ];
  return [...(anonymous ? [] : names), make('pronouns', 'text')];
};

const bornFields = (make: Make, today: string): EditField[] => [
  make('dateOfBirth', 'date', { also: () => ({ age: '', dateOfBirthEstimated: 'false' }) }),
  make('age', 'age', {
    also: (typed): Typed => {
      const born = bornAbout(typed, today);
      return born === null ? {} : { dateOfBirth: born, dateOfBirthEstimated: 'true' };
    },
  }),
  make('dateOfBirthEstimated', 'flag', { wide: true }),
];

const reachOf = (make: Make, value: (word: string) => string): EditField[] => [
  make('phone', 'tel'),
  make('email', 'text'),
  make('address', 'long', { wide: true }),
  make('preferredContact', 'one', { options: CONTACT_WAYS.map((way) => ({ value: way, label: value(way) })) }),
];

const MINDED = ['contactWarning', 'visitWarning', 'language', 'interpreter'] as const;

/** The form of an identity, by its kind and the types that are chosen. */
export const useIdentityGroups = (): FormQuery<IdentityInForm> => {
  const t = useText();
  const value = useValue();
  const { timeZone } = useOrganisation();
  const [types, regions, about] = [useListQuery('identity-types'), useListQuery('regions'), useAboutQuery()];
  const state = together(types, regions, about);
  if (!types.data || !regions.data || !about.data) return state;
  const own = new Map(about.data.data.identityTypes.map((type) => [type.documentId, type.fields]));
  const lists = { types: types.data, regions: regions.data, own };
  return { ...state, groupsOf: groupsWith(lists, t, value, localDay(new Date(), timeZone)) };
};

const groupsWith =
  (lists: Lists, t: ReturnType<typeof useText>, value: (word: string) => string, today: string) =>
  (identity: IdentityInForm): Groups =>
  (typed) => {
    const chosen = listIn(typed('types'));
    const person = identity.kind === 'individual';
    const anonymous = typed('anonymous') === 'true';
    const needs = (name: string) =>
      lists.types.some(
        ({ documentId, requires }) =>
          chosen.includes(documentId) && (requires?.[name] ?? []).includes(identity.kind ?? '')
      );
    const make: Make = (name, kind, more = {}) => ({
      name,
      kind,
      label: isLabelled(name) ? t(LABELS[name]) : name,
      required: needs(name),
      ...more,
    });
    const genders = GENDERS.map((gender) => ({ value: gender, label: value(gender) }));
    const ownFields = [...new Map(chosen.flatMap((type) => lists.own.get(type) ?? []).map((one) => [one.key, one]))];
    return [
      {
        title: t('edit.names'),
        fields: [
          ...(identity.anonymous ? [make('anonymous', 'flag', { wide: true, hint: t('edit.anonymous.hint') })] : []),
          ...namesOf(make, identity, anonymous),
          make('formerNames', 'text', { hint: t('edit.formerNames.hint') }),
        ],
      },
      {
        title: t('client.who'),
        fields: [
          make('types', 'many', { required: true, wide: true, options: optionsOf(lists.types, identity.types ?? []) }),
          make('region', 'one', { options: optionsOf(lists.regions, [identity.region]) }),
          ...(person ? [make('gender', 'one', { options: genders }), ...bornFields(make, today)] : []),
        ],
      },
      { title: t('client.reach'), fields: reachOf(make, value) },
      {
        title: t('client.warnings'),
        fields: [...MINDED.map((name) => make(name, 'text')), make('accessNeeds', 'long', { wide: true })],
      },
      { title: t('edit.own'), fields: ownFields.map(([, field]) => ownField(field)) },
      {
        title: null,
        fields: [make('notes', 'long', { wide: true }), ...(person ? [make('diedOn', 'date')] : [])],
      },
    ].filter(({ fields }) => fields.length > 0);
  };
