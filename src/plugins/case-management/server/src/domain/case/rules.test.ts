import { caseReference, checkCase, checkMovedOpening, settleCase, transitionsOf } from '.';
import type { CaseFacts } from '.';

const now = new Date('2026-03-03T10:00:00Z');
const at = (text: string) => new Date(text);
const open: CaseFacts = { client: 1, stage: 'open', openedAt: at('2026-01-05T00:00:00Z'), closedAt: null };
const closed: CaseFacts = { ...open, stage: 'closed', closedAt: at('2026-02-05T00:00:00Z'), closeReason: 'Done' };

const paths = (before: CaseFacts | null, after: CaseFacts) =>
  checkCase(before, settleCase(before, after, now), [], now).map(({ path }) => path.join('.'));

test.each<[string, CaseFacts | null, CaseFacts, string[]]>([
  ['a new case', null, { ...open, openedAt: null }, []],
  ['C1: no client', null, { ...open, client: null }, ['client']],
  ['C3: closing without a reason', open, { ...open, stage: 'closed' }, ['changeReason']],
  ['C3: closing with a blank reason', open, { ...open, stage: 'closed', changeReason: ' ' }, ['changeReason']],
  ['C3: closing with a reason', open, { ...open, stage: 'closed', changeReason: 'Order lifted' }, []],
  [
    'C3: closed before it was opened',
    open,
    { ...open, stage: 'closed', changeReason: 'x', closedAt: at('2026-01-04T00:00:00Z') },
    ['closedAt'],
  ],
  [
    'C3: closed in the future',
    open,
    { ...open, stage: 'closed', changeReason: 'x', closedAt: at('2026-03-04T00:00:00Z') },
    ['closedAt'],
  ],
  [
    'C8: closed before the last thing that was done in it',
    { ...open, lastDoneAt: at('2026-02-01T00:00:00Z') },
    { ...open, stage: 'closed', changeReason: 'x', closedAt: at('2026-01-31T00:00:00Z') },
    ['closedAt'],
  ],
  [
    'C8: closed with the last thing that was done in it',
    { ...open, lastDoneAt: at('2026-02-01T00:00:00Z') },
    { ...open, stage: 'closed', changeReason: 'x', closedAt: at('2026-02-01T00:00:00Z') },
    [],
  ],
  ['C3: opened in the future', null, { ...open, openedAt: at('2026-03-03T11:00:00Z') }, ['openedAt']],
  ['C3: a closing date on an open case', open, { ...open, closedAt: now }, ['closedAt']],
  ['C3: the closing date of a closed case moves', closed, { ...closed, closedAt: now }, ['closedAt']],
  ['C3: opened after it was closed', closed, { ...closed, openedAt: at('2026-02-06T00:00:00Z') }, ['closedAt']],
  ['C3: reopening without a reason', closed, { ...closed, stage: 'open' }, ['changeReason']],
  ['C3: reopening with a reason', closed, { ...closed, stage: 'open', changeReason: 'New order' }, []],
  ['C4: another client without a reason', open, { ...open, client: 2 }, ['changeReason']],
  ['C4: another client with a reason', open, { ...open, client: 2, changeReason: 'Wrong person' }, []],
  ['a new case that is closed already', null, { ...closed, changeReason: 'Recorded late' }, []],
])('%s', (_, before, after, expected) => {
  expect(paths(before, after)).toEqual(expected);
});

test.each([
  ['to another day of its year', 2026, null, []],
  ['into another year than its reference says', 2025, null, ['openedAt']],
  ['behind what was done first', 2026, at('2026-01-04T00:00:00Z'), ['openedAt']],
])('C2, C8: the opening of a case is moved %s', (_, after, firstDoneAt, expected) => {
  const facts = { reference: 'C-2026-00001', years: { before: 2026, after }, firstDoneAt };
  const found = checkMovedOpening(at('2026-01-05T00:00:00Z'), facts);
  expect(found.map(({ path }) => path.join('.'))).toEqual(expected);
});

test('C3: closing fills in when and why, reopening takes them away', () => {
  expect(settleCase(open, { ...open, stage: 'closed', changeReason: ' Order lifted ' }, now)).toMatchObject({
    closedAt: now,
    closeReason: 'Order lifted',
  });
  expect(settleCase(closed, { ...closed, stage: 'open', changeReason: 'x' }, now)).toMatchObject({
    closedAt: null,
    closeReason: null,
  });
  expect(settleCase(closed, closed, now).closeReason).toBe('Done');
});

test('C3: a stage that was emptied stays as it was', () => {
  expect(settleCase(closed, { ...closed, stage: null }, now)).toMatchObject({ stage: 'closed', closeReason: 'Done' });
  expect(paths(closed, { ...closed, stage: null, closedAt: null, changeReason: 'x' })).toEqual(['closedAt']);
  expect(settleCase(null, { ...open, stage: null }, now).stage).toBe('open');
});

test('C4: what a change brings with it', () => {
  expect(transitionsOf(null, closed)).toEqual(['opened', 'closed']);
  expect(transitionsOf(open, { ...closed, client: 2 })).toEqual(['clientChanged', 'closed']);
  expect(transitionsOf(closed, open)).toEqual(['reopened']);
  expect(transitionsOf(open, open)).toEqual([]);
});

test.each([
  [2026, 1, 'C-2026-00001'],
  [2026, 99_999, 'C-2026-99999'],
  [2026, 100_000, 'C-2026-100000'],
])('C2: case %s of %s is %s', (year, number, reference) => {
  expect(caseReference(year, number)).toBe(reference);
});
