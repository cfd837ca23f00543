import type { FieldProblem } from '../../../../shared/contracts/common';
import { problem } from '../errors';

/** How an action came to be: who recorded it (`admin:3`), when, and as which version. */
export interface Creation {
  by: string;
  at: Date;
  version: number;
}

/** The panel offers it for ten seconds; the rest is for slow lines and slow hands. */
export const UNDO_WITHIN_MS = 2 * 60_000;

/** A slip of the moment is taken back by whoever made it, at once, and before anybody has changed it: A8 begins after that. */
export const checkUndo = (
  creation: Creation | null,
  { by, version, now }: { by: string; version: number; now: Date }
): FieldProblem[] => {
  if (creation?.by !== by)
    return [problem([], 'Only whoever recorded this can take it back: cancel it with a reason.')];
  if (creation.version !== version)
    return [problem([], 'This has been changed since it was recorded, so it stays: cancel it with a reason.')];
  return now.getTime() - creation.at.getTime() > UNDO_WITHIN_MS
    ? [problem([], 'This was recorded more than two minutes ago, so it stays: cancel it with a reason.')]
    : [];
};
