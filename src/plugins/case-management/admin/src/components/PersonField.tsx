import { useDebounce } from '@strapi/strapi/admin';
import { Field } from '@strapi/design-system';
import { useState } from 'react';
import { useMatchesQuery } from '../services/casework';
import type { PersonChoice } from '../services/person-choice';
import { useText } from '../services/use-text';
import { type Choice, TypeAhead } from './TypeAhead';

const PAUSE = 250;

const useChoices = (typed: string, mayAdd: boolean): { choices: Choice[]; looking: boolean } => {
  const t = useText();
  const name = useDebounce(typed, PAUSE).trim();
  const { data, isFetching } = useMatchesQuery({ name }, { skip: name.length < 2 });
  if (typed.trim() === '' || name.length < 2) return { choices: [], looking: false };
  if (name !== typed.trim() || isFetching) return { choices: [], looking: true };
  const known = (data?.data ?? []).map((match) => ({
    value: match.documentId,
    label: match.name ?? t('unnamed'),
    hint: [...match.types, match.dateOfBirth ? t('matches.born', { date: match.dateOfBirth }) : ''].join(' · '),
  }));
  const added = [
    { value: 'organisation', label: t('person.organisation', { name }) },
    { value: 'individual', label: t('person.individual', { name }) },
  ];
  return { choices: mayAdd ? [...known, ...added] : known, looking: false };
};

const chosen = ({ value, label }: Choice, typed: string): PersonChoice =>
  value === 'organisation' || value === 'individual'
    ? { is: value, name: typed.trim() }
    : { is: 'known', documentId: value, name: label };

interface PersonFieldProps {
  name: string;
  label: string;
  hint: string;
  person: PersonChoice | null;
  onChange: (person: PersonChoice | null) => void;
  error?: string;
  required?: boolean;
  /** Somebody who is not in the register can be added to it. */
  mayAdd?: boolean;
}

/** Somebody by name: found in the register, or added to it in the same save. */
export const PersonField = ({ person, onChange, label, hint, mayAdd = true, ...field }: PersonFieldProps) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const { choices, looking } = useChoices(person ? '' : typed, mayAdd);
  const isNew = person && person.is !== 'known';
  return (
    <Field.Root {...field} hint={isNew ? t('person.new') : hint} width="100%">
      <Field.Label>{label}</Field.Label>
      <TypeAhead
        text={person?.name ?? typed}
        choices={choices}
        loading={looking}
        takesFirst={false}
        onText={(text) => {
          setTyped(text);
          onChange(null);
        }}
        onChoose={(choice) => onChange(chosen(choice, typed))}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
