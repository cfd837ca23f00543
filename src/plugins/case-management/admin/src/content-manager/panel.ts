import type { ReactNode } from 'react';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: unknown;
}

/** Beside a form of the Content Manager. A hook to Strapi, so it must be a component; null shows nothing. */
export type Panel = (props: PanelProps) => { title: string; content: ReactNode } | null;
