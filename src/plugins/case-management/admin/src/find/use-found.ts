import { useEffect, useState } from 'react';
import { useFindQuery } from '../services/find';
import { useListQuery } from '../services/lists';
import { useText } from '../services/use-text';
import { type Entry, entriesOf, shorthandIn } from './entries';
import { recentOf } from './recent';
import { useHints } from './use-hints';
import { useLogin } from './use-login';

const PAUSE = 150;

/** The value as it stands once typing has paused. */
const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), PAUSE);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
};

/** One Latin letter leads to half the register; one sign of another script may be a name. */
const isEnough = (text: string) => text.length > 1 || /[^\p{Script=Latin}\p{N}\s]/u.test(text);

export interface Found {
  entries: Entry[];
  isLoading: boolean;
  error: unknown;
  retry: () => void;
  /** Nothing was found of what is typed now. */
  isEmpty: boolean;
}

/** What fits the text as it is typed; what was opened lately where there is none. `logs`: the Log form is at hand. */
export const useFound = (text: string, logs: boolean): Found => {
  const t = useText();
  const hints = useHints();
  const login = useLogin();
  const { data: kinds } = useListQuery('action-types', { skip: !logs });
  const read = logs ? shorthandIn(text, kinds) : null;
  const wanted = (read?.clientWords ?? text).trim();
  const q = useSettled(wanted);
  const query = useFindQuery({ q }, { skip: !isEnough(q) });
  if (text.trim() === '') {
    const entries = recentOf(login).map(({ kind, ...recent }) => ({ group: kind, ...recent }));
    return { entries, isLoading: false, error: undefined, retry: () => undefined, isEmpty: false };
  }
  const settled = q === wanted && isEnough(q) && !query.isFetching;
  const data = isEnough(wanted) ? query.currentData?.data : undefined;
  const found = data ? entriesOf(data, hints, t('unnamed')) : [];
  return {
    entries: [...(read ? [{ group: 'log' as const, words: text.trim(), read }] : []), ...found],
    isLoading: isEnough(wanted) && !settled,
    error: settled ? query.error : undefined,
    retry: () => void query.refetch(),
    isEmpty: settled && !query.error && found.length === 0,
  };
};
