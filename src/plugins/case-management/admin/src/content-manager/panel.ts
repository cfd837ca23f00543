import type { ReactNode, SyntheticEvent } from 'react';

interface EntryProps {
  model: string;
  documentId?: string;
  document?: unknown;
}

/** Beside a form of the Content Manager. A hook to Strapi, so it must be a component; null shows nothing. */
export type Panel = (props: EntryProps) => { title: string; content: ReactNode } | null;

/** Something to do with an entry, beside its form (`panel`) and in its row of the list. A hook too. */
export interface DocumentAction {
  (props: EntryProps): {
    label: string;
    icon?: ReactNode;
    position: Array<'panel' | 'table-row'>;
    onClick: (event: SyntheticEvent) => void;
  } | null;
}
