import type { ReactNode } from 'react';
import { type TextKey, useText } from '../services/use-text';
import { LoadError } from './LoadError';
import { Notice } from './Notice';

/** What our screens use of an answer of the server. */
export interface Loading<Data> {
  data?: Data;
  error?: unknown;
  isLoading: boolean;
  refetch: () => void;
}

interface LoadedProps<Data> {
  query: Loading<Data>;
  /** Instead of the usual notice. */
  loading?: ReactNode;
  isEmpty: (data: Data) => boolean;
  empty: ReactNode;
  children: (data: Data) => ReactNode;
}

/** The four states of whatever is loaded: loading, error, empty, data. */
export const Loaded = <Data,>({ query, loading, isEmpty, empty, children }: LoadedProps<Data>) => {
  const t = useText();
  if (query.isLoading) return <>{loading ?? <Notice tone="neutral" title={t('loading')} />}</>;
  if (query.error || !query.data) return <LoadError error={query.error} retry={query.refetch} />;
  return <>{isEmpty(query.data) ? empty : children(query.data)}</>;
};

/** There is nothing yet, and what to do about it. */
export const Empty = ({ title, hint }: { title: TextKey; hint: TextKey }) => {
  const t = useText();
  return (
    <Notice tone="neutral" title={t(title)}>
      {t(hint)}
    </Notice>
  );
};
