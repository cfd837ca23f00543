import type { ActionRecord, BulkAnswer } from '../../../shared/contracts/action';
import type { CaseRecord } from '../../../shared/contracts/case';
import type { IntakeAnswer } from '../../../shared/contracts/intake';
import type { ListEntry } from '../services/lists';
import { newKey } from '../services/problems';
import { type Failure, type Sent, send, serverNow } from '../services/send';
import { actionsOf, type Entry } from './entry';

/** A save that can be sent at any time, any number of times, and is done once. */
export interface Message {
  to: string;
  body: object;
  key: string;
}

export type Saved =
  /** The new actions; they can be taken back where nothing else was made with them. */
  { ok: true; actions: string[]; undoable: boolean } | { ok: false; failure: Failure };

/** The one request that an entry is, once its case is open. */
export const messageOf = (entry: Entry, type: ListEntry, timeZone: string | undefined): Message | null => {
  const { place } = entry;
  const [first, ...others] = actionsOf(entry, type, timeZone, serverNow());
  if (!place || !first) return null;
  const key = newKey();
  if (place.how === 'new') {
    const title = entry.title.trim();
    const body = { client: { documentId: place.client.documentId }, case: title ? { title } : {}, action: first };
    return { to: 'intake', body, key };
  }
  if (others.length === 0) return { to: 'actions', body: { ...first, case: place.case.documentId }, key };
  const cases = [place, ...entry.others.map((other) => other.place)].map((one) => one.case.documentId);
  return {
    to: 'actions/bulk',
    body: { rows: [first, ...others].map((one, at) => ({ ...one, case: cases[at] })) },
    key,
  };
};

type Answer = { data: ActionRecord } | IntakeAnswer | BulkAnswer;

const savedIn = ({ data }: Answer): Saved => {
  if ('created' in data)
    return { ok: true, actions: data.created.flatMap(({ documentId }) => documentId ?? []), undoable: true };
  if ('action' in data) return { ok: true, actions: [data.action.documentId], undoable: false };
  return { ok: true, actions: [data.documentId], undoable: true };
};

export const sendMessage = async ({ to, body, key }: Message): Promise<Saved> => {
  const answer = await send<Answer>({ method: 'POST', to, body, key });
  return answer.ok ? savedIn(answer.data) : answer;
};

/** Opens the case again, unless somebody has done so since it was found closed. */
export const reopenCase = async (documentId: string, reason: string): Promise<Sent<{ data: CaseRecord }>> => {
  const found = await send<{ data: CaseRecord }>({ method: 'GET', to: `cases/${documentId}` });
  if (!found.ok || found.data.data.stage === 'open') return found;
  const seen = found.etag ?? '';
  return send({ method: 'POST', to: `cases/${documentId}/reopen`, body: { reason: reason.trim() }, seen });
};

/** Takes back what was just saved; answers the first failure. What is new has the version 1. */
export const undoSaved = async (actions: readonly string[]): Promise<Failure | null> => {
  for (const documentId of actions) {
    const answer = await send({ method: 'POST', to: `actions/${documentId}/undo`, body: {}, seen: 1 });
    // Gone already: an answer was lost, or it was pressed twice.
    const gone = !answer.ok && answer.failure.kind === 'refused' && answer.failure.status === 404;
    if (!answer.ok && !gone) return answer.failure;
  }
  return null;
};
