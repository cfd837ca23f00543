import { newDocumentId } from '../../../src/plugins/case-management/server/src/utils/document-id';
import type { CaseworkUid } from '../../../src/plugins/case-management/shared/ids';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import type { Made } from '../../support/factories';
import {
  change,
  identityTypeRow,
  makeAction,
  makeCase,
  makeClient,
  makeListEntry,
  makePerson,
  makeRole,
} from '../../support/factories';
import type { Broken, Data } from './broken';
import { OUR_ROUTES } from './paths';

const clientWithCase = async () => {
  const client = await makeClient();
  await makeCase({ client: client.documentId });
  return client;
};
const caseWithAction = async () => {
  const caseDoc = await makeCase();
  await makeAction({ case: caseDoc.documentId });
  return caseDoc;
};
const caseWithRole = async () => {
  const caseDoc = await makeCase();
  await makeRole({ case: caseDoc.documentId });
  return caseDoc;
};
const actionWithRole = async () => {
  const action = await makeAction();
  const type = await makeListEntry(UID.roleType, { scope: 'action' });
  await globalThis.strapi.documents(UID.role as never).create({
    data: { action: action.documentId, type: type.documentId, identity: (await makePerson()).documentId },
  } as never);
  return action;
};

/** Each way to say "nothing" that takes a relation away. */
const EMPTY: readonly unknown[] = [[], null, { set: [] }];

const emptying = (uid: CaseworkUid, attribute: string, owner: string, target: () => Promise<Made>): Broken[] =>
  EMPTY.map((nothing) => ({
    rule: `an inverse side, emptied: ${attribute} of ${uid.split('.').pop()} as ${JSON.stringify(nothing)}`,
    uid,
    how: 'update',
    arrange: async () => ({ target: await target(), data: { [attribute]: nothing } }),
    path: attribute,
    sentence: `Set "${owner.split('.')[1]}" on the ${owner.split('.')[0]} instead: that side owns the relation.`,
    contractOn: OUR_ROUTES,
  }));

const RECORDS: ReadonlyArray<[CaseworkUid, () => Promise<Made>]> = [
  [UID.identity, () => makePerson()],
  [UID.case, () => makeCase()],
  [UID.action, () => makeAction()],
  [UID.role, async () => change(UID.role, await makeRole(), { note: 'Of this one' })],
  [UID.region, () => makeListEntry(UID.region)],
];

const renaming = (of: string, documentId: (uid: CaseworkUid) => Promise<unknown>): Broken[] =>
  RECORDS.map(([uid, make]) => ({
    rule: `the documentId of ${uid.split('.').pop()} becomes ${of}`,
    uid,
    how: 'update',
    arrange: async () => ({ target: await make(), data: { documentId: await documentId(uid) } }),
    path: 'documentId',
    sentence: 'The documentId of a record stays as it is.',
    contractOn: OUR_ROUTES,
  }));

const another = async (uid: CaseworkUid) =>
  (await (RECORDS.find(([known]) => known === uid) as (typeof RECORDS)[number])[1]()).documentId;

const person = async (data: Data) => ({
  data: { kind: 'individual', familyName: 'Quill', types: [await identityTypeRow('other')], ...data },
});

export const recordRules: readonly Broken[] = [
  ...emptying(UID.identity, 'cases', 'case.client', clientWithCase),
  ...emptying(UID.case, 'actions', 'action.case', caseWithAction),
  ...emptying(UID.case, 'roles', 'role.case', caseWithRole),
  ...emptying(UID.action, 'roles', 'role.action', actionWithRole),
  ...renaming('that of another', another),
  ...renaming('a new one', async () => newDocumentId()),
  {
    rule: 'a documentId that is none',
    uid: UID.identity,
    how: 'create',
    arrange: () => person({ documentId: 'mine' }),
    path: 'documentId',
    sentence: 'A documentId is 20 to 32 small letters and digits.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'a documentId that is taken',
    uid: UID.identity,
    how: 'create',
    arrange: async () => person({ documentId: (await makePerson()).documentId }),
    path: 'documentId',
    sentence: /^The documentId "[a-z0-9]{20,32}" is taken: leave it out, and the record is given its own\.$/,
    contractOn: OUR_ROUTES,
  },
];
