import { countOf, type Filters, filtersIn, NO_FILTERS, passes, withFilters } from './filters';
import { type Entry, type Item, itemsOf } from './items';
import { lanesOf, monthsOf, type Point, pointsOf, stacked } from './life';

const HOBART = 'Australia/Hobart';
const DAY = 24 * 60 * 60 * 1000;

const entries = (count: number, overdue = 0): Entry[] =>
  Array.from({ length: count }, (_, n) => ({
    documentId: `p${String(n)}`,
    at: n * DAY,
    overdue: n < overdue,
    isNew: false,
  }));

const shape = (items: Item[]) => items.map((item) => (item.kind === 'row' ? item.documentId : item.kind)).join(' ');
const month = (at: number) => new Date(at).toISOString().slice(0, 7);
const plan = (count: number, overdue: number, open = false) =>
  shape(itemsOf({ planned: entries(count, overdue), past: [], unfinished: [] }, open, month));

test.each([
  ['nothing planned', 0, 0, false, ''],
  ['three are shown', 3, 0, false, 'planned p2 p1 p0 now'],
  ['a fold takes a line too: one more is shown', 4, 0, false, 'planned p3 p2 p1 p0 now'],
  ['two more are folded', 5, 0, false, 'planned fold p2 p1 p0 now'],
  ['the overdue are shown besides, nearest to now', 7, 2, false, 'planned fold p4 p3 p2 p1 p0 now'],
  ['the fold keeps its place when it opens', 6, 0, true, 'planned fold p5 p4 p3 p2 p1 p0 now'],
])('what is planned: %s', (_what, count, overdue, open, expected) => {
  expect(plan(count, overdue, open)).toBe(expected);
});

test('what is done stands below in months, and what is not known yet is asked for at its end', () => {
  const past = [40, 33, 2].map((day) => ({
    documentId: `d${String(day)}`,
    at: day * DAY,
    overdue: false,
    isNew: false,
  }));
  expect(shape(itemsOf({ planned: [], past, unfinished: ['past'] }, false, month))).toBe('month d40 d33 month d2 more');
});

test('filters go into the address and come back, and leave the rest of it alone', () => {
  const filters: Filters = {
    types: ['visit'],
    states: ['done'],
    person: 'x',
    text: 'ward',
    from: '2026-03-01',
    to: null,
  };
  const address = withFilters(new URLSearchParams('lanes=kind'), filters);
  expect(filtersIn(address)).toEqual(filters);
  expect(address.get('lanes')).toBe('kind');
  expect(countOf(filters)).toBe(5);
  expect(withFilters(address, NO_FILTERS).toString()).toBe('lanes=kind');
  expect(filtersIn(new URLSearchParams('states=lost&from=never')).states).toEqual([]);
});

const life = pointsOf({
  kinds: [
    { key: 'visit', name: 'Visit', milestone: false },
    { key: 'notice', name: 'Notice', milestone: true },
  ],
  people: [{ documentId: 'ada', name: 'Ada' }],
  points: [
    ['a', Date.UTC(2026, 2, 1, 12), 1, 30, 0, 0, [0]],
    ['b', Date.UTC(2026, 2, 1, 13), 1, null, 1, 4, []],
    ['c', Date.UTC(2026, 2, 9), 0, null, 0, 2, [0]],
    ['d', Date.UTC(2026, 2, 9), 1, null, -1, 1, []],
  ],
});
const ids = (points: Point[]) => points.map(({ documentId }) => documentId).join('');

test('a point tells its kind, its state, who took part, and what its flags say', () => {
  expect(life[0]).toMatchObject({ state: 'done', minutes: 30, kind: { key: 'visit' }, people: [{ name: 'Ada' }] });
  expect(life[1]).toMatchObject({ milestone: true, isNew: true, system: false, minutes: 0 });
  expect(life[2]).toMatchObject({ state: 'planned', allDay: true });
  expect(life[3]).toMatchObject({ system: true, kind: null });
});

test.each<[Partial<Filters>, string]>([
  [{}, 'abcd'],
  [{ types: ['visit'] }, 'ac'],
  [{ states: ['planned'] }, 'c'],
  [{ person: 'ada' }, 'ac'],
  // In Hobart it is 2 March from 13:00 UTC on.
  [{ from: '2026-03-02' }, 'bcd'],
  [{ to: '2026-03-01' }, 'a'],
])('%j keeps %s', (filters, kept) => {
  expect(ids(life.filter(passes({ ...NO_FILTERS, ...filters }, HOBART)))).toBe(kept);
});

test('lanes, and the table of months, leave nothing out', () => {
  expect(lanesOf(life, 'kind').map(({ key, points }) => [key, ids(points)])).toEqual([
    ['visit', 'ac'],
    ['notice', 'b'],
    ['', 'd'],
  ]);
  expect(lanesOf(life, 'person').map(({ key, points }) => [key, ids(points)])).toEqual([
    ['ada', 'ac'],
    ['', 'bd'],
  ]);
  expect(monthsOf(life, month)).toMatchObject([{ done: 2, minutes: 30, planned: 1, milestones: ['Notice'] }]);
});

test('dots that would cover each other spread, and never leave their lane', () => {
  expect(stacked([0, 100, 200], 20)).toEqual([0, 0, 0]);
  const crowd = stacked(
    Array.from({ length: 99 }, () => 50),
    20
  );
  expect(new Set(crowd).size).toBe(99);
  expect(Math.max(...crowd.map(Math.abs))).toBeLessThanOrEqual(20);
});
