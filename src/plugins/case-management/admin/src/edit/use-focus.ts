import { useEffect, useRef } from 'react';
import type { Problems } from '../services/problems';

/** The first field when it opens, and the first that is wrong after a save. */
export const useFocus = (problems: Problems) => {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, [role=combobox]')?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [problems]);
  return form;
};
