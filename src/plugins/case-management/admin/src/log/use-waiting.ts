import { useCallback, useEffect, useState } from 'react';
import { releaseUploads, takeHeld } from '../files/uploads';
import { useSavedBesideMutation } from '../services/log';
import { type Kept, forget, keep, kept } from './vault';
import { type Message, sendMessage } from './save-entry';
import type { Entry } from './entry';

/** A save that has not reached the server yet. */
export interface Waiting {
  message: Message;
  /** "Jane Doe · C-2026-00012" */
  label: string;
  /** To look it over, or to mend it. */
  entry: Entry;
  /** What the server said against it. */
  refused?: string;
}

/** The server knows a key for a day; after that, sending again could save twice, and a person has to look. */
const SENT_FOR_MS = 23 * 60 * 60 * 1000;
const AGAIN_MS = 20_000;

export const isOld = ({ at }: Kept<Waiting>) => Date.now() - at > SENT_FOR_MS;

/** One tab sends at a time; where the browser has no locks, the keys alone see to it that all is done once. */
const alone = async (work: () => Promise<void>) => {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request('casework-log-waiting', { ifAvailable: true }, async (lock) =>
    lock ? work() : undefined
  );
};

type Stopped = 'loggedOut' | 'offline' | null;

const sendAll = async (login: string): Promise<Stopped> => {
  for (const one of await kept<Waiting>(login, 'waiting')) {
    if (isOld(one) || one.value.refused) continue;
    const answer = await sendMessage(one.value.message);
    if (answer.ok) {
      await forget(login, 'waiting', one.id);
      releaseUploads(one.value.message.key, answer.actions);
    } else if (answer.failure.kind === 'refused')
      await keep(login, 'waiting', one.id, { ...one.value, refused: answer.failure.message }, one.at);
    else return answer.failure.kind === 'loggedOut' ? 'loggedOut' : 'offline';
  }
  return null;
};

/** What waits to be sent by this login, sent as soon as that is possible. */
export const useWaiting = (login: string) => {
  const [savedBeside] = useSavedBesideMutation();
  const [list, setList] = useState<Array<Kept<Waiting>>>([]);
  const [stopped, setStopped] = useState<Stopped>(null);
  const look = useCallback(async () => setList(await kept<Waiting>(login, 'waiting')), [login]);

  const sendNow = useCallback(async () => {
    await alone(async () => {
      const before = (await kept<Waiting>(login, 'waiting')).length;
      setStopped(before > 0 ? await sendAll(login) : null);
      if ((await kept<Waiting>(login, 'waiting')).length < before) void savedBeside();
    });
    await look();
  }, [login, look, savedBeside]);

  useEffect(() => {
    const go = () => void sendNow();
    go();
    window.addEventListener('online', go);
    return () => window.removeEventListener('online', go);
  }, [sendNow]);

  const sendable = list.some((one) => !isOld(one) && !one.value.refused) && stopped !== 'loggedOut';
  useEffect(() => {
    if (!sendable) return undefined;
    const timer = window.setInterval(() => void sendNow(), AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [sendable, sendNow]);

  return {
    list,
    stopped,
    sendNow,
    /** Answers whether this browser could keep it. */
    add: async (waiting: Waiting): Promise<boolean> => {
      const isKept = await keep(login, 'waiting', waiting.message.key, waiting);
      await look();
      return isKept;
    },
    /** It is not sent any more; files that wait for it in other tabs are told so. */
    remove: async ({ id, value }: Kept<Waiting>) => {
      takeHeld(value.message.key);
      releaseUploads(value.message.key, []);
      await forget(login, 'waiting', id);
      await look();
    },
  };
};
export type WaitingList = ReturnType<typeof useWaiting>;
