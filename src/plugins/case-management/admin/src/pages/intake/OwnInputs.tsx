import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { DeclaredField } from '../../../../shared/contracts/about';
import { useText } from '../../services/use-text';
import { Cell } from './Cell';
import { useIntake } from './intake-context';
import { type OwnOf, ownFieldsOf, ownInput } from './own';

interface ValueProps {
  field: DeclaredField;
  typed: string;
  onType: (typed: string) => void;
}

const Value = ({ field, typed, onType }: ValueProps) => {
  const t = useText();
  const choices = {
    choice: (field.choices ?? []).map((value) => ({ value, label: value })),
    yesNo: [
      { value: 'yes', label: t('ownFields.yes') },
      { value: 'no', label: t('ownFields.no') },
    ],
  };
  if (field.kind === 'choice' || field.kind === 'yesNo')
    return (
      <SingleSelect value={typed || null} placeholder={t('intake.choose')} onChange={(value) => onType(String(value))}>
        {choices[field.kind].map(({ value, label }) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    );
  return (
    <Field.Input
      type={field.kind === 'date' ? 'date' : 'text'}
      inputMode={field.kind === 'number' ? 'decimal' : undefined}
      autoComplete="off"
      value={typed}
      onChange={(event) => onType(event.target.value)}
    />
  );
};

/** The fields that the organisation can't do without; all others can be filled in later. */
export const OwnInputs = ({ of }: { of: OwnOf }) => {
  const { form, change, problems, around } = useIntake();
  return ownFieldsOf(around, of).map((field) => {
    const name = ownInput(of, field.key);
    return (
      <Cell key={name}>
        <Field.Root name={name} required error={problems[name]} hint={field.help} width="100%">
          <Field.Label>{field.label}</Field.Label>
          <Value
            field={field}
            typed={form.own[name] ?? ''}
            onType={(typed) => change({ own: { ...form.own, [name]: typed } })}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      </Cell>
    );
  });
};
