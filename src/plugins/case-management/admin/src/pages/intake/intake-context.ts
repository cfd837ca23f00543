import { createContext, useContext } from 'react';
import type { ListEntry, ListName } from '../../services/lists';
import type { Problems } from '../../services/problems';
import type { Around, IntakeForm } from './form';

export interface Intake {
  form: IntakeForm;
  change: (part: Partial<IntakeForm>) => void;
  around: Around;
  /** Sentences by input. */
  problems: Problems;
  needed: readonly string[];
  lists: Record<ListName, ListEntry[]>;
}

export const IntakeContext = createContext<Intake | null>(null);

export const useIntake = (): Intake => {
  const intake = useContext(IntakeContext);
  if (!intake) throw new Error('Parts of the intake stand inside of its page.');
  return intake;
};
