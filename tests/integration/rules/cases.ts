import { UID } from '../../../src/plugins/case-management/shared/ids';
import {
  makeAction,
  makeCase,
  makeClient,
  makeClosedCase,
  makeListEntry,
  makePerson,
  makeProvider,
  makeRole,
} from '../../support/factories';
import type { Broken, Data } from './broken';
import { onRoutes, OUR_ROUTES } from './paths';

const creating = (data: () => Promise<Data>) => ({
  uid: UID.case,
  how: 'create' as const,
  arrange: async () => ({ data: await data() }),
});
const updating = (data: Data | (() => Promise<Data>), target = makeCase) => ({
  uid: UID.case,
  how: 'update' as const,
  arrange: async () => ({ target: await target(), data: typeof data === 'function' ? await data() : data }),
});
const VERBS = onRoutes('the stage is changed by the verbs close and reopen, whose contract asks for the reason');

/** A provider whose name every sentence shows. */
const provider = () => makeProvider({ name: 'Harbour Clinic' });
const NO_CASES =
  'Harbour Clinic is recorded as Service Provider, which does not permit cases. ' +
  'A case needs a client: someone whose type permits cases.';

export const caseRules: readonly Broken[] = [
  {
    rule: 'C1: no client',
    ...creating(async () => ({ title: 'Nobody’s' })),
    path: 'client',
    sentence: 'A case needs a client.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'C1: a client whose type does not permit cases, on create',
    ...creating(async () => ({ title: 'A provider’s', client: await provider() })),
    path: 'client',
    sentence: NO_CASES,
    // A token must name who gets the role of advocate (C5).
    besides: { 'the content API': async () => ({ advocate: await makePerson() }) },
  },
  {
    rule: 'C1: a client whose type does not permit cases, on update',
    ...updating(async () => ({ client: await provider(), changeReason: 'A slip' })),
    path: 'client',
    sentence: NO_CASES,
  },
  {
    rule: 'C1: taking the client away',
    ...updating({ client: null, changeReason: 'A slip' }),
    path: 'client',
    sentence: 'A case needs a client.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'C2: a reference of one’s own',
    ...updating({ reference: 'C-1999-00001' }),
    path: 'reference',
    sentence: 'The reference is given by the system and stays.',
    contractOn: OUR_ROUTES,
    notOn: { 'the Content Manager': 'it drops what a form can’t write before any rule sees it' },
  },
  {
    rule: 'C2: deleting a case',
    uid: UID.case,
    how: 'delete',
    arrange: async () => ({ target: await makeCase() }),
    path: '',
    sentence: /^C-\d{4}-\d{5} can't be deleted: close it with a reason instead\.$/,
  },
  {
    rule: 'C3: closed before it was opened',
    ...updating({ stage: 'closed', closedAt: '2026-01-04T00:00:00.000Z', changeReason: 'Done' }),
    path: 'closedAt',
    sentence: "The case can't be closed before it was opened.",
    notOn: VERBS,
  },
  {
    rule: 'C3: opened after it was closed',
    ...updating({ openedAt: '2026-03-02T00:00:00.000Z' }, makeClosedCase),
    path: 'closedAt',
    sentence: "The case can't be closed before it was opened.",
  },
  {
    rule: 'C3: opened in the future',
    ...updating({ openedAt: '2099-01-01T00:00:00.000Z' }),
    path: 'openedAt',
    sentence: "A case can't be opened in the future.",
  },
  {
    rule: 'C3: closed in the future',
    ...updating({ stage: 'closed', closedAt: '2099-01-01T00:00:00.000Z', changeReason: 'Done' }),
    path: 'closedAt',
    sentence: "A case can't be closed in the future.",
    notOn: VERBS,
  },
  {
    rule: 'C3: closing without a reason',
    ...updating({ stage: 'closed' }),
    path: 'changeReason',
    sentence: 'Closing a case needs a reason.',
    notOn: VERBS,
  },
  {
    rule: 'C3: closing with a reason of blanks',
    ...updating({ stage: 'closed', changeReason: '  ' }),
    path: 'changeReason',
    sentence: 'Closing a case needs a reason.',
    notOn: VERBS,
  },
  {
    rule: 'C3: closing with a reason that nobody can see',
    ...updating({ stage: 'closed', changeReason: '\u200b\u2060\ufeff' }),
    path: 'changeReason',
    sentence: 'Closing a case needs a reason.',
    notOn: VERBS,
  },
  {
    rule: 'C3: reopening without a reason',
    ...updating({ stage: 'open', closedAt: null }, makeClosedCase),
    path: 'changeReason',
    sentence: 'Reopening a case needs a reason.',
    notOn: VERBS,
  },
  {
    rule: 'C3: a closing date on an open case',
    ...updating({ closedAt: '2026-03-01T00:00:00.000Z' }),
    path: 'closedAt',
    sentence: 'An open case has no closing date: close it with a reason.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'C3: another closing date for a closed case',
    ...updating({ closedAt: '2026-03-02T00:00:00.000Z' }, makeClosedCase),
    path: 'closedAt',
    sentence: 'Reopen the case to change when it was closed.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'C4: another client without a reason',
    ...updating(async () => ({ client: await makeClient() })),
    path: 'changeReason',
    sentence: 'Changing the client of a case needs a reason.',
  },
  {
    rule: 'a stage that there is not',
    ...updating({ stage: 'asleep' }),
    path: 'stage',
    sentence: /^stage must be one of the following values: open, closed/,
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'V5: an outcome that is no longer in use',
    ...updating(async () => ({ outcome: await makeListEntry(UID.outcome, { name: 'Old outcome', active: false }) })),
    path: 'outcome',
    sentence: '"Old outcome" is no longer in use: choose another.',
  },
  {
    rule: 'an inverse side: actions of a case',
    ...updating(async () => ({ actions: [await makeAction()] })),
    path: 'actions',
    sentence: 'Set "case" on the action instead: that side owns the relation.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'an inverse side: roles of a case',
    ...updating(async () => ({ roles: [await makeRole()] })),
    path: 'roles',
    sentence: 'Set "case" on the role instead: that side owns the relation.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'a derived scalar: clientId',
    ...updating(async () => ({ clientId: (await makePerson()).id })),
    path: 'clientId',
    sentence: '"clientId" is kept by the system and can\'t be sent.',
    contractOn: OUR_ROUTES,
    notOn: { 'the Content Manager': 'it drops what a form can’t write before any rule sees it' },
  },
];
