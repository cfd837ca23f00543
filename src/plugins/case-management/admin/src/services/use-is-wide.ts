import { useSyncExternalStore } from 'react';

/** As wide as a timeline and a column beside it need. */
export const WIDE = '(min-width: 1080px)';

const subscribe = (changed: () => void) => {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

export const useIsWide = () => useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
