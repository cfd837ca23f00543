import { Field, Flex, Grid, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { ChoiceField } from '../../components/ChoiceField';
import { DurationField } from '../../components/DurationField';
import type { Entry } from '../../log/entry';
import { WhenFields } from '../../log/fields/WhenFields';
import { useText } from '../../services/use-text';
import { Cell } from './Cell';
import type { IntakeForm } from './form';
import { LongInput, SelectInput, TextInput } from './fields';
import { useIntake } from './intake-context';
import { OwnInputs } from './OwnInputs';
import { ReferrerField } from './ReferrerField';

const Issues = () => {
  const t = useText();
  const { form, change, lists, problems } = useIntake();
  if (lists.issues.length === 0) return null;
  return (
    <Cell>
      <Field.Root name="issues" error={problems.issues} width="100%">
        <Field.Label>{t('intake.issues')}</Field.Label>
        <MultiSelect
          value={form.issues}
          withTags
          placeholder={t('intake.choose')}
          onChange={(issues) => change({ issues })}
          onClear={() => change({ issues: [] })}
          clearLabel={t('intake.clear')}
        >
          {lists.issues.map(({ documentId, name }) => (
            <MultiSelectOption key={documentId} value={documentId}>
              {name ?? t('unnamed')}
            </MultiSelectOption>
          ))}
        </MultiSelect>
        <Field.Error />
      </Field.Root>
    </Cell>
  );
};

/** What it is about: everything may be filled in later, too. */
export const CasePart = () => {
  const t = useText();
  const { lists, around } = useIntake();
  const programs = lists['funding-programs'].map(({ documentId, name }) => ({
    value: documentId,
    label: name ?? t('unnamed'),
  }));
  return (
    <Grid.Root gap={4}>
      <Cell wide>
        <TextInput name="about" label="intake.about" hint="intake.about.hint" />
      </Cell>
      <Issues />
      {programs.length > 0 ? (
        <Cell>
          <SelectInput name="fundingProgram" label="intake.fundingProgram" options={programs} />
        </Cell>
      ) : null}
      {around.referrerRole ? (
        <Cell>
          <ReferrerField />
        </Cell>
      ) : null}
      <OwnInputs of="case" />
    </Grid.Root>
  );
};

const whenOf = ({ when, ...at }: Partial<Pick<Entry, 'when' | 'day' | 'time'>>): Partial<IntakeForm> => ({
  ...at,
  ...(when && when !== 'planned' && { when }),
});

/** What was done, and when; in one call only also how it ended. */
export const ActionPart = () => {
  const t = useText();
  const { form, change, lists, problems, around } = useIntake();
  const types = lists['action-types'].filter(({ locked, milestone }) => !locked && !milestone);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Grid.Root gap={4}>
        <Cell>
          <ChoiceField
            name="actionType"
            label={t('intake.actionType')}
            entries={types}
            value={form.actionType}
            onChange={(actionType) => change({ actionType })}
            required
            error={problems.actionType}
          />
        </Cell>
        <Cell>
          <DurationField
            label={t('intake.duration')}
            typed={form.duration}
            unit={form.unit}
            onChange={(duration, unit) => change({ duration, unit })}
            error={problems.duration}
            hint={t('intake.duration.hint')}
          />
        </Cell>
      </Grid.Root>
      <LongInput name="comments" label="intake.comments" />
      {around.oneCall ? (
        <Grid.Root gap={4}>
          <Cell>
            <ChoiceField
              name="outcome"
              label={t('intake.outcome')}
              entries={lists.outcomes}
              value={form.outcome}
              onChange={(outcome) => change({ outcome })}
              required
              error={problems.outcome}
            />
          </Cell>
          <Cell>
            <TextInput name="reason" label="intake.reason" hint="intake.reason.hint" />
          </Cell>
        </Grid.Root>
      ) : null}
      <WhenFields entry={form} problems={problems} change={(part) => change(whenOf(part))} ways={['now', 'at']} />
    </Flex>
  );
};
