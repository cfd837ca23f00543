import { UID } from '../../../src/plugins/case-management/shared/ids';
import {
  change,
  listRow,
  makeAction,
  makeCase,
  makeClosedCase,
  makeListEntry,
  makePerson,
  makeProvider,
  makeRole,
} from '../../support/factories';
import type { Made } from '../../support/factories';
import type { Broken, Data } from './broken';
import { OUR_ROUTES } from './paths';

const roleType = (over: Data = {}) => makeListEntry(UID.roleType, { scope: 'case', ...over });
const creating = (data: () => Promise<Data>) => ({
  uid: UID.role,
  how: 'create' as const,
  arrange: async () => ({ data: { type: await roleType(), identity: await makePerson(), ...(await data()) } }),
});
const updating = (data: Data | (() => Promise<Data>), target = makeRole) => ({
  uid: UID.role,
  how: 'update' as const,
  arrange: async () => ({ target: await target(), data: typeof data === 'function' ? await data() : data }),
});
const ended = async () => change(UID.role, await makeRole(), { endedOn: '2026-02-20', changeReason: 'Moved away' });
const openingOf = async ({ id }: Made): Promise<Made> =>
  globalThis.strapi.db.query(UID.action).findOne({ where: { caseId: id, source: 'system' } }) as Promise<Made>;
const ONE_OF = 'A role is in exactly one of: an action, a case, or another identity.';
const FIXED = "What a role joins can't be changed: end it, and begin another.";

export const roleRules: readonly Broken[] = [
  { rule: 'R1: in nothing', ...creating(async () => ({})), path: 'case', sentence: ONE_OF },
  {
    rule: 'R1: in a case and with another identity',
    ...creating(async () => ({ case: await makeCase(), other: await makePerson() })),
    path: 'other',
    sentence: ONE_OF,
  },
  {
    rule: 'R1: in an action and in a case',
    ...creating(async () => ({ case: await makeCase(), action: await makeAction() })),
    path: 'case',
    sentence: ONE_OF,
  },
  {
    rule: 'R1: a type of another scope',
    ...creating(async () => ({
      type: await roleType({ name: 'Guardian', scope: 'relationship' }),
      case: await makeCase(),
    })),
    path: 'type',
    sentence: '"Guardian" is a role between two identities.',
  },
  {
    rule: 'C5: an organisation as the advocate',
    ...creating(async () => ({
      type: await listRow(UID.roleType, 'advocate'),
      identity: await makeProvider(),
      case: await makeCase(),
    })),
    path: 'identity',
    sentence: /can't be the advocate: that is for a person, or for someone with a login\.$/,
  },
  {
    rule: 'C4: in an action that the system wrote',
    ...creating(async () => ({ type: await roleType({ scope: 'action' }), action: await openingOf(await makeCase()) })),
    path: 'action',
    sentence: '"Case opened" is written by the system, and nobody can be added to it.',
  },
  {
    rule: 'R1: without an identity',
    ...creating(async () => ({ identity: null, case: await makeCase() })),
    path: 'identity',
    sentence: 'A role needs the identity that holds it.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'R1: without a type',
    ...creating(async () => ({ type: null, case: await makeCase() })),
    path: 'type',
    sentence: 'A role needs a type.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'R1: with oneself',
    uid: UID.role,
    how: 'create',
    arrange: async () => {
      const identity = await makePerson();
      return { data: { type: await roleType({ scope: 'relationship' }), identity, other: identity } };
    },
    path: 'other',
    sentence: 'Nobody has a relationship with themselves.',
  },
  {
    rule: 'R1: a kind that the type is not for',
    ...creating(async () => ({
      type: await roleType({ name: 'Interpreter', kinds: ['individual'] }),
      identity: await makeProvider({ name: 'Harbour Clinic' }),
      case: await makeCase(),
    })),
    path: 'identity',
    sentence: "Harbour Clinic can't be Interpreter: that is for individual.",
  },
  {
    rule: 'R1: moving a role to another case',
    ...updating(async () => ({ case: await makeCase() })),
    path: 'case',
    sentence: FIXED,
  },
  {
    rule: 'R1: giving a role to someone else',
    ...updating(async () => ({ identity: await makePerson() })),
    path: 'identity',
    sentence: FIXED,
  },
  {
    rule: 'R3: ended before it began',
    ...updating({ endedOn: '2026-02-01', changeReason: 'A slip' }),
    path: 'endedOn',
    sentence: "A role can't end before it began.",
  },
  {
    rule: 'R3: an ended role that has not ended after all',
    ...updating({ endedOn: null }, ended),
    path: 'endedOn',
    sentence: 'A role that has ended stays ended: begin a new one.',
  },
  {
    rule: 'R3: a day that there is not',
    ...updating({ endedOn: '2026-02-30' }),
    path: 'endedOn',
    sentence: 'endedOn must be a date as YYYY-MM-DD.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'R1: days for a part in an action',
    ...creating(async () => ({
      type: await roleType({ scope: 'action' }),
      action: await makeAction(),
      startedOn: '2026-02-02',
    })),
    path: 'startedOn',
    sentence: "A part in an action has the action's own time, and no dates.",
  },
  {
    rule: 'C3: a role in a closed case',
    ...creating(async () => ({ case: await makeClosedCase() })),
    path: 'case',
    sentence: /^C-\d{4}-\d{5} is closed: reopen it to give someone a role\.$/,
  },
  {
    rule: 'C4: deleting a role in a case',
    uid: UID.role,
    how: 'delete',
    arrange: async () => ({ target: await makeRole() }),
    path: '',
    sentence: "A role in a case can't be deleted: end it instead, so that its history stays.",
  },
  ...(['caseId', 'identityId', 'actionId', 'otherId'] as const).map((scalar): Broken => ({
    rule: `a derived scalar: ${scalar}`,
    ...updating(async () => ({ [scalar]: (await makePerson()).id })),
    path: scalar,
    sentence: `"${scalar}" is kept by the system and can't be sent.`,
    contractOn: OUR_ROUTES,
    notOn: { 'the Content Manager': 'it drops what a form can’t write before any rule sees it' },
  })),
];
