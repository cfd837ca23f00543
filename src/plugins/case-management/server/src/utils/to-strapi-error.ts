import { errors } from '@strapi/utils';
import createHttpError from 'http-errors';
import { BrokenRule, StaleVersion } from '../domain/errors';

/** What databases say when two writers meet: the same key, a row that is gone, a lock, a transaction that was lost by it. */
const SAME_KEY = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'ER_DUP_ENTRY'];
const AT_ONCE = ['23503', '40001', '40P01', '55P03', '25P02', 'SQLITE_CONSTRAINT_FOREIGNKEY'].concat([
  'ER_NO_REFERENCED_ROW_2',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
]);

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/** SQLite has kinds of busy: `SQLITE_BUSY_SNAPSHOT` where another process wrote after this one had read. */
const isAtOnce = (code: string) => AT_ONCE.includes(code) || /^SQLITE_(BUSY|LOCKED)/.test(code);

const validationError = (message: string, problems: Array<{ path: Array<string | number>; message: string }>) =>
  new errors.ValidationError(message, {
    errors: problems.map((problem) => ({
      path: problem.path.map(String),
      message: problem.message,
      name: 'ValidationError',
    })),
  });

/**
 * What the domain throws, in the words of Strapi: 400 with `details.errors[]`, or 409 `ConflictError` with
 * `details: { sent, current }` (V1). Other errors pass through.
 */
export const toStrapiError = (error: unknown): unknown => {
  if (error instanceof BrokenRule) return validationError(error.message, error.problems);
  if (error instanceof StaleVersion)
    return createHttpError(409, error.message, { details: { sent: error.sent, current: error.current } });
  if (SAME_KEY.includes(codeOf(error))) {
    const message = 'Somebody else has just recorded the same: look again before you save.';
    return validationError(message, [{ path: [], message }]);
  }
  if (isAtOnce(codeOf(error)))
    return createHttpError(409, 'Somebody else was saving at the same moment, and nothing was written: try again.');
  return error;
};
