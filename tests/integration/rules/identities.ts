import { UID } from '../../../src/plugins/case-management/shared/ids';
import { identityTypeRow, listRow, makeCase, makeClient, makePerson } from '../../support/factories';
import type { Broken, Data } from './broken';
import { OUR_ROUTES } from './paths';

const client = () => identityTypeRow('client');
const other = () => identityTypeRow('other');
const notKnown = () => listRow(UID.region, 'not-known');
const creating = (data: () => Promise<Data>) => ({
  uid: UID.identity,
  how: 'create' as const,
  arrange: async () => ({ data: await data() }),
});
const updating = (arrange: Broken['arrange']) => ({ uid: UID.identity, how: 'update' as const, arrange });

/** A client with one open case. */
const clientWithCase = async () => {
  const made = await makeClient();
  await makeCase({ client: made.documentId });
  return made;
};

export const identityRules: readonly Broken[] = [
  ...['first\r\nname', 'first\u2028name', 'first\u0085name'].map((firstName, index) => ({
    rule: `I1: a name on two lines (${index + 1})`,
    ...creating(async () => ({ kind: 'individual', firstName, types: [await other()] })),
    path: 'firstName',
    sentence: 'A name stands on one line: take the line break out.',
  })),
  {
    rule: 'I1: an individual without any name',
    ...creating(async () => ({ kind: 'individual', types: [await other()] })),
    path: 'familyName',
    sentence: 'An individual needs a first name or a family name, unless anonymous.',
  },
  {
    rule: 'I1: an individual with the name of an organisation',
    ...creating(async () => ({ kind: 'individual', familyName: 'Quill', name: 'Quill Ltd', types: [await other()] })),
    path: 'name',
    sentence: 'An individual has a first and a family name; "name" is for organisations and positions.',
  },
  {
    rule: 'I1: an organisation without a name',
    ...creating(async () => ({ kind: 'organisation', types: [await other()] })),
    path: 'name',
    sentence: 'An organisation needs a name.',
  },
  {
    rule: 'I1: a position with a family name',
    ...creating(async () => ({ kind: 'position', name: 'Mayor', familyName: 'Quill', types: [await other()] })),
    path: 'familyName',
    sentence: 'A position has one name; a family name is for individuals.',
  },
  {
    rule: 'I1: a kind that there is not',
    ...creating(async () => ({ kind: 'ghost', familyName: 'Quill', types: [await other()] })),
    path: 'kind',
    sentence: /^kind must be one of the following values: individual, organisation, position/,
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'I1: taking the names of an individual away',
    ...updating(async () => ({ target: await makePerson(), data: { firstName: null, familyName: null } })),
    path: 'familyName',
    sentence: 'An individual needs a first name or a family name, unless anonymous.',
  },
  {
    rule: 'I3: no type',
    ...creating(async () => ({ kind: 'individual', familyName: 'Quill', types: [] })),
    path: 'types',
    sentence: 'An identity needs at least one type.',
  },
  {
    rule: 'I3: taking the last type away',
    ...updating(async () => ({ target: await makePerson(), data: { types: [] } })),
    path: 'types',
    sentence: 'An identity needs at least one type.',
  },
  {
    rule: 'I3: two types that exclude each other, on create',
    ...creating(async () => ({
      ...{ kind: 'individual', familyName: 'Quill', gender: 'female', region: await notKnown() },
      types: [await client(), await identityTypeRow('serviceProvider')],
    })),
    path: 'types',
    sentence: /^Nobody can be (Client and Service Provider|Service Provider and Client) at once\.$/,
  },
  {
    rule: 'I3: two types that exclude each other, on update',
    ...updating(async () => ({
      target: await makeClient(),
      data: { types: [await identityTypeRow('serviceProvider'), await client()] },
    })),
    path: 'types',
    sentence: /^Nobody can be (Client and Service Provider|Service Provider and Client) at once\.$/,
  },
  {
    rule: 'I5: a client without a region',
    ...creating(async () => ({ kind: 'individual', familyName: 'Quill', gender: 'female', types: [await client()] })),
    path: 'region',
    sentence: 'Someone recorded as Client needs a region.',
  },
  {
    rule: 'I5: an individual client without a gender',
    ...creating(async () => ({
      ...{ kind: 'individual', familyName: 'Quill', region: await notKnown() },
      types: [await client()],
    })),
    path: 'gender',
    sentence: 'Someone recorded as Client needs a gender.',
  },
  {
    rule: 'I5: taking the region of a client away',
    ...updating(async () => ({ target: await makeClient(), data: { region: null } })),
    path: 'region',
    sentence: 'Someone recorded as Client needs a region.',
  },
  {
    rule: 'I5: an estimate of no date of birth',
    ...updating(async () => ({ target: await makePerson(), data: { dateOfBirthEstimated: true } })),
    path: 'dateOfBirthEstimated',
    sentence: 'There is no date of birth that could be an estimate.',
  },
  {
    rule: 'I5: a death before the birth',
    ...updating(async () => ({
      target: await makePerson(),
      data: { dateOfBirth: '1980-05-06', diedOn: '1980-05-05' },
    })),
    path: 'diedOn',
    sentence: 'The date of death is before the date of birth.',
  },
  {
    rule: 'I6: an anonymous client with a name',
    ...creating(async () => ({
      ...{ kind: 'individual', anonymous: true, firstName: 'Ada', region: await notKnown() },
      types: [await client()],
    })),
    path: 'firstName',
    sentence: 'An anonymous client has no names: take the name out, or untick "anonymous".',
  },
  {
    rule: 'I6: an anonymous organisation',
    ...creating(async () => ({
      ...{ kind: 'organisation', anonymous: true, region: await notKnown() },
      types: [await client()],
    })),
    path: 'anonymous',
    sentence: 'Only an individual can be anonymous.',
  },
  {
    rule: 'I9: taking the last type that permits cases from an identity with a case',
    ...updating(async () => ({ target: await clientWithCase(), data: { types: [await other()] } })),
    path: 'types',
    sentence: 'This identity has a case: it needs a type that permits cases.',
  },
  {
    rule: 'I9: deleting an identity with a case',
    uid: UID.identity,
    how: 'delete',
    arrange: async () => ({ target: await clientWithCase() }),
    path: '',
    sentence: "This can't be deleted: 1 case points at it. Keep the record, and change what is wrong in it.",
  },
  {
    rule: 'an inverse side: cases of an identity',
    ...updating(async () => ({ target: await makeClient(), data: { cases: [await makeCase()] } })),
    path: 'cases',
    sentence: 'Set "client" on the case instead: that side owns the relation.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'a derived scalar: accountId',
    ...updating(async () => ({ target: await makePerson(), data: { accountId: 1 } })),
    path: 'accountId',
    sentence: '"accountId" is kept by the system and can\'t be sent.',
    contractOn: OUR_ROUTES,
    notOn: { 'the Content Manager': 'it drops what a form can’t write before any rule sees it' },
  },
];
