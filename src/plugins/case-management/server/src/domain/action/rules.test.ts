import fc from 'fast-check';
import { ACTION_STATES } from '../../../../shared/vocabulary';
import { atOf, checkAction, checkActionType, checkNotSystem, settleAction } from '.';
import type { ActionCaseFacts, ActionFacts, ActionTypeFacts } from '.';

const now = new Date('2026-03-03T10:30:00Z');
const at = (text: string) => new Date(text);
const call: ActionTypeFacts = {
  id: 1,
  key: 'phone-call',
  name: 'Phone call',
  version: 1,
  milestone: false,
  countsTime: true,
  locked: false,
};
const hearing: ActionTypeFacts = {
  ...call,
  id: 2,
  key: 'hearing',
  name: 'Hearing',
  milestone: true,
  countsTime: false,
};
const openCase: ActionCaseFacts = {
  reference: 'C-2026-00001',
  stage: 'open',
  openedAt: at('2026-01-05T00:00:00Z'),
  closedAt: null,
  fundingProgram: 7,
};
const closedCase: ActionCaseFacts = { ...openCase, stage: 'closed', closedAt: at('2026-02-05T00:00:00Z') };

const blank: ActionFacts = { case: 1, type: 1, state: null, startedAt: null, dueAt: null, durationMinutes: null };
const planned: ActionFacts = { ...blank, state: 'planned', dueAt: at('2026-03-10T00:00:00Z') };
const done: ActionFacts = { ...blank, state: 'done', startedAt: at('2026-03-01T00:00:00Z') };
const cancelled: ActionFacts = { ...planned, state: 'cancelled', cancelReason: 'Adjourned' };

const paths = (
  before: ActionFacts | null,
  after: ActionFacts,
  type: ActionTypeFacts | null = call,
  caseFacts: ActionCaseFacts | null = openCase
) =>
  checkAction(before, settleAction(before, after, caseFacts, now), type, caseFacts, now).map(({ path }) =>
    path.join('.')
  );

test.each<[string, ActionFacts | null, ActionFacts, string[]]>([
  ['A2: planned with a due date', null, planned, []],
  ['A2: planned without', null, { ...planned, dueAt: null }, ['dueAt']],
  ['A2: planned, yet started', null, { ...planned, startedAt: now }, ['startedAt']],
  ['A2: planned, with a duration', null, { ...planned, durationMinutes: 5 }, ['durationMinutes']],
  ['A2: done', null, done, []],
  ['A2: done five minutes ahead', null, { ...done, startedAt: at('2026-03-03T10:35:00Z') }, []],
  ['A2: done six minutes ahead', null, { ...done, startedAt: at('2026-03-03T10:36:00Z') }, ['startedAt']],
  ['A2: cancelled without a reason', null, { ...cancelled, cancelReason: ' ' }, ['cancelReason']],
  ['A2: cancelled, dates kept', planned, cancelled, []],
  ['A2: cancelled, dates lost', planned, { ...cancelled, dueAt: null }, ['dueAt']],
  ['A2: cancelled, and due another day', planned, { ...cancelled, dueAt: at('2026-03-11T00:00:00Z') }, ['dueAt']],
  ['A2: cancelled, and started at another time', done, { ...cancelled, startedAt: now, dueAt: null }, ['startedAt']],
  ['A2: planned to done', planned, { ...planned, state: 'done' }, []],
  ['A2: done to planned', done, { ...done, state: 'planned', startedAt: null, dueAt: now }, ['state']],
  ['A2: done to cancelled', done, { ...done, state: 'cancelled', cancelReason: 'Wrong case' }, []],
  ['A2: cancelled to planned', cancelled, planned, []],
  ['A2: cancelled to done', cancelled, { ...cancelled, state: 'done', startedAt: now }, ['state']],
  ['A3: a negative duration', null, { ...done, durationMinutes: -1 }, ['durationMinutes']],
  ['A3: no time at all', null, { ...done, durationMinutes: 0 }, []],
])('%s', (_, before, after, expected) => {
  expect(paths(before, after)).toEqual(expected);
});

test('A1: an action belongs to a case and has a type', () => {
  expect(paths(null, done, null, null)).toEqual(['case', 'type']);
});

test('A2: the moves are exactly these', () => {
  const sample: Record<string, ActionFacts> = { planned, done, cancelled };
  const allowed = ACTION_STATES.flatMap((from) =>
    ACTION_STATES.filter((to) => {
      const before = sample[from] as ActionFacts;
      const after: ActionFacts = { ...before, state: to, cancelReason: 'x' };
      return !paths(before, after).includes('state');
    }).map((to) => `${from}→${to}`)
  );
  expect(allowed).toEqual([
    'planned→planned',
    'planned→done',
    'planned→cancelled',
    'done→done',
    'done→cancelled',
    'cancelled→planned',
    'cancelled→cancelled',
  ]);
});

test('A2: a state that was emptied stays as it was, and a new action is done', () => {
  for (const before of [planned, done, cancelled])
    expect(settleAction(before, { ...before, state: null }, openCase, now)).toMatchObject(before);
  expect(settleAction(null, blank, openCase, now).state).toBe('done');
});

test('A3: a done action ended now unless said, so it began its duration ago', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (durationMinutes) => {
      const { startedAt } = settleAction(null, { ...blank, durationMinutes }, openCase, now);
      expect(Number(startedAt) + durationMinutes * 60_000).toBe(now.getTime());
    })
  );
});

test('A9: a milestone takes no time, and its type counts none', () => {
  expect(paths(null, { ...done, durationMinutes: 30 }, hearing)).toEqual(['durationMinutes']);
  expect(paths(null, done, hearing)).toEqual([]);
  expect(checkActionType({ milestone: true, countsTime: true })[0]?.path).toEqual(['countsTime']);
  expect(checkActionType({ milestone: true, countsTime: false })).toEqual([]);
});

test.each<[string, ActionFacts | null, ActionFacts, string[]]>([
  [
    'what was within the case, with a note',
    null,
    { ...done, startedAt: at('2026-02-01T00:00:00Z'), lateNote: 'Found in the diary' },
    [],
  ],
  ['what was within the case, without', null, { ...done, startedAt: at('2026-02-01T00:00:00Z') }, ['lateNote']],
  ['what came after', null, { ...done, lateNote: 'x' }, ['case']],
  ['what is still planned', null, planned, ['case']],
  ['words of what was there before', done, { ...done, durationMinutes: 5 }, []],
  ['what was planned is done after all', planned, { ...planned, state: 'done' }, ['case']],
  ['what was planned is cancelled', planned, cancelled, []],
])('C8: in a closed case, %s', (_, before, after, expected) => {
  expect(paths(before, after, call, closedCase)).toEqual(expected);
});

test("C8: an action takes the case's funding program when it is done, and keeps it", () => {
  expect(settleAction(null, { ...blank }, openCase, now).fundingProgram).toBe(7);
  expect(settleAction(planned, { ...planned, state: 'done' }, openCase, now).fundingProgram).toBe(7);
  expect(settleAction(done, { ...done, fundingProgram: 3 }, openCase, now).fundingProgram).toBe(3);
  expect(settleAction(null, planned, openCase, now).fundingProgram).toBeUndefined();
});

test('C4: what the system writes is not for hands', () => {
  expect(checkNotSystem({ ...call, locked: true })).toHaveLength(1);
  expect(checkNotSystem(call)).toEqual([]);
  expect(checkNotSystem(null)).toEqual([]);
});

test('the timeline orders by the start, else by the due date', () => {
  expect(atOf(planned)).toBe(planned.dueAt);
  expect(atOf({ ...planned, startedAt: now })).toBe(now);
});
