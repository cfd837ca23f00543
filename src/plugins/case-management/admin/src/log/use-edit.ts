import { useCallback, useEffect, useState } from 'react';
import type { ActionRecord } from '../../../shared/contracts/action';
import { type Difference, mergeEdits } from '../../../shared/entry/merge';
import { useSavedBesideMutation } from '../services/log';
import { type Failure, type Sent, send } from '../services/send';
import { EDITED, type Edited, type EditedField, editedOf } from './edits';

type Answer = { data: ActionRecord };

/** The record as it was read: what an edit begins with. */
interface Base {
  action: ActionRecord;
  etag: string;
}

export type EditOutcome =
  | { how: 'saved'; merged: boolean }
  | { how: 'conflicts'; conflicts: Array<Difference<EditedField>> }
  | { how: 'failed'; failure: Failure };

const TRIES = 4;

const isStale = (answer: Sent<Answer>) =>
  !answer.ok && answer.failure.kind === 'refused' && answer.failure.status === 409;

const readAction = async (documentId: string): Promise<Base | Failure> => {
  const answer = await send<Answer>({ method: 'GET', to: `actions/${documentId}` });
  return answer.ok ? { action: answer.data.data, etag: answer.etag ?? '' } : answer.failure;
};

interface Edit {
  documentId: string;
  base: Base;
  mine: Edited;
  /** What a person has chosen to keep of their own, though somebody else changed it too. */
  insists: ReadonlySet<EditedField>;
}

/** Saves over whatever is there by now: changes to different fields merge by themselves, the others are asked. */
const saveEdit = async ({ documentId, base, mine, insists }: Edit): Promise<EditOutcome> => {
  let theirs = base;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { changes, conflicts } = mergeEdits(EDITED, editedOf(base.action), mine, editedOf(theirs.action));
    const open = conflicts.filter(({ field }) => !insists.has(field));
    if (open.length > 0) return { how: 'conflicts', conflicts: open };
    const own = Object.fromEntries(conflicts.map((one) => [one.field, one.mine]));
    const body = { ...changes, ...own };
    if (Object.keys(body).length === 0) return { how: 'saved', merged: theirs !== base };
    const answer = await send<Answer>({ method: 'PATCH', to: `actions/${documentId}`, body, seen: theirs.etag });
    if (answer.ok) return { how: 'saved', merged: theirs !== base };
    if (!isStale(answer)) return { how: 'failed', failure: answer.failure };
    const now = await readAction(documentId);
    if ('kind' in now) return { how: 'failed', failure: now };
    theirs = now;
  }
  return { how: 'failed', failure: { kind: 'server' } };
};

export const useEdit = (documentId: string) => {
  const [base, setBase] = useState<Base | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [savedBeside] = useSavedBesideMutation();
  const load = useCallback(() => {
    setFailure(null);
    void readAction(documentId).then((read) => ('kind' in read ? setFailure(read) : setBase(read)));
  }, [documentId]);
  useEffect(load, [load]);
  const save = async (mine: Edited, insists: ReadonlySet<EditedField>): Promise<EditOutcome> => {
    if (!base) return { how: 'failed', failure: { kind: 'server' } };
    const outcome = await saveEdit({ documentId, base, mine, insists });
    if (outcome.how === 'saved') void savedBeside();
    return outcome;
  };
  return { base: base?.action ?? null, failure, load, save };
};
