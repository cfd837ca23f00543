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
