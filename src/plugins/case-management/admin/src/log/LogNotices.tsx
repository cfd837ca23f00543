import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { NoticeCorner, NoticeFrame } from '../components/NoticeFrame';
import { dropUploadsOf } from '../files/uploads';
import { UploadTray } from '../files/UploadTray';
import { useSavedBesideMutation } from '../services/log';
import { useText } from '../services/use-text';
import { undoSaved } from './save-entry';
import { LoginAgain } from './LoginAgain';
import { isOld, type Waiting, type WaitingList } from './use-waiting';
import type { Kept } from './vault';

export interface SavedNotice {
  /** "Jane Doe · C-2026-00012" */
  label: string;
  /** What Undo takes back; nothing where it can't be. */
  actions: string[];
  serial: number;
}

interface LogNoticesProps {
  saved: SavedNotice | null;
  onGone: () => void;
  waiting: WaitingList;
  /** Opens one that waits in the form; not while the form is open. */
  onLook?: (one: Kept<Waiting>) => void;
}

const UNDO_SECONDS = 10;

/** Seconds that are left; the clock stands still while somebody is on it. */
const useCountdown = (serial: number, paused: boolean, onEnd: () => void) => {
  const [left, setLeft] = useState(UNDO_SECONDS);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => setLeft(UNDO_SECONDS), [serial]);
  useEffect(() => {
    if (paused) return undefined;
    const timer = window.setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => window.clearInterval(timer);
  }, [serial, paused]);
  useEffect(() => {
    if (left <= 0) end.current();
  }, [left]);
  return Math.max(left, 0);
};

const Saved = ({ saved, onGone }: { saved: SavedNotice; onGone: () => void }) => {
  const t = useText();
  const [paused, setPaused] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [savedBeside] = useSavedBesideMutation();
  const left = useCountdown(saved.serial, paused || busy || failed !== null, onGone);
  const undo = async () => {
    setBusy(true);
    const failure = await undoSaved(saved.actions);
    setBusy(false);
    void savedBeside();
    if (failure) return setFailed(failure.kind === 'refused' ? failure.message : t('log.undo.failed'));
    dropUploadsOf(saved.actions);
    onGone();
  };
  return (
    <NoticeFrame
      background="neutral0"
      hasRadius
      padding={3}
      data-casework="log-saved"
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography role="status" textColor={failed ? 'danger700' : 'neutral800'}>
          {failed ?? t('log.saved', { where: saved.label })}
        </Typography>
        <Flex gap={2}>
          {saved.actions.length > 0 && failed === null ? (
            <Button variant="tertiary" size="S" loading={busy} onClick={undo}>
              {t('log.undo')} <span aria-hidden>({left})</span>
            </Button>
          ) : null}
          <Button variant="ghost" size="S" onClick={onGone}>
            {t('log.dismiss')}
          </Button>
        </Flex>
      </Flex>
    </NoticeFrame>
  );
};

type Waits = Pick<LogNoticesProps, 'waiting' | 'onLook'>;

const WaitingRow = ({ one, waiting, onLook }: Waits & { one: Kept<Waiting> }) => {
  const t = useText();
  const why = one.value.refused ?? (isOld(one) ? t('log.waiting.old') : null);
  return (
    <Flex tag="li" justifyContent="space-between" gap={2} wrap="wrap">
      <div>
        <Typography tag="p">{[one.value.label, one.value.entry.summary].filter(Boolean).join(' · ')}</Typography>
        {why ? <Typography textColor="danger700">{why}</Typography> : null}
      </div>
      <Flex gap={2}>
        {onLook ? (
          <Button variant="tertiary" size="S" onClick={() => onLook(one)}>
            {t('log.waiting.look')}
          </Button>
        ) : null}
        <Button variant="danger-light" size="S" onClick={() => void waiting.remove(one)}>
          {t('log.waiting.discard')}
        </Button>
      </Flex>
    </Flex>
  );
};

const NotSent = ({ waiting, onLook }: Waits) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <NoticeFrame background="warning100" hasRadius padding={3} data-casework="log-waiting">
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography role="status" fontWeight="bold" textColor="neutral800">
          {t('log.waiting.title', { count: waiting.list.length })}
        </Typography>
        <Flex gap={2}>
          <Button variant="tertiary" size="S" onClick={() => void waiting.sendNow()}>
            {t('log.waiting.send')}
          </Button>
          <Button variant="ghost" size="S" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'log.waiting.hide' : 'log.waiting.show')}
          </Button>
        </Flex>
      </Flex>
      {waiting.stopped === 'loggedOut' ? <LoginAgain onDone={() => void waiting.sendNow()} /> : null}
      {open ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3} style={{ listStyle: 'none' }}>
          {waiting.list.map((one) => (
            <WaitingRow key={one.id} one={one} waiting={waiting} onLook={onLook} />
          ))}
        </Flex>
      ) : null}
    </NoticeFrame>
  );
};

/** What was saved, with Undo, and what has not been sent yet, files among it: at the foot of the page, or of the form. */
export const LogNotices = ({ saved, onGone, waiting, onLook }: LogNoticesProps) => {
  // In the form there is room for them in the flow.
  const inside = (
    <>
      {waiting.list.length > 0 ? <NotSent waiting={waiting} onLook={onLook} /> : null}
      <UploadTray />
      {saved ? <Saved key={saved.serial} saved={saved} onGone={onGone} /> : null}
    </>
  );
  return onLook ? <NoticeCorner>{inside}</NoticeCorner> : <Box padding={2}>{inside}</Box>;
};
