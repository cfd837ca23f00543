import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(max-width: 767px)');

const subscribe = (changed: () => void) => {
  const narrow = query();
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** A phone, or a window as narrow as one. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
