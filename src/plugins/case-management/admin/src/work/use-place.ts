import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Days without contact that one may ask for; the first is the server's own. */
export const LIMITS = [30, 14, 60, 90] as const;

const TABS = ['tasks', 'cases'] as const;
export type Fold = 'old' | 'later';

/** Where one is on the page: all of it stands in its address, so that Back and a saved link lead there. */
export const usePlace = () => {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: Record<string, string | null>, replace = false) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(changes))
            if (value === null) next.delete(name);
            else next.set(name, value);
          return next;
        },
        { replace }
      ),
    [setParams]
  );
  return {
    person: params.get('person') ?? 'me',
    tab: TABS.find((name) => name === params.get('tab')) ?? 'tasks',
    noContactDays: LIMITS.find((days) => String(days) === params.get('days')) ?? LIMITS[0],
    isOpen: (fold: Fold) => params.get('open') === fold,
    setPerson: (person: string) => change({ person: person === 'me' ? null : person, open: null }),
    setTab: (tab: string) => change({ tab: tab === 'tasks' ? null : tab }),
    setNoContactDays: (days: string) => change({ days: days === String(LIMITS[0]) ? null : days }),
    setOpen: (fold: Fold | null) => change({ open: fold }, true),
  };
};
