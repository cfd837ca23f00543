import { useCallback, useEffect, useRef } from 'react';
import { DRAFTS_LAST_MS, forget, keep, kept } from './vault';

const QUIET_MS = 400;

interface Draft<Value> {
  login: string;
  /** Which form it is of. */
  id: string;
  value: Value;
  /** There is something to keep. */
  touched: boolean;
  /** What was kept of an earlier visit; absent where it is not wanted. */
  onFound?: (value: Value, at: number) => void;
}

/** Keeps what is typed, sealed for its login, until it is saved, dropped or a day old. */
export const useSealedDraft = <Value>({ login, id, value, touched, onFound }: Draft<Value>) => {
  const latest = useRef({ value, touched, onFound, finished: false, written: false });
  latest.current = { ...latest.current, value, touched, onFound };

  useEffect(() => {
    if (!latest.current.onFound) return;
    void kept<Value>(login, 'draft').then((drafts) => {
      const draft = drafts.find((one) => one.id === id && Date.now() - one.at < DRAFTS_LAST_MS);
      if (!draft) return;
      latest.current.written = true;
      latest.current.onFound?.(draft.value, draft.at);
    });
  }, [login, id]);

  const write = useCallback(async () => {
    const now = latest.current;
    if (now.finished) return;
    if (now.touched) {
      latest.current.written = true;
      await keep(login, 'draft', id, now.value);
    } else if (now.written) {
      latest.current.written = false;
      await forget(login, 'draft', id);
    }
  }, [login, id]);
  useEffect(() => {
    const timer = window.setTimeout(() => void write(), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [value, write]);
  useEffect(() => () => void write(), [write]);

  /** Before it is sent: the next moment may be the last of this page. */
  const keepNow = useCallback((now: Value) => keep(login, 'draft', id, now), [login, id]);

  /** Nothing of it is left; `again`: what is typed from now on is kept anew. */
  const drop = useCallback(
    async (again: boolean) => {
      latest.current.finished = !again;
      await forget(login, 'draft', id);
    },
    [login, id]
  );
  return { drop, keepNow };
};
