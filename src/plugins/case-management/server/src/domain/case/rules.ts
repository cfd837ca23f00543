import { isBlank } from '../../../../shared/blank';
import type { FieldProblem } from '../../../../shared/contracts/common';
import type { CaseStage } from '../../../../shared/vocabulary';
import { problem } from '../errors';
import { checkDetails } from '../fields';
import type { DeclaredField } from '../fields';

/** What the rules need to know of a case; relations are row ids. */
export interface CaseFacts {
  client: number | null;
  stage: CaseStage | null;
  openedAt: Date | null;
  closedAt: Date | null;
  closeReason?: string | null;
  changeReason?: string | null;
  details?: unknown;
  /** When people last did something in it. */
  lastDoneAt?: Date | null;
}

/** What a change of a case brings with it (C3, C4). */
export type CaseTransition = 'opened' | 'closed' | 'reopened' | 'clientChanged';

/** C2: `C-2026-00001`; more digits after 99999. */
export const caseReference = (year: number, number: number): string => `C-${year}-${String(number).padStart(5, '0')}`;

/** Which transitions lie between two versions of a case; `before` is null when it is created. */
export const transitionsOf = (before: CaseFacts | null, after: CaseFacts): CaseTransition[] => {
  const transitions: CaseTransition[] = [];
  if (!before) transitions.push('opened');
  if (before && before.client !== after.client) transitions.push('clientChanged');
  if (after.stage === 'closed' && before?.stage !== 'closed') transitions.push('closed');
  if (before?.stage === 'closed' && after.stage === 'open') transitions.push('reopened');
  return transitions;
};

const NEEDS_REASON: Partial<Record<CaseTransition, string>> = {
  closed: 'Closing a case needs a reason.',
  reopened: 'Reopening a case needs a reason.',
  clientChanged: 'Changing the client of a case needs a reason.',
};

/**
 * Fills in what follows from a change: the opening instant, the closing instant and reason, and their removal
 * on reopening (C3). A stage that was emptied stays as it was. A reason given without a change has nothing to explain
 * and is not kept.
 */
export const settleCase = (before: CaseFacts | null, after: CaseFacts, now: Date): CaseFacts => {
  const settled: CaseFacts = {
    ...after,
    stage: after.stage ?? before?.stage ?? 'open',
    openedAt: after.openedAt ?? before?.openedAt ?? now,
  };
  const transitions = transitionsOf(before, settled);
  settled.closeReason = before?.closeReason ?? null;
  if (transitions.includes('closed')) {
    settled.closedAt = after.closedAt ?? now;
    settled.closeReason = after.changeReason?.trim() ?? null;
  }
  if (transitions.includes('reopened')) Object.assign(settled, { closedAt: null, closeReason: null });
  return settled;
};

const FIVE_MINUTES = 5 * 60_000;

/** C3: the order of the dates of a case that is, or shall be, closed. */
export const checkClosedAt = (openedAt: Date | null, closedAt: Date | null, now: Date): FieldProblem[] => {
  if (closedAt && closedAt.getTime() > now.getTime() + FIVE_MINUTES)
    return [problem('closedAt', "A case can't be closed in the future.")];
  return openedAt && closedAt && closedAt < openedAt
    ? [problem('closedAt', "The case can't be closed before it was opened.")]
    : [];
};

const checkDates = (before: CaseFacts | null, after: CaseFacts, now: Date): FieldProblem[] => {
  const { openedAt, closedAt, stage } = after;
  const latest = now.getTime() + FIVE_MINUTES;
  if (openedAt && openedAt.getTime() > latest) return [problem('openedAt', "A case can't be opened in the future.")];
  if (stage === 'open')
    return closedAt ? [problem('closedAt', 'An open case has no closing date: close it with a reason.')] : [];
  if (before?.stage === 'closed' && before.closedAt?.getTime() !== closedAt?.getTime())
    return [problem('closedAt', 'Reopen the case to change when it was closed.')];
  const misplaced = checkClosedAt(openedAt, closedAt, now);
  return before?.stage === 'closed' || misplaced.length > 0 ? misplaced : checkNothingLater(before, closedAt);
};

/** C8: what is later than the closing would need the case to be reopened. */
const checkNothingLater = (before: CaseFacts | null, closedAt: Date | null): FieldProblem[] =>
  before?.lastDoneAt && closedAt && closedAt < before.lastDoneAt
    ? [problem('closedAt', 'Something was done in this case after that: it was closed later.')]
    : [];

/** What a change of the opening instant must leave as it is. */
export interface OpeningFacts {
  reference: string;
  /** Of the opening so far and of the new one, in the organisation's zone. */
  years: { before: number; after: number };
  /** When people first did something in the case. */
  firstDoneAt: Date | null;
}

/** C2: the reference says the year; and nothing is done in a case before it is opened. */
export const checkMovedOpening = (openedAt: Date, { reference, years, firstDoneAt }: OpeningFacts): FieldProblem[] => [
  ...(years.before === years.after
    ? []
    : [problem('openedAt', `${reference} was opened in ${String(years.before)}: its reference says so, and stays.`)]),
  ...(firstDoneAt && firstDoneAt < openedAt
    ? [problem('openedAt', 'Something was done in this case before that: it was opened earlier.')]
    : []),
];

/** C1 (the client is there), C3 (order of dates, reasons), and the organisation's own fields. `after` is settled. */
export const checkCase = (
  before: CaseFacts | null,
  after: CaseFacts,
  declared: DeclaredField[],
  now: Date
): FieldProblem[] => {
  const transitions = transitionsOf(before, after);
  const reasons = isBlank(after.changeReason)
    ? transitions
        .flatMap((transition) => NEEDS_REASON[transition] ?? [])
        .map((message) => problem('changeReason', message))
    : [];
  return [
    ...(after.client === null ? [problem('client', 'A case needs a client.')] : []),
    ...reasons,
    ...checkDates(before, after, now),
    ...checkDetails(after.details, declared),
  ];
};
