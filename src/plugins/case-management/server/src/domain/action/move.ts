import { isBlank } from '../../../../shared/blank';
import type { FieldProblem } from '../../../../shared/contracts/common';
import { problem } from '../errors';

/** What moving asks of an action and of the case that it was in; relations are row ids. */
interface Placed {
  case: number | null;
  state: string | null;
  fundingProgram?: number | null;
  changeReason?: string | null;
}
interface Funded {
  fundingProgram: number | null;
}

/** All that the case where it was made in error keeps: no words, no names, and not where it went. */
export const MOVED_AWAY = 'An entry made in error was moved out of this case';

/** C7: from one case into another. An action without a case is refused elsewhere (A1). */
export const movesCase = (before: Pick<Placed, 'case'> | null, after: Pick<Placed, 'case'>): boolean =>
  before !== null && before.case !== null && after.case !== null && before.case !== after.case;

export const checkCaseMove = (before: Placed | null, after: Placed): FieldProblem[] =>
  movesCase(before, after) && isBlank(after.changeReason)
    ? [problem('changeReason', 'Moving an entry to another case needs a reason.')]
    : [];

/** What took the program of the wrong case takes that of the right one; what somebody chose stays (C8). */
export const programAfterMove = (
  before: Placed,
  after: Placed,
  from: Funded | null,
  to: Funded | null
): number | null => {
  const chosen = after.fundingProgram ?? null;
  const inherited = chosen === (before.fundingProgram ?? null) && chosen === (from?.fundingProgram ?? null);
  return movesCase(before, after) && after.state === 'done' && inherited ? (to?.fundingProgram ?? null) : chosen;
};
