import { checkUndo } from './undo';

const at = new Date('2026-03-03T00:00:00Z');
const creation = { by: 'admin:3', at, version: 1 };
const after = (ms: number) => ({ by: 'admin:3', version: 1, now: new Date(at.getTime() + ms) });

test.each([
  ['at once', creation, after(0), null],
  ['after two minutes to the millisecond', creation, after(120_000), null],
  ['after more', creation, after(120_001), 'two minutes'],
  ['by another login', creation, { ...after(0), by: 'admin:30' }, 'whoever recorded'],
  ['by the token of the same number', creation, { ...after(0), by: 'token:3' }, 'whoever recorded'],
  ['once it was changed', creation, { ...after(0), version: 2 }, 'changed since'],
  ['where nobody knows who made it', null, after(0), 'whoever recorded'],
])('%s', (_when, made, asked, refusal) => {
  const [problem] = checkUndo(made, asked);
  if (refusal) expect(problem?.message).toContain(refusal);
  else expect(problem).toBeUndefined();
});
