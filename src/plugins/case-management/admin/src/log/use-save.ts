import { useRef, useState } from 'react';
import type { ListEntry } from '../services/lists';
import { useSavedBesideMutation } from '../services/log';
import type { Failure } from '../services/send';
import { useText } from '../services/use-text';
import { checkEntry, type Entry, type EntryProblems } from './entry';
import { problemsOf } from './problems-of';
import { type Message, messageOf, reopenCase, type Saved, sendMessage } from './save-entry';
import type { WaitingList } from './use-waiting';

interface Use {
  entry: Entry;
  change: (changes: Partial<Entry>) => void;
  types: readonly ListEntry[];
  timeZone: string | undefined;
  waiting: WaitingList;
  label: string;
}

export type Outcome =
  /** The new actions, one a row. */
  | { how: 'saved'; actions: string[]; undoable: boolean }
  /** Under which key it will be sent. */
  | { how: 'waits'; key: string }
  | { how: 'stays' };

/** What stands in the way of saving, besides the problems of single fields. */
export interface Trouble {
  sentences: string[];
  loggedOut: boolean;
}
const NO_TROUBLE: Trouble = { sentences: [], loggedOut: false };

/** Saves an entry: once, however often it is sent. What can't be sent waits, and what is refused stays as it was typed. */
export const useSave = ({ entry, change, types, timeZone, waiting, label }: Use) => {
  const t = useText();
  const [problems, setProblems] = useState<EntryProblems>({});
  const [trouble, setTrouble] = useState<Trouble>(NO_TROUBLE);
  const [busy, setBusy] = useState(false);
  const sent = useRef<{ of: string; message: Message } | null>(null);
  const [savedBeside] = useSavedBesideMutation();

  const refuse = (failure: Failure): Outcome => {
    if (failure.kind === 'refused') {
      const { fields, rest } = problemsOf(failure);
      setProblems(fields);
      setTrouble({ sentences: rest, loggedOut: false });
    } else
      setTrouble({
        loggedOut: failure.kind === 'loggedOut',
        sentences: failure.kind === 'loggedOut' ? [] : [t(failure.kind === 'offline' ? 'log.offline' : 'log.server')],
      });
    return { how: 'stays' };
  };

  /** The same entry is the same message: an answer that was lost on its way makes no second action. */
  const messageFor = (now: Entry, type: ListEntry): Message | null => {
    const of = JSON.stringify(now);
    if (sent.current?.of !== of) {
      const message = messageOf(now, type, timeZone);
      sent.current = message && { of, message };
    }
    return sent.current?.message ?? null;
  };

  const finish = async (answer: Saved, now: Entry, message: Message): Promise<Outcome> => {
    if (answer.ok) {
      void savedBeside();
      return { how: 'saved', actions: answer.actions, undoable: answer.undoable };
    }
    if (answer.failure.kind === 'offline' && (await waiting.add({ message, label, entry: now })))
      return { how: 'waits', key: message.key };
    return refuse(answer.failure);
  };

  const reopened = async (): Promise<Entry | Failure> => {
    const { place } = entry;
    if (place?.how !== 'reopen') return entry;
    const answer = await reopenCase(place.case.documentId, entry.reason);
    if (!answer.ok) return answer.failure;
    const now: Entry = { ...entry, place: { ...place, how: 'open' }, reason: '' };
    change(now);
    return now;
  };

  const save = async (): Promise<Outcome> => {
    const found = checkEntry(entry, timeZone);
    setTrouble(NO_TROUBLE);
    setProblems(Object.fromEntries(Object.entries(found).map(([field, key]) => [field, t(key)])));
    const type = types.find(({ documentId }) => documentId === entry.typeId);
    if (Object.keys(found).length > 0 || !type || busy) return { how: 'stays' };
    setBusy(true);
    try {
      const now = await reopened();
      if ('kind' in now) return refuse(now);
      const message = messageFor(now, type);
      return message ? await finish(await sendMessage(message), now, message) : { how: 'stays' };
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, problems, trouble };
};
