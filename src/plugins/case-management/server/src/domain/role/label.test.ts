import { roleLabel } from '.';

it.each([
  ['a part in a case', { type: 'Advocate', holder: 'Ada Bell', other: null }, 'Advocate: Ada Bell'],
  ['a relationship', { type: 'Employer of', holder: 'Ada Bell', other: 'Ben Ash' }, 'Employer of: Ada Bell – Ben Ash'],
])('%s is called by its type and its names', (_what, names, label) => {
  expect(roleLabel(names)).toBe(label);
});

it('is never longer than a column, nor cut through a character', () => {
  const label = roleLabel({ type: 'Advocate', holder: '💥'.repeat(127), other: 'x'.repeat(255) });
  expect(label).toBe(`Advocate: ${'💥'.repeat(122)}`);
});
