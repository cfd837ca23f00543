import { useState } from 'react';
import { type EditField, type FieldGroup, type Typed, typedIn, typedOf } from './values';

/** Which fields a form has, by what is typed in it so far. */
export type Groups = (typed: (name: string) => string) => FieldGroup[];

/** What is typed over a record; the record itself stays as it was read. */
export const useForm = (record: object, groupsOf: Groups) => {
  const [changed, setChanged] = useState<Typed>({});
  const typed = (name: string) => changed[name] ?? typedIn(record, name);
  const groups = groupsOf(typed);
  const fields = groups.flatMap((group) => group.fields);
  const mine = typedOf(fields, typed);
  return {
    groups,
    fields,
    typed,
    mine,
    touched: Object.keys(mine).some((name) => mine[name] !== typedIn(record, name)),
    change: ({ name, also }: EditField, value: string) =>
      setChanged((before) => ({ ...before, [name]: value, ...also?.(value) })),
  };
};
