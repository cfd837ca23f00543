import { Field } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { kindsBeginning } from '../../../shared/entry/kind-words';
import type { ListEntry } from '../services/lists';
import { type Choice, TypeAhead } from './TypeAhead';

interface ChoiceFieldProps {
  name: string;
  label: string;
  entries: readonly ListEntry[];
  /** The documentId that is chosen; empty for none. */
  value: string;
  onChange: (documentId: string) => void;
  required?: boolean;
  error?: string;
  hint?: string;
  placeholder?: string;
}

const choiceOf = ({ documentId, name, description }: ListEntry): Choice => ({
  value: documentId,
  label: name ?? '',
  hint: description,
});

/** Entries with words that begin with the letters typed. */
export const entriesFor = (letters: string, entries: readonly ListEntry[]): ListEntry[] => {
  if (letters.trim() === '') return [...entries];
  const named = entries.map((entry) => ({ entry, key: entry.key ?? '', name: entry.name ?? '' }));
  return kindsBeginning(letters, named).map(({ entry }) => entry);
};

/** One entry of a list, found by letters. */
export const ChoiceField = ({ entries, value, onChange, placeholder, ...field }: ChoiceFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = entries.find(({ documentId }) => documentId === value);
  const text = typed ?? chosen?.name ?? '';
  const choices = useMemo(() => entriesFor(typed ?? '', entries).map(choiceOf), [typed, entries]);
  return (
    <Field.Root name={field.name} required={field.required} error={field.error} hint={field.hint}>
      <Field.Label>{field.label}</Field.Label>
      <TypeAhead
        text={text}
        placeholder={placeholder}
        choices={choices}
        onText={(letters) => {
          setTyped(letters);
          onChange('');
        }}
        onChoose={(choice) => {
          setTyped(null);
          onChange(choice.value);
        }}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
