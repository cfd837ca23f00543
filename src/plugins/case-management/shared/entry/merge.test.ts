import fc from 'fast-check';
import { mergeEdits } from './merge';

const FIELDS = ['summary', 'comments', 'durationMinutes'] as const;
const base = { summary: 'Call', comments: null, durationMinutes: 10 };

test('changes to different fields merge, and the same change twice is no conflict', () => {
  const mine = { ...base, summary: 'Long call', durationMinutes: 20 };
  const theirs = { ...base, comments: 'About the bond', durationMinutes: 20 };
  expect(mergeEdits(FIELDS, base, mine, theirs)).toEqual({ changes: { summary: 'Long call' }, conflicts: [] });
});

test('what both changed is shown with both values, and nothing else is', () => {
  const merged = mergeEdits(FIELDS, base, { ...base, summary: 'A', comments: 'x' }, { ...base, summary: 'B' });
  expect(merged).toEqual({
    changes: { comments: 'x' },
    conflicts: [{ field: 'summary', mine: 'A', theirs: 'B' }],
  });
});

test('saving the changes and either choice loses nothing that only one of the two changed', () => {
  const value = fc.option(fc.constantFrom('a', 'b', 'c'));
  const record = fc.record({ summary: value, comments: value, durationMinutes: value });
  fc.assert(
    fc.property(record, record, record, (from, mine, theirs) => {
      const { changes, conflicts } = mergeEdits(FIELDS, from, mine, theirs);
      const saved: Record<string, unknown> = { ...theirs, ...changes };
      for (const field of FIELDS) {
        if (conflicts.some((one) => one.field === field)) expect(mine[field]).not.toEqual(theirs[field]);
        else if (mine[field] !== from[field]) expect(saved[field]).toEqual(mine[field]);
        else expect(saved[field]).toEqual(theirs[field]);
      }
    })
  );
});
