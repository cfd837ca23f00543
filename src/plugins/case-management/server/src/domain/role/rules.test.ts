import fc from 'fast-check';
import { checkRole, holdsOn, settleRole } from '.';
import type { RoleFacts, RoleSurroundings, RoleTypeFacts } from '.';

const advocate: RoleTypeFacts = {
  id: 1,
  key: 'advocate',
  name: 'Advocate',
  scope: 'case',
  kinds: ['individual'],
  grantsAccess: true,
  managesCase: true,
};
const payer: RoleTypeFacts = { ...advocate, id: 2, key: 'payer', name: 'Payer', scope: 'action', kinds: [] };
const guardian: RoleTypeFacts = {
  ...advocate,
  id: 3,
  key: 'guardian',
  name: 'Guardian',
  scope: 'relationship',
  kinds: [],
};
const ada = { kind: 'individual' as const, displayName: 'Ada Bell' };
const openCase = { reference: 'C-2026-00001', stage: 'open' as const };
const blank: RoleFacts = {
  type: 1,
  identity: 1,
  action: null,
  case: null,
  other: null,
  startedOn: null,
  endedOn: null,
};
const inCase: RoleFacts = { ...blank, case: 9, startedOn: '2026-01-05' };

const paths = (before: RoleFacts | null, after: RoleFacts, around: Partial<RoleSurroundings> = {}) =>
  checkRole(before, after, {
    type: advocate,
    identity: ada,
    case: openCase,
    actionType: null,
    today: '2026-03-01',
    ...around,
  }).map(({ path }) => path.join('.'));

test('R3: a role that lasts keeps a first day; a part in an action has none', () => {
  expect(paths(inCase, { ...inCase, startedOn: null })).toEqual(['startedOn']);
  expect(paths(inCase, { ...inCase, startedOn: '2026-01-04' })).toEqual([]);
  const part = { ...blank, type: 2, action: 4 };
  expect(paths(part, part, { type: payer, case: null })).toEqual([]);
});

test.each<[string, string, Partial<RoleSurroundings>, string[]]>([
  ['emptied', '', {}, ['endedOn']],
  ['moved to a day to come', '2026-04-01', {}, ['endedOn']],
  ['moved to today, on which it would hold', '2026-03-01', {}, ['endedOn']],
  ['corrected to another day gone by', '2026-01-20', {}, []],
  ['corrected in a closed case', '2026-01-20', { case: { ...openCase, stage: 'closed' } }, ['endedOn']],
])('R3: the end of a role that has ended, %s', (_, endedOn, around, expected) => {
  const ended = { ...inCase, endedOn: '2026-02-01' };
  expect(paths(ended, { ...ended, endedOn: endedOn || null }, around)).toEqual(expected);
});

test.each<[string, RoleFacts | null, RoleFacts, Partial<RoleSurroundings>, string[]]>([
  ['R1: in a case', null, inCase, {}, []],
  ['R1: in an action', null, { ...blank, action: 4 }, { type: payer }, []],
  ['R1: with another identity', null, { ...blank, other: 2, startedOn: '2026-01-05' }, { type: guardian }, []],
  ['R1: in nothing', null, blank, {}, ['case']],
  ['R1: in two things', null, { ...blank, case: 9, action: 4 }, {}, ['case']],
  ['R1: of a type for something else', null, inCase, { type: payer }, ['type']],
  ['R1: with oneself', null, { ...blank, other: 1 }, { type: guardian }, ['other']],
  ['R1: without a type', null, inCase, { type: null }, ['type']],
  ['R1: without a holder', null, inCase, { identity: null }, ['identity']],
  [
    'R1: held by the wrong kind',
    null,
    inCase,
    { identity: { kind: 'organisation', displayName: 'Shelter' } },
    ['identity'],
  ],
  [
    'R1: a part in an action with dates',
    null,
    { ...blank, action: 4, endedOn: '2026-01-05' },
    { type: payer },
    ['endedOn'],
  ],
  ['R1: another holder', inCase, { ...inCase, identity: 2 }, {}, ['identity']],
  ['R3: ends before it began', null, { ...inCase, endedOn: '2026-01-04' }, {}, ['endedOn']],
  ['R3: ends on its first day', null, { ...inCase, endedOn: '2026-01-05' }, {}, []],
  ['R3: begins again', { ...inCase, endedOn: '2026-01-06' }, inCase, {}, ['endedOn']],
  [
    'C4: a part in what the system wrote',
    null,
    { ...blank, action: 4 },
    { type: payer, case: null, actionType: { name: 'Case opened', locked: true } },
    ['action'],
  ],
  ['C3: a role in a closed case', null, inCase, { case: { ...openCase, stage: 'closed' } }, ['case']],
  [
    'C3: ending a role in a closed case',
    inCase,
    { ...inCase, endedOn: '2026-01-06' },
    { case: { ...openCase, stage: 'closed' } },
    [],
  ],
])('%s', (_, before, after, around, expected) => {
  expect(paths(before, after, around)).toEqual(expected);
});

test('R3: a role holds on its first and its last day, and on no day outside', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      const [startedOn, endedOn] = a < b ? [a, b] : [b, a];
      expect(holdsOn({ startedOn, endedOn }, startedOn) && holdsOn({ startedOn, endedOn }, endedOn)).toBe(true);
      expect(holdsOn({ startedOn, endedOn }, c)).toBe(startedOn <= c && c <= endedOn);
      expect(holdsOn({ startedOn, endedOn: null }, c)).toBe(startedOn <= c);
    })
  );
});

test('R3: roles that last begin today unless said', () => {
  expect(settleRole({ ...blank, case: 9 }, '2026-03-03').startedOn).toBe('2026-03-03');
  expect(settleRole(inCase, '2026-03-03').startedOn).toBe('2026-01-05');
  expect(settleRole({ ...blank, action: 4 }, '2026-03-03').startedOn).toBeNull();
});
