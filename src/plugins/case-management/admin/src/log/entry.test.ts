import { actionsOf, checkEntry, EMPTY, type Entry } from './entry';

const client = { documentId: 'client', name: 'Jane Doe' };
const caseOf = (documentId: string) => ({ documentId, reference: documentId, title: null });
const place = { how: 'open' as const, client, case: caseOf('a') };
const type = { documentId: 'type' };
const now = new Date('2026-03-03T00:00:00.000Z');
const ZONE = 'Australia/Hobart';
const entry = (over: Partial<Entry>): Entry => ({ ...EMPTY, place, typeId: 'type', duration: '50m', ...over });

test('it ended now unless said, and began its duration ago', () => {
  expect(actionsOf(entry({ summary: ' Call ' }), type, ZONE, now)).toEqual([
    {
      type: 'type',
      state: 'done',
      startedAt: '2026-03-02T23:10:00.000Z',
      durationMinutes: 50,
      summary: 'Call',
      comments: null,
    },
  ]);
});

test('one for each client, each with words of its own, and the minutes add up', () => {
  const others = ['b', 'c'].map((id) => ({
    place: { ...place, case: caseOf(id) },
    summary: `About ${id}`,
    comments: '',
    people: id === 'b' ? [{ type: 'spoke-with', as: 'Spoke with', identity: 'lee', name: 'Dr Lee' }] : [],
  }));
  const made = actionsOf(entry({ summary: 'About a', comments: 'Jane was angry', others }), type, ZONE, now);
  expect(made.map(({ durationMinutes }) => durationMinutes)).toEqual([17, 17, 16]);
  expect(made.map(({ summary, comments }) => [summary, comments])).toEqual([
    ['About a', 'Jane was angry'],
    ['About b', null],
    ['About c', null],
  ]);
  expect(made.map(({ roles }) => roles)).toEqual([undefined, [{ type: 'spoke-with', identity: 'lee' }], undefined]);
});

test('a planned one has a day or a time, and no duration; a milestone takes no time', () => {
  const planned = entry({ when: 'planned', day: '2026-03-05', time: '' });
  expect(actionsOf(planned, type, ZONE, now)[0]).toMatchObject({
    state: 'planned',
    dueAt: '2026-03-04T13:00:00.000Z',
    dueAllDay: true,
  });
  expect(actionsOf(planned, type, ZONE, now)[0]).not.toHaveProperty('durationMinutes');
  expect(actionsOf(entry({}), { ...type, milestone: true }, ZONE, now)[0]).toMatchObject({
    startedAt: now.toISOString(),
  });
});

test('says all that is missing at once', () => {
  expect(checkEntry(entry({}), ZONE)).toEqual({});
  expect(checkEntry({ ...EMPTY, duration: 'soon', when: 'at' }, ZONE)).toEqual({
    place: 'log.place.missing',
    type: 'log.type.missing',
    duration: 'log.duration.unclear',
    when: 'log.when.missing',
  });
  expect(checkEntry(entry({ place: { ...place, how: 'reopen' } }), ZONE)).toEqual({ reason: 'log.reason.missing' });
});
