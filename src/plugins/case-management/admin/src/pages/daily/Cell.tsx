import { Field, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../../services/use-text';
import type { Column } from './rows';

const LABELS = {
  time: 'daily.time',
  client: 'daily.client',
  what: 'daily.what',
  duration: 'daily.duration',
  words: 'daily.words',
} as const satisfies Record<Column, string>;

interface CellProps {
  column: Column;
  /** Counted from one. */
  number: number;
  /** In the grid the column's heading says it to the eye. */
  labelled: boolean;
  error?: string;
  hint?: string;
  children: ReactNode;
}

/** A field with its name, and what is wrong with it underneath. */
export const Cell = ({ column, number, labelled, error, hint, children }: CellProps) => {
  const t = useText();
  const label = t(LABELS[column]);
  return (
    <Field.Root name={column} error={error} hint={hint} width="100%">
      {labelled ? (
        <Field.Label>{label}</Field.Label>
      ) : (
        <VisuallyHidden>
          <Field.Label>{t('daily.cell', { label, row: number })}</Field.Label>
        </VisuallyHidden>
      )}
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

export const useColumnLabel = () => {
  const t = useText();
  return (column: Column) => t(LABELS[column]);
};
