import { useRef, useState } from 'react';
import { useBlocker } from 'react-router-dom';
import { useUnsavedWarning } from '../services/use-unsaved-warning';

/** Nothing typed is lost by a key or a link: it is asked for first. */
export const useLeaving = (touched: boolean, onClose: () => void) => {
  const [asks, setAsks] = useState(false);
  const done = useRef(false);
  useUnsavedWarning(touched);
  const blocker = useBlocker(() => touched && !done.current);
  const isBlocked = blocker.state === 'blocked';
  return {
    close: () => (touched ? setAsks(true) : onClose()),
    finish: () => {
      done.current = true;
      onClose();
    },
    dialog: {
      open: asks || isBlocked,
      onStay: () => {
        setAsks(false);
        if (isBlocked) blocker.reset();
      },
      onLeave: () => (isBlocked ? blocker.proceed() : onClose()),
    },
  };
};
