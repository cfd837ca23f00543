import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type DurationUnit, convertTyped } from '../../../shared/entry/duration';
import { useText } from '../services/use-text';

interface DurationFieldProps {
  label: string;
  typed: string;
  unit: DurationUnit;
  onChange: (typed: string, unit: DurationUnit) => void;
  error?: string;
  hint?: string;
}

/** A duration as people type it; what is typed is converted exactly when the unit is switched. */
export const DurationField = ({ label, typed, unit, onChange, error, hint }: DurationFieldProps) => {
  const t = useText();
  const units = ['hours', 'minutes'] as const;
  return (
    <Flex gap={2} alignItems="flex-start">
      <Box flex="1" minWidth={0}>
        <Field.Root name="duration" error={error} hint={hint}>
          <Field.Label>{label}</Field.Label>
          <Field.Input type="text" value={typed} onChange={(event) => onChange(event.target.value, unit)} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      </Box>
      <Box width="12rem">
        <Field.Root name="unit">
          <Field.Label>{t('duration.unit')}</Field.Label>
          <SingleSelect
            value={unit}
            onChange={(value) => {
              const chosen = units.find((one) => one === value) ?? unit;
              onChange(convertTyped(typed, unit, chosen), chosen);
            }}
          >
            {units.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {t(one === 'hours' ? 'duration.unit.hours' : 'duration.unit.minutes')}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
    </Flex>
  );
};
