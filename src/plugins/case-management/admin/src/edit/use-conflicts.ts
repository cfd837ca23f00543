import { useState } from 'react';
import type { Difference } from '../../../shared/entry/merge';
import type { Choices } from './Conflicts';

/** What both have changed, until a person has chosen for each whose words stay. */
export const useConflicts = <Field extends string>() => {
  const [conflicts, setConflicts] = useState<Array<Difference<Field>>>([]);
  const [choices, setChoices] = useState<Choices<Field>>({});
  const chosen = (whose: 'mine' | 'theirs') => conflicts.filter(({ field }) => choices[field] === whose);
  return {
    conflicts,
    choices,
    choose: setChoices,
    /** Some are not decided yet. */
    open: conflicts.some(({ field }) => !choices[field]),
    insists: new Set(chosen('mine').map(({ field }) => field)) as ReadonlySet<Field>,
    /** Their values, where theirs stay. */
    yields: Object.fromEntries(chosen('theirs').map(({ field, theirs }) => [field, theirs])) as Partial<
      Record<Field, unknown>
    >,
    ask: (found: Array<Difference<Field>>) => {
      setConflicts(found);
      setChoices({});
    },
  };
};
