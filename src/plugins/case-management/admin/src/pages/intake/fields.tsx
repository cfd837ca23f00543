import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { type TextKey, useText } from '../../services/use-text';
import type { IntakeForm } from './form';
import { useIntake } from './intake-context';

type TextInput = { [Key in keyof IntakeForm]: IntakeForm[Key] extends string ? Key : never }[keyof IntakeForm];

interface InputProps {
  name: TextInput;
  label: TextKey;
  hint?: TextKey;
}

/** One line of text, or a date, with its label, whether it is needed, and what is wrong with it. */
export const TextInput = ({
  name,
  label,
  hint,
  type = 'text',
  says,
}: InputProps & { type?: 'text' | 'tel'; says?: string }) => {
  const t = useText();
  const { form, change, problems, needed } = useIntake();
  return (
    <Field.Root
      name={name}
      required={needed.includes(name)}
      error={problems[name]}
      hint={says ?? (hint ? t(hint) : undefined)}
      width="100%"
    >
      <Field.Label>{t(label)}</Field.Label>
      <Field.Input
        type={type}
        autoComplete="off"
        value={form[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

export const LongInput = ({ name, label, hint }: InputProps) => {
  const t = useText();
  const { form, change, problems } = useIntake();
  return (
    <Field.Root name={name} error={problems[name]} hint={hint ? t(hint) : undefined} width="100%">
      <Field.Label>{t(label)}</Field.Label>
      <Textarea value={form[name]} onChange={(event) => change({ [name]: event.target.value })} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

interface SelectProps extends InputProps {
  options: ReadonlyArray<{ value: string; label: string }>;
}

/** A short list. Letters choose without opening it. */
export const SelectInput = ({ name, label, hint, options }: SelectProps) => {
  const t = useText();
  const { form, change, problems, needed } = useIntake();
  const required = needed.includes(name);
  return (
    <Field.Root
      name={name}
      required={required}
      error={problems[name]}
      hint={hint ? t(hint) : undefined}
      width="100%"
      data-refused={problems[name] !== undefined}
    >
      <Field.Label>{t(label)}</Field.Label>
      <SingleSelect
        value={form[name] || null}
        placeholder={t('intake.choose')}
        onChange={(value) => change({ [name]: String(value) })}
        onClear={required ? undefined : () => change({ [name]: '' })}
        clearLabel={t('intake.clear')}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
