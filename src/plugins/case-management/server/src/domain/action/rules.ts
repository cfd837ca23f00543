import { isBlank } from '../../../../shared/blank';
import type { FieldProblem } from '../../../../shared/contracts/common';
import type { ActionState, CaseStage } from '../../../../shared/vocabulary';
import { problem } from '../errors';

/** What the rules need to know of an action; relations are row ids, durations whole minutes. */
export interface ActionFacts {
  case: number | null;
  type: number | null;
  state: ActionState | null;
  startedAt: Date | null;
  dueAt: Date | null;
  dueAllDay?: boolean | null;
  durationMinutes: number | null;
  cancelReason?: string | null;
  lateNote?: string | null;
  fundingProgram?: number | null;
}

export interface ActionTypeFacts {
  id: number;
  key: string;
  name: string;
  version: number;
  milestone: boolean;
  countsTime: boolean;
  locked: boolean;
}

/** The case that an action belongs to, as far as C8 and A1 ask. */
export interface ActionCaseFacts {
  reference: string;
  stage: CaseStage;
  openedAt: Date | null;
  closedAt: Date | null;
  fundingProgram: number | null;
}

const MINUTE = 60_000;
/** A2: a clock may be a little ahead. */
const AHEAD = 5 * MINUTE;
/** A year: longer is a typing error. */
const LONGEST_MINUTES = 366 * 24 * 60;

/** A2: from → to. `null` is an action that is not there yet. */
const MOVES: Record<ActionState | 'new', readonly ActionState[]> = {
  new: ['planned', 'done', 'cancelled'],
  planned: ['planned', 'done', 'cancelled'],
  done: ['done', 'cancelled'],
  cancelled: ['cancelled', 'planned'],
};

const becomesDone = (before: ActionFacts | null, after: ActionFacts) =>
  after.state === 'done' && before?.state !== 'done';

/**
 * A3 and C8: what is filled in when it was not said. A done action ended now, so it began its duration ago. A state that
 * was emptied stays as it was: nothing is done by leaving a box empty.
 */
export const settleAction = (
  before: ActionFacts | null,
  after: ActionFacts,
  caseFacts: ActionCaseFacts | null,
  now: Date
): ActionFacts => {
  const settled: ActionFacts = { ...after, state: after.state ?? before?.state ?? 'done' };
  if (!becomesDone(before, settled)) return settled;
  settled.startedAt ??= new Date(now.getTime() - (settled.durationMinutes ?? 0) * MINUTE);
  settled.fundingProgram ??= caseFacts?.fundingProgram ?? null;
  return settled;
};

/** The instant that the timeline orders by: startedAt, else dueAt. */
export const atOf = (action: Pick<ActionFacts, 'startedAt' | 'dueAt'>): Date | null => action.startedAt ?? action.dueAt;

const checkMove = (before: ActionFacts | null, after: ActionFacts): FieldProblem[] => {
  const from = before?.state ?? 'new';
  if (after.state && MOVES[from].includes(after.state)) return [];
  const message =
    from === 'done'
      ? 'What is done stays done: cancel it with a reason, and plan or record another.'
      : 'A cancelled action can only be planned again; mark it done after that.';
  return [problem('state', message)];
};

const checkPlanned = (after: ActionFacts): FieldProblem[] => [
  ...(after.dueAt ? [] : [problem('dueAt', 'A planned action needs the day or time when it is due.')]),
  ...(after.startedAt
    ? [problem('startedAt', 'A planned action has not started: leave the start empty, or mark it done.')]
    : []),
  ...(after.durationMinutes === null ? [] : [problem('durationMinutes', 'A planned action has no duration yet.')]),
];

const checkDone = (after: ActionFacts, now: Date): FieldProblem[] => {
  if (!after.startedAt) return [problem('startedAt', 'A done action needs the time when it started.')];
  return after.startedAt.getTime() > now.getTime() + AHEAD
    ? [problem('startedAt', "What is done can't start in the future: plan it instead.")]
    : [];
};

/** Dates are kept: an action that had one keeps it, and one made as cancelled has at least one. */
const checkCancelled = (before: ActionFacts | null, after: ActionFacts): FieldProblem[] => {
  const problems = isBlank(after.cancelReason) ? [problem('cancelReason', 'Cancelling an action needs a reason.')] : [];
  if (!after.startedAt && !after.dueAt)
    problems.push(problem('dueAt', 'A cancelled action keeps the day when it was due or done.'));
  else if (before && before.state !== 'cancelled')
    for (const date of ['startedAt', 'dueAt'] as const)
      if (before[date]?.getTime() !== after[date]?.getTime())
        problems.push(problem(date, 'Cancelling keeps the dates as they are.'));
  return problems;
};

const checkDuration = (after: ActionFacts, type: ActionTypeFacts): FieldProblem[] => {
  const minutes = after.durationMinutes;
  if (minutes === null) return [];
  if (minutes < 0) return [problem('durationMinutes', "A duration can't be negative.")];
  if (minutes > LONGEST_MINUTES)
    return [problem('durationMinutes', 'A duration of more than a year is a slip: give it in minutes.')];
  return type.milestone
    ? [problem('durationMinutes', `${type.name} is a milestone, and a milestone takes no time.`)]
    : [];
};

/** C8: late entries within a closed case need a note; what is later needs reopening; cancelling is always possible. */
const checkClosedCase = (
  before: ActionFacts | null,
  after: ActionFacts,
  caseFacts: ActionCaseFacts
): FieldProblem[] => {
  if (caseFacts.stage !== 'closed' || after.state === 'cancelled') return [];
  const arrives = !before || before.state !== after.state || before.case !== after.case;
  const at = atOf(after);
  const moved = before && atOf(before)?.getTime() !== at?.getTime();
  if (!arrives && !moved) return [];
  const late = caseFacts.closedAt && at && at > caseFacts.closedAt;
  if (late || after.state === 'planned')
    return [problem('case', `${caseFacts.reference} is closed: reopen it to record what comes after.`)];
  return isBlank(after.lateNote)
    ? [problem('lateNote', `${caseFacts.reference} is closed: say in a note why this is entered late.`)]
    : [];
};

/** A1, A2, A3, A9 and C8. `after` is settled; `type` and `caseFacts` are null where there is none. */
export const checkAction = (
  before: ActionFacts | null,
  after: ActionFacts,
  type: ActionTypeFacts | null,
  caseFacts: ActionCaseFacts | null,
  now: Date
): FieldProblem[] => {
  const missing = [
    ...(caseFacts ? [] : [problem('case', 'An action belongs to a case: choose one.')]),
    ...(type ? [] : [problem('type', 'An action needs a type.')]),
  ];
  const move = checkMove(before, after);
  if (move.length > 0) return [...missing, ...move];
  const byState = {
    planned: () => checkPlanned(after),
    done: () => checkDone(after, now),
    cancelled: () => checkCancelled(before, after),
  };
  return [
    ...missing,
    ...byState[after.state ?? 'done'](),
    ...(type ? checkDuration(after, type) : []),
    ...(caseFacts ? checkClosedCase(before, after, caseFacts) : []),
  ];
};

/** C4: actions of locked types are written by the system alone. */
export const checkNotSystem = (type: ActionTypeFacts | null): FieldProblem[] =>
  type?.locked
    ? [problem('type', `"${type.name}" is written by the system and can't be made, changed or deleted by hand.`)]
    : [];

/** A9, seen from the type. */
export const checkActionType = (type: { milestone?: boolean | null; countsTime?: boolean | null }): FieldProblem[] =>
  type.milestone && type.countsTime ? [problem('countsTime', 'A milestone takes no time: untick "counts time".')] : [];
