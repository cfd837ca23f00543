import { Checkbox, Field, SingleSelect, SingleSelectOption, Textarea, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import { useText } from '../services/use-text';
import { type EditField, listIn } from './values';

interface FieldInputProps {
  field: EditField;
  typed: string;
  onChange: (typed: string) => void;
  error?: string;
}

type InputProps = Pick<FieldInputProps, 'field' | 'typed' | 'onChange'>;

const INPUT_TYPES: Partial<Record<EditField['kind'], 'tel' | 'date'>> = { tel: 'tel', date: 'date' };

/** Two columns where there is room; long lists scroll within themselves. */
const Options = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr));
  gap: 0.8rem 1.6rem;
  max-height: 24rem;
  overflow-y: auto;
  padding: 0.4rem;
`;

const Choice = ({ field, typed, onChange }: InputProps) => {
  const t = useText();
  const yesNo = [
    { value: 'true', label: t('ownFields.yes') },
    { value: 'false', label: t('ownFields.no') },
  ];
  return (
    <SingleSelect
      value={typed || null}
      placeholder={t('intake.choose')}
      onChange={(value) => onChange(String(value))}
      onClear={field.required ? undefined : () => onChange('')}
      clearLabel={t('intake.clear')}
    >
      {(field.kind === 'yesNo' ? yesNo : (field.options ?? [])).map(({ value, label }) => (
        <SingleSelectOption key={value} value={value}>
          {label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

/** All in sight: of a list that is chosen from many times, a box that opens would hide what is chosen. */
const Choices = ({ field, typed, onChange }: InputProps) => {
  const chosen = listIn(typed);
  const toggle = (value: string, on: boolean) =>
    onChange([...chosen.filter((one) => one !== value), ...(on ? [value] : [])].sort().join(','));
  return (
    <Options>
      {(field.options ?? []).map(({ value, label }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          onCheckedChange={(checked) => toggle(value, checked === true)}
        >
          {label}
        </Checkbox>
      ))}
    </Options>
  );
};

const Input = (props: InputProps) => {
  const { field, typed, onChange } = props;
  if (field.kind === 'one' || field.kind === 'yesNo') return <Choice {...props} />;
  if (field.kind === 'long') return <Textarea value={typed} onChange={(event) => onChange(event.target.value)} />;
  const numeric = field.kind === 'number' || field.kind === 'age';
  return (
    <Field.Input
      type={INPUT_TYPES[field.kind] ?? 'text'}
      inputMode={numeric ? 'decimal' : undefined}
      autoComplete="off"
      value={typed}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};

const Labelled = ({ field, typed, onChange }: InputProps) => {
  const label = useId();
  if (field.kind === 'flag')
    return (
      <Checkbox checked={typed === 'true'} onCheckedChange={(checked) => onChange(String(checked === true))}>
        {field.label}
      </Checkbox>
    );
  if (field.kind === 'many')
    return (
      <div role="group" aria-labelledby={label}>
        <Typography id={label} tag="p" variant="pi" fontWeight="bold" textColor="neutral800" paddingBottom={2}>
          {field.label}
          {field.required ? <Typography textColor="danger600">*</Typography> : null}
        </Typography>
        <Choices field={field} typed={typed} onChange={onChange} />
      </div>
    );
  return (
    <>
      <Field.Label>{field.label}</Field.Label>
      <Input field={field} typed={typed} onChange={onChange} />
    </>
  );
};

/** One field of a record, of whatever kind. */
export const FieldInput = ({ error, ...input }: FieldInputProps) => (
  <Field.Root
    name={input.field.name}
    required={input.field.required}
    error={error}
    hint={input.field.hint}
    width="100%"
  >
    <Labelled {...input} />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
