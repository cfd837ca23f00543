import type { FieldProblem } from '../../../shared/contracts/common';

/** One or more rules are broken; nothing was written. Each problem names its field and says what to do. */
export class BrokenRule extends Error {
  override readonly name = 'BrokenRule';

  constructor(readonly problems: FieldProblem[]) {
    // Of several fields the same may be wrong: it is said once here, and at each of them.
    super([...new Set(problems.map(({ message }) => message))].join(' '));
  }
}

/** V1: somebody else has changed the record since the sender read it. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';

  constructor(
    readonly sent: number,
    readonly current: number
  ) {
    super(`Somebody has changed this record since you opened it (you have version ${sent}, it is now ${current}).`);
  }
}

export const problem = (path: string | Array<string | number>, message: string): FieldProblem => ({
  path: typeof path === 'string' ? [path] : path,
  message,
});

/** Throws `BrokenRule` when there is any problem. */
export const refuseIfBroken = (problems: FieldProblem[]): void => {
  if (problems.length > 0) throw new BrokenRule(problems);
};
