import { useDebounce } from '@strapi/strapi/admin';
import { Field } from '@strapi/design-system';
import { useState } from 'react';
import { type Choice, TypeAhead } from '../../components/TypeAhead';
import { useMatchesQuery } from '../../services/casework';
import { useText } from '../../services/use-text';
import type { Referrer } from './form';
import { useIntake } from './intake-context';

const PAUSE = 250;

const useChoices = (typed: string): { choices: Choice[]; looking: boolean } => {
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
  return {
    choices: [
      ...known,
      { value: 'organisation', label: t('intake.referrer.organisation', { name }) },
      { value: 'individual', label: t('intake.referrer.individual', { name }) },
    ],
    looking: false,
  };
};

const referrerOf = ({ value, label }: Choice, typed: string): Referrer =>
  value === 'organisation' || value === 'individual'
    ? { is: value, name: typed.trim() }
    : { is: 'known', documentId: value, name: label };

/** Who referred the client: found in the register, or added to it in the same save. */
export const ReferrerField = () => {
  const t = useText();
  const { form, change, problems } = useIntake();
  const [typed, setTyped] = useState('');
  const { referrer } = form;
  const { choices, looking } = useChoices(referrer ? '' : typed);
  const isNew = referrer && referrer.is !== 'known';
  return (
    <Field.Root
      name="referrer"
      error={problems.referrer}
      hint={isNew ? t('intake.referrer.new') : t('intake.referrer.hint')}
      width="100%"
    >
      <Field.Label>{t('intake.referrer')}</Field.Label>
      <TypeAhead
        text={referrer?.name ?? typed}
        choices={choices}
        loading={looking}
        takesFirst={false}
        onText={(text) => {
          setTyped(text);
          change({ referrer: null });
        }}
        onChoose={(choice) => change({ referrer: referrerOf(choice, typed) })}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
