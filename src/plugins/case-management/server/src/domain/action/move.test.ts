import { checkCaseMove, movesCase, programAfterMove } from './move';

const action = { case: 1, state: 'done', fundingProgram: 7, changeReason: null };

it.each([
  ['a new action', null, action, false],
  ['the same case', action, action, false],
  ['another case', action, { ...action, case: 2 }, true],
  ['no case at all, which A1 refuses', action, { ...action, case: null }, false],
])('an action moves: %s', (_, before, after, moves) => {
  expect(movesCase(before, after)).toBe(moves);
});

it('a move needs a reason that somebody can see', () => {
  const paths = (changeReason: string | null) =>
    checkCaseMove(action, { ...action, case: 2, changeReason }).map(({ path }) => path);
  expect(paths(null)).toEqual([['changeReason']]);
  expect(paths('\u200b')).toEqual([['changeReason']]);
  expect(paths('The wrong file')).toEqual([]);
});

it.each([
  ['what was done takes the program of the right case', action, 7, 8, 8],
  ['also where that has none', action, 7, null, null],
  ['also where the wrong case had none', { ...action, fundingProgram: null }, null, 8, 8],
  ['a program that somebody chose stays', action, 6, 8, 7],
  [
    'what is still planned takes it when it is done',
    { ...action, state: 'planned', fundingProgram: null },
    null,
    8,
    null,
  ],
])('%s', (_, before, from, to, program) => {
  const after = { ...before, case: 2 };
  expect(programAfterMove(before, after, { fundingProgram: from }, { fundingProgram: to })).toBe(program);
});

it('an action that stays keeps its program', () => {
  expect(programAfterMove(action, action, { fundingProgram: 7 }, { fundingProgram: 7 })).toBe(7);
});
