import type { Failure } from './send';

/** An error of a query that the panel does not take for the end of the login: it has no status of 401. */
export const asError = (failure: Failure) => ({
  error: {
    name: failure.kind,
    message: failure.kind === 'refused' ? failure.message : failure.kind,
    details: {},
    ...(failure.kind === 'refused' && { status: failure.status }),
  },
});
