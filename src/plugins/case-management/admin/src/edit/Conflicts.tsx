import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Difference } from '../../../shared/entry/merge';
import { useText } from '../services/use-text';

export type Choices<Field extends string> = Partial<Record<Field, 'mine' | 'theirs'>>;

interface ConflictsProps<Field extends string> {
  conflicts: ReadonlyArray<Difference<Field>>;
  label: (field: Field) => string;
  /** A value as people read it. */
  show: (field: Field, value: unknown) => ReactNode;
  choices: Choices<Field>;
  choose: (choices: Choices<Field>) => void;
}

/** Somebody else has changed the same fields: only those that differ, each with both values, to choose from. */
export const Conflicts = <Field extends string>({ conflicts, label, show, choices, choose }: ConflictsProps<Field>) => {
  const t = useText();
  const shown = (field: Field, value: unknown) =>
    value === null || value === '' ? <em>{t('log.conflict.empty')}</em> : show(field, value);
  return (
    <Box background="warning100" hasRadius padding={4} data-casework="conflicts">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography role="alert" fontWeight="bold" textColor="neutral800">
          {t('log.conflict.title')}
        </Typography>
        {conflicts.map(({ field, mine, theirs }) => (
          <Radio.Group
            key={field}
            aria-label={label(field)}
            value={choices[field] ?? ''}
            onValueChange={(value) => choose({ ...choices, [field]: value as 'mine' | 'theirs' })}
          >
            <Typography variant="sigma" textColor="neutral700">
              {label(field)}
            </Typography>
            <Radio.Item value="mine">
              {t('log.conflict.mine')} {shown(field, mine)}
            </Radio.Item>
            <Radio.Item value="theirs">
              {t('log.conflict.theirs')} {shown(field, theirs)}
            </Radio.Item>
          </Radio.Group>
        ))}
      </Flex>
    </Box>
  );
};
