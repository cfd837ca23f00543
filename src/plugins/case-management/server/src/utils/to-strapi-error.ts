import { errors } from '@strapi/utils';
import createHttpError from 'http-errors';
import { BrokenRule, StaleVersion } from '../domain/errors';

const isDatabaseConflict = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'ER_DUP_ENTRY'].includes(code);
};

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
  if (isDatabaseConflict(error)) {
    const message = 'Somebody else has just recorded the same: look again before you save.';
    return validationError(message, [{ path: [], message }]);
  }
  return error;
};
