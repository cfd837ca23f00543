import { IDENTITY_KINDS, IDENTITY_TYPE_KEYS } from '../../../../shared/vocabulary';
import { demoData } from './data';

const TODAY = '2026-03-11';
const ZONE = 'Australia/Hobart';
const data = demoData(TODAY, ZONE);
const now = new Date('2026-03-11T00:00:00Z');

const byKey = <T extends { key: string }>(records: T[]) => new Map(records.map((record) => [record.key, record]));
const identities = byKey(data.identities);
const cases = byKey(data.cases);
const actions = byKey(data.actions);

test('the demo is the same for everyone who fills it on the same day', () => {
  expect(demoData(TODAY, ZONE)).toEqual(data);
});

test('it has about 150 identities of every type and kind, 120 cases and 1,500 actions', () => {
  expect(data.identities.length).toBeGreaterThanOrEqual(140);
  expect(data.cases).toHaveLength(120);
  expect(data.actions.length).toBeGreaterThan(1400);
  expect(new Set(data.identities.map(({ kind }) => kind))).toEqual(new Set(IDENTITY_KINDS));
  expect(new Set(data.identities.flatMap(({ types }) => types))).toEqual(new Set(Object.values(IDENTITY_TYPE_KEYS)));
});

test('keys are unique, and every record that is named is there', () => {
  expect(identities.size).toBe(data.identities.length);
  expect(actions.size).toBe(data.actions.length);
  for (const { client } of data.cases) expect(identities.has(client)).toBe(true);
  for (const action of data.actions) expect(cases.has(action.case) && identities.has(action.assignee)).toBe(true);
  for (const role of data.roles) {
    expect(identities.has(role.identity)).toBe(true);
    const places = [role.case, role.action, role.other].filter((place) => place !== undefined);
    expect(places).toHaveLength(1);
  }
});

test('only clients have cases, and what was done lies within its case and before today', () => {
  for (const { client } of data.cases) expect(identities.get(client)?.types).toContain(IDENTITY_TYPE_KEYS.client);
  for (const { case: caseKey, startedAt, durationMinutes = 0 } of data.actions.filter(
    ({ state }) => state === 'done'
  )) {
    const { openedAt, closedAt = now } = cases.get(caseKey) ?? { openedAt: now };
    if (!startedAt) throw new Error('A done action has no start.');
    expect(startedAt >= openedAt).toBe(true);
    expect(new Date(startedAt.getTime() + durationMinutes * 60_000) <= closedAt).toBe(true);
  }
});

test('a closed case has nothing planned, and some open ones were closed before or have something overdue', () => {
  const planned = data.actions.filter(({ state }) => state === 'planned');
  expect(planned.filter((action) => cases.get(action.case)?.closedAt)).toEqual([]);
  expect(planned.some(({ dueAt }) => dueAt && dueAt < now)).toBe(true);
  expect(planned.some(({ dueAt }) => dueAt && dueAt > now)).toBe(true);
  expect(data.cases.some(({ reopened }) => reopened)).toBe(true);
});

test('the worked example of the 1024 manual is one case with its six actions', () => {
  const story = data.actions.filter((action) => action.case === 'worked-example').map(({ type }) => type);
  const steps = [
    'phone-call',
    'ward-visit',
    'contact-official-visitors',
    'notice-to-tribunal',
    'hearing-attended',
    'debrief',
  ];
  expect(story).toEqual(steps);
});
