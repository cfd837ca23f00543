import type { LogRequest } from './use-log';

/** `?log=case:abc`, `client:abc`, `action:abc`, or `new`: a link that opens the Log form on any page of ours. */
export const LOG_PARAM = 'log';

export const requestIn = (param: string): LogRequest => {
  const [kind, id] = param.split(':');
  if (!id) return {};
  if (kind === 'case') return { caseId: id };
  if (kind === 'client') return { clientId: id };
  return kind === 'action' ? { actionId: id } : {};
};

/** Whom `n` is about on the page of a case or of a client; all is asked elsewhere. */
export const requestAt = (pathname: string): LogRequest => {
  const [, page, documentId] = /\/(cases|identities)\/([a-z0-9]{20,32})\/?$/.exec(pathname) ?? [];
  if (documentId === undefined) return {};
  return page === 'cases' ? { caseId: documentId } : { clientId: documentId };
};
