import { changesOf } from './history';

const at = new Date('2026-03-03T10:30:00Z');
const base = { case: 1, type: 5, state: 'done', summary: 'Cal', startedAt: '2026-03-03T10:00:00.000Z', assignee: null };
const revision = (version: number, before: Record<string, unknown> | null, why: string | null = null) => ({
  ...{ version, at, actor: `admin:${version} Ada Bell`, why, before },
});
const nameOf = (relation: string, id: number) => `${relation} ${id}`;

it('tells each change with what was different before, newest first', () => {
  const mended = { ...base, summary: 'Call' };
  const current = { ...mended, case: 2, type: 6, startedAt: null };
  expect(
    changesOf([revision(1, null), revision(2, base), revision(3, mended, 'The wrong file')], current, nameOf)
  ).toEqual([
    {
      ...{ version: 3, how: 'moved', at: at.toISOString(), by: 'Ada Bell', why: 'The wrong file' },
      was: [
        { field: 'type', value: 'type 5' },
        { field: 'startedAt', value: '2026-03-03T10:00:00.000Z' },
      ],
    },
    {
      ...{ version: 2, how: 'changed', at: at.toISOString(), by: 'Ada Bell', why: null },
      was: [{ field: 'summary', value: 'Cal' }],
    },
    { version: 1, how: 'recorded', at: at.toISOString(), by: 'Ada Bell', why: null, was: [] },
  ]);
});

it('takes nothing and not said for the same', () => {
  expect(changesOf([revision(2, { ...base, lateNote: undefined })], { ...base, lateNote: null }, nameOf)).toMatchObject(
    [{ how: 'changed', was: [] }]
  );
});
