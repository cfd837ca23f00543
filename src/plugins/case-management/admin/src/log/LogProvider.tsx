import { useAuth } from '@strapi/strapi/admin';
import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { preloaded } from '../components/preloaded';
import { NoticeCorner } from '../components/NoticeFrame';
import { setChosen } from '../files/chosen-store';
import { keepUploadsFor, takeHeld } from '../files/uploads';
import { UploadTray } from '../files/UploadTray';
import { NEEDS } from '../services/needs';
import { useMay } from '../services/use-may';
import { isFree, readsKey } from './key-setting';
import { filesPlace, rowsOf } from './files-of-rows';
import { LOG_PARAM, requestAt, requestIn } from './link-to-log';
import { LogNotices, type SavedNotice } from './LogNotices';
import { LogContext, type LogRequest } from './use-log';
import { useWaiting, type Waiting } from './use-waiting';
import { forgetOldDrafts, type Kept } from './vault';
import type { Entry } from './entry';

const logDrawer = preloaded(() => import('./LogDrawer').then((module) => module.LogDrawer));

interface Opened {
  request: LogRequest;
  /** What waits to be sent, looked over again. */
  resumed?: Entry;
  /** Each opening is a form of its own. */
  serial: number;
}

interface LogProviderProps {
  children: ReactNode;
  /** `n` opens the form; not on pages that are not ours. */
  readsKeys?: boolean;
}

const Ready = ({ login, readsKeys = true, children }: LogProviderProps & { login: string }) => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [saved, setSaved] = useState<SavedNotice | null>(null);
  const waiting = useWaiting(login);
  const open = useCallback(
    (request: LogRequest = {}) => setOpened((before) => ({ request, serial: (before?.serial ?? 0) + 1 })),
    []
  );
  useEffect(() => {
    void forgetOldDrafts(login);
    keepUploadsFor(login);
    // Fetched before it is asked for: who has just pressed the key types on.
    logDrawer.preload();
  }, [login]);
  const isOpen = opened !== null;
  const { pathname } = useLocation();
  const [search, setSearch] = useSearchParams();
  const linked = search.get(LOG_PARAM);
  useEffect(() => {
    if (linked === null) return;
    open(requestIn(linked));
    // Going back leads to where the link was, not to the form again.
    const rest = (before: URLSearchParams) => {
      before.delete(LOG_PARAM);
      return before;
    };
    setSearch(rest, { replace: true });
  }, [linked, open, setSearch]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'n' || isOpen || !readsKeys || !readsKey(login) || !isFree(event)) return;
      event.preventDefault();
      open(requestAt(pathname));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [login, open, pathname, isOpen, readsKeys]);
  // What is looked over waits no longer: closed without a save, it is a draft.
  const onLook = (one: Kept<Waiting>) => {
    const request: LogRequest = {};
    const rows = rowsOf(one.value.entry);
    takeHeld(one.value.message.key).forEach((chosen, at) => setChosen(filesPlace(login, request, rows[at]), chosen));
    setOpened((before) => ({ request, resumed: one.value.entry, serial: (before?.serial ?? 0) + 1 }));
    void waiting.remove(one);
  };
  const shown = { saved, onGone: () => setSaved(null), waiting };
  return (
    <LogContext.Provider value={open}>
      {children}
      {opened ? (
        <Suspense>
          <logDrawer.Component
            key={opened.serial}
            login={login}
            request={opened.request}
            waiting={waiting}
            resumed={opened.resumed}
            notices={<LogNotices {...shown} />}
            onSaved={setSaved}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      ) : (
        <LogNotices {...shown} onLook={onLook} />
      )}
    </LogContext.Provider>
  );
};

/** The Log form for all pages inside, for those who may record actions. */
export const LogProvider = ({ children, readsKeys }: LogProviderProps) => {
  const login = useAuth('LogProvider', ({ user }) => user?.id);
  const may = useMay(...NEEDS.log);
  if (login !== undefined && may)
    return (
      <Ready login={String(login)} readsKeys={readsKeys}>
        {children}
      </Ready>
    );
  return (
    <>
      {children}
      <NoticeCorner>
        <UploadTray />
      </NoticeCorner>
    </>
  );
};
