import { UID } from '../../../src/plugins/case-management/shared/ids';
import type { Made } from '../../support/factories';
import {
  create,
  listRow,
  makeAction,
  makeCase,
  makeClosedCase,
  makeListEntry,
  makePerson,
  makeRole,
} from '../../support/factories';
import type { Broken, Data } from './broken';
import { OUR_ROUTES } from './paths';

const type = () => makeListEntry(UID.actionType);
const milestone = () => makeListEntry(UID.actionType, { name: 'Consent', milestone: true, countsTime: false });
const creating = (data: () => Promise<Data>) => ({
  uid: UID.action,
  how: 'create' as const,
  arrange: async () => ({ data: { type: await type(), ...(await data()) } }),
});
const updating = (data: Data | (() => Promise<Data>), target: () => Promise<Made> = makeAction) => ({
  uid: UID.action,
  how: 'update' as const,
  arrange: async () => ({ target: await target(), data: typeof data === 'function' ? await data() : data }),
});

const planned = async () =>
  create(UID.action, {
    case: (await makeCase()).documentId,
    type: (await type()).documentId,
    state: 'planned',
    dueAt: '2026-04-01T00:00:00.000Z',
  });
const cancelled = async () => {
  const { documentId } = await planned();
  const data = { state: 'cancelled', cancelReason: 'The client is away.' };
  return (await globalThis.strapi.documents(UID.action as never).update({ documentId, data } as never)) as Made;
};
/** The action that the system wrote when the case was opened. */
const opening = async () => {
  const { id } = await makeCase();
  return (await globalThis.strapi.db.query(UID.action).findOne({ where: { case: id } })) as Made;
};
const inClosed = async () => ({ case: await makeClosedCase() });
const BY_SYSTEM = '"Case opened" is written by the system and can\'t be made, changed or deleted by hand.';

export const actionRules: readonly Broken[] = [
  {
    rule: 'A1: no case',
    ...creating(async () => ({ summary: 'Lost' })),
    path: 'case',
    sentence: 'An action belongs to a case: choose one.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'A1: taking the case away',
    ...updating({ case: null }),
    path: 'case',
    sentence: 'An action belongs to a case: choose one.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'C7: moving to another case without a reason',
    ...updating(async () => ({ case: await makeCase() })),
    path: 'changeReason',
    sentence: 'Moving an entry to another case needs a reason.',
  },
  {
    rule: 'C8: moving into a closed case without a note',
    ...updating(async () => ({ case: await makeClosedCase(), changeReason: 'The wrong file' })),
    path: 'lateNote',
    sentence: /^C-2026-\d{5} is closed: say in a note why this is entered late\.$/,
  },
  {
    rule: 'C4: moving what the system wrote',
    ...updating(async () => ({ case: await makeCase(), changeReason: 'The wrong file' }), opening),
    path: 'type',
    sentence: BY_SYSTEM,
  },
  {
    rule: 'A1: no type',
    ...updating({ type: null }),
    path: 'type',
    sentence: 'An action needs a type.',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'A2: planned without a day',
    ...creating(async () => ({ case: await makeCase(), state: 'planned' })),
    path: 'dueAt',
    sentence: 'A planned action needs the day or time when it is due.',
  },
  {
    rule: 'A2: planned, and already started',
    ...creating(async () => ({
      ...{ case: await makeCase(), state: 'planned' },
      ...{ dueAt: '2026-04-01T00:00:00.000Z', startedAt: '2026-03-01T00:00:00.000Z' },
    })),
    path: 'startedAt',
    sentence: 'A planned action has not started: leave the start empty, or mark it done.',
  },
  {
    rule: 'A2: planned with a duration',
    ...updating({ durationMinutes: 5 }, planned),
    path: 'durationMinutes',
    sentence: 'A planned action has no duration yet.',
  },
  {
    rule: 'A2: done in the future',
    ...creating(async () => ({ case: await makeCase(), state: 'done', startedAt: '2099-01-01T00:00:00.000Z' })),
    path: 'startedAt',
    sentence: "What is done can't start in the future: plan it instead.",
  },
  {
    rule: 'A2: done and then planned',
    ...updating({ state: 'planned', dueAt: '2026-04-01T00:00:00.000Z', startedAt: null, durationMinutes: null }),
    path: 'state',
    sentence: 'What is done stays done: cancel it with a reason, and plan or record another.',
  },
  {
    rule: 'A2: cancelled and then done',
    ...updating({ state: 'done', startedAt: '2026-03-01T00:00:00.000Z' }, cancelled),
    path: 'state',
    sentence: 'A cancelled action can only be planned again; mark it done after that.',
  },
  {
    rule: 'A2: cancelled with a reason that nobody can see',
    ...updating({ state: 'cancelled', cancelReason: '\u200b\u200d' }, planned),
    path: 'cancelReason',
    sentence: 'Cancelling an action needs a reason.',
  },
  {
    rule: 'A2: cancelled without a reason',
    ...updating({ state: 'cancelled' }, planned),
    path: 'cancelReason',
    sentence: 'Cancelling an action needs a reason.',
  },
  {
    rule: 'A2: a state that there is not',
    ...updating({ state: 'asleep' }),
    path: 'state',
    sentence: /^state must be one of the following values: planned, done, cancelled/,
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'A3: a negative duration',
    ...updating({ durationMinutes: -1 }),
    path: 'durationMinutes',
    sentence: "A duration can't be negative.",
  },
  {
    rule: 'A3: a part of a minute',
    ...updating({ durationMinutes: 1.5 }),
    path: 'durationMinutes',
    sentence: 'durationMinutes must be an integer',
    contractOn: OUR_ROUTES,
  },
  {
    rule: 'A9: a milestone that takes time',
    ...creating(async () => ({ case: await makeCase(), type: await milestone(), durationMinutes: 10 })),
    path: 'durationMinutes',
    sentence: 'Consent is a milestone, and a milestone takes no time.',
  },
  {
    rule: 'C4: an action of a type that only the system writes',
    ...creating(async () => ({ case: await makeCase(), type: await listRow(UID.actionType, 'case-opened') })),
    path: 'type',
    sentence: BY_SYSTEM,
  },
  {
    rule: 'C4: rewriting what the system wrote',
    ...updating({ summary: 'Something else' }, opening),
    path: 'type',
    sentence: BY_SYSTEM,
  },
  {
    rule: 'C4: deleting what the system wrote',
    uid: UID.action,
    how: 'delete',
    arrange: async () => ({ target: await opening() }),
    path: 'type',
    sentence: BY_SYSTEM,
  },
  {
    rule: 'A8: deleting what is done',
    uid: UID.action,
    how: 'delete',
    arrange: async () => ({ target: await makeAction() }),
    path: '',
    sentence: "What is done can't be deleted: cancel it with a reason instead.",
  },
  {
    rule: 'C8: late in a closed case without a note',
    ...creating(async () => ({ ...(await inClosed()), startedAt: '2026-02-02T00:00:00.000Z' })),
    path: 'lateNote',
    sentence: /^C-\d{4}-\d{5} is closed: say in a note why this is entered late\.$/,
  },
  {
    rule: 'C8: after the closing, note or not',
    ...creating(async () => ({ ...(await inClosed()), startedAt: '2026-03-02T00:00:00.000Z', lateNote: 'Late' })),
    path: 'case',
    sentence: /^C-\d{4}-\d{5} is closed: reopen it to record what comes after\.$/,
  },
  {
    rule: 'C8: planned in a closed case',
    ...creating(async () => ({ ...(await inClosed()), state: 'planned', dueAt: '2026-02-02T00:00:00.000Z' })),
    path: 'case',
    sentence: /^C-\d{4}-\d{5} is closed: reopen it to record what comes after\.$/,
  },
  {
    rule: 'V5: a type that is no longer in use',
    ...updating(async () => ({ type: await makeListEntry(UID.actionType, { name: 'Telegram', active: false }) })),
    path: 'type',
    sentence: '"Telegram" is no longer in use: choose another.',
  },
  {
    rule: 'an inverse side: roles of an action',
    ...updating(async () => ({ roles: [await makeRole()] })),
    path: 'roles',
    sentence: 'Set "action" on the role instead: that side owns the relation.',
    contractOn: OUR_ROUTES,
  },
  ...(['caseId', 'clientId', 'typeId', 'assigneeId'] as const).map((scalar): Broken => ({
    rule: `a derived scalar: ${scalar}`,
    ...updating(async () => ({ [scalar]: (await makePerson()).id })),
    path: scalar,
    sentence: `"${scalar}" is kept by the system and can't be sent.`,
    contractOn: OUR_ROUTES,
    notOn: { 'the Content Manager': 'it drops what a form can’t write before any rule sees it' },
  })),
];
