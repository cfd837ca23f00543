import type { ListUid } from '../../../src/plugins/case-management/shared/ids';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import {
  identityTypeRow,
  listRow,
  makeAction,
  makeCase,
  makeClient,
  makeListEntry,
  makePerson,
  makeRole,
} from '../../support/factories';
import type { Made } from '../../support/factories';
import type { Broken, Data } from './broken';
import { OUR_ROUTES } from './paths';

const updating = (uid: ListUid, target: () => Promise<Made>, data: Data | (() => Promise<Data>)) => ({
  uid,
  how: 'update' as const,
  arrange: async () => ({ target: await target(), data: typeof data === 'function' ? await data() : data }),
});
const creating = (uid: ListUid, data: Data) => ({
  uid,
  how: 'create' as const,
  arrange: async () => ({ data: { name: 'An entry', key: `entry-that-is-refused-${Date.now()}`, ...data } }),
});
const deleting = (uid: ListUid, target: () => Promise<Made>) => ({
  uid,
  how: 'delete' as const,
  arrange: async () => ({ target: await target() }),
});

const usedRegion = async () => {
  const region = await makeListEntry(UID.region);
  await makeClient({ region: region.documentId });
  return region;
};
/** A type of its own with one identity that has a case. */
const typeWithCases = async () => {
  const type = await makeListEntry(UID.identityType, { permitsCases: true });
  const client = await makePerson({ types: [type.documentId] });
  await makeCase({ client: client.documentId });
  return type;
};
const typeOfPerson = async () => {
  const type = await makeListEntry(UID.identityType);
  const other = await makeListEntry(UID.identityType);
  await makePerson({ types: [type.documentId, other.documentId] });
  return { type, other };
};
const timedType = async () => {
  const type = await makeListEntry(UID.actionType, { countsTime: true });
  await makeAction({ type: type.documentId });
  return type;
};
const heldType = async () => {
  const type = await makeListEntry(UID.roleType, { scope: 'case' });
  await makeRole({ type: type.documentId });
  return type;
};
const DELETED = (what: string) => `This can't be deleted: ${what}. Make it inactive instead.`;

export const listRules: readonly Broken[] = [
  {
    rule: 'V5: an entry without a name',
    uid: UID.region,
    how: 'create',
    arrange: async () => ({ data: { name: ' ', key: 'nameless' } }),
    path: 'name',
    sentence: 'An entry of a list needs a name.',
  },
  {
    rule: 'V5: a key that is none',
    uid: UID.region,
    how: 'create',
    arrange: async () => ({ data: { name: 'North', key: 'North West' } }),
    path: 'key',
    sentence: 'A key is made of small letters, digits and hyphens, such as "ward-visit".',
  },
  {
    rule: 'V2: a key that is taken',
    uid: UID.region,
    how: 'create',
    arrange: async () => ({ data: { name: 'Nowhere known', key: 'not-known' } }),
    path: 'key',
    sentence: 'The key "not-known" is taken: choose another.',
  },
  {
    rule: 'V5: deleting a region that a client has',
    ...deleting(UID.region, usedRegion),
    path: '',
    sentence: DELETED('1 identity points at it'),
  },
  {
    rule: 'V5: deleting an action type that an action has',
    ...deleting(UID.actionType, timedType),
    path: '',
    sentence: DELETED('1 action points at it'),
  },
  {
    rule: 'V5: deleting a role type that a role has',
    ...deleting(UID.roleType, heldType),
    path: '',
    sentence: DELETED('1 role points at it'),
  },
  {
    rule: 'I9: deleting an identity type that an identity has',
    ...deleting(UID.identityType, typeWithCases),
    path: '',
    sentence: DELETED('1 identity points at it'),
  },
  {
    rule: 'I2: deleting the Client type',
    ...deleting(UID.identityType, () => identityTypeRow('client')),
    path: '',
    sentence: '"Client" can\'t be deleted: the rules rely on it.',
  },
  {
    rule: 'I2: another key for the Client type',
    ...updating(UID.identityType, () => identityTypeRow('client'), { key: 'customer' }),
    path: 'key',
    sentence: 'The key "client" is relied on and stays as it is; the name may change.',
  },
  {
    rule: 'I2: the Client type out of use',
    ...updating(UID.identityType, () => identityTypeRow('client'), { active: false }),
    path: 'active',
    sentence: 'This entry is relied on and stays in use.',
  },
  {
    rule: 'I9: a type that stops permitting cases',
    ...updating(UID.identityType, typeWithCases, { permitsCases: false }),
    path: 'permitsCases',
    sentence: '1 identity of this type with cases would have no type that permits them.',
  },
  {
    rule: 'I9: a type that gains an exclusion',
    uid: UID.identityType,
    how: 'update',
    arrange: async () => {
      const { type, other } = await typeOfPerson();
      return { target: type, data: { excludes: [other] } };
    },
    path: 'excludes',
    sentence: '1 identity has both types: take one of them away first.',
  },
  {
    rule: 'I3: a type that excludes itself',
    uid: UID.identityType,
    how: 'update',
    arrange: async () => {
      const type = await makeListEntry(UID.identityType);
      return { target: type, data: { excludes: [type] } };
    },
    path: 'excludes',
    sentence: "A type can't exclude itself.",
  },
  {
    rule: 'A9: a milestone that counts time',
    uid: UID.actionType,
    how: 'create',
    arrange: async () => ({ data: { name: 'Goal', key: 'goal-that-counts', milestone: true, countsTime: true } }),
    path: 'countsTime',
    sentence: 'A milestone takes no time: untick "counts time".',
  },
  {
    rule: 'A9: a milestone of a type whose actions took time',
    ...updating(UID.actionType, timedType, { milestone: true, countsTime: false }),
    path: 'milestone',
    sentence: '1 action of this type took time, and a milestone takes none.',
  },
  {
    rule: 'C4: a locked type that counts time',
    ...updating(UID.actionType, () => listRow(UID.actionType, 'case-opened'), { countsTime: true }),
    path: 'locked',
    sentence: 'This type is used by the system: only its name and description may change.',
  },
  {
    rule: 'R1: another scope for a type that roles have',
    ...updating(UID.roleType, heldType, { scope: 'action' }),
    path: 'scope',
    sentence: '1 role of this type exist: make a new type for another scope.',
  },
  {
    rule: 'R1: kinds that leave a holder out',
    ...updating(UID.roleType, heldType, { kinds: ['organisation'] }),
    path: 'kinds',
    sentence: 'Roles of this type are held by individual.',
  },
  {
    rule: 'R1: kinds that are none',
    ...creating(UID.roleType, { kinds: ['individual', 'team'] }),
    path: 'kinds.1',
    sentence: 'The kinds are a list of individual, organisation, position.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'I5: a type that requires a field that there is not',
    ...creating(UID.identityType, { requires: { shoeSize: ['individual'] } }),
    path: 'requires.shoeSize',
    sentence: '"shoeSize" is no field that can be required.',
  },
  {
    rule: 'I5: a type that requires a field of kinds that are none',
    ...updating(UID.identityType, () => makeListEntry(UID.identityType), { requires: { region: ['team'] } }),
    path: 'requires.region.0',
    sentence: 'Write which fields are needed for which kinds, such as {"region": ["individual"]}.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'an own field whose key is none',
    ...creating(UID.identityType, { fields: [{ key: 'Shoe size', label: 'Shoe size', kind: 'number' }] }),
    path: 'fields.0.key',
    sentence: 'A key is 1 to 40 letters and digits and begins with a small letter.',
  },
  {
    rule: 'an own field of an unknown kind',
    ...creating(UID.identityType, { fields: [{ key: 'shoes', label: 'Shoes', kind: 'size' }] }),
    path: 'fields.0.kind',
    sentence: 'The kind of a field is one of text, number, date, choice, yesNo.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'an own field with nothing to choose from',
    ...updating(UID.identityType, () => makeListEntry(UID.identityType), {
      fields: [{ key: 'shoes', label: 'Shoes', kind: 'choice' }],
    }),
    path: 'fields.0.choices',
    sentence: 'A choice needs a list of texts to choose from.',
  },
];
