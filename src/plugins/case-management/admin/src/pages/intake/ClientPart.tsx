import { Box, Flex, Grid, Radio, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { GENDERS } from '../../../../shared/vocabulary';
import { useDates } from '../../services/use-dates';
import { useText, useValue } from '../../services/use-text';
import { SelectInput, TextInput } from './fields';
import { type ClientKind, birthOf } from './form';
import { useIntake } from './intake-context';
import { Cell } from './Cell';
import { OwnInputs } from './OwnInputs';

const KINDS: readonly ClientKind[] = ['individual', 'organisation', 'anonymous'];
const KIND_TEXTS = {
  individual: 'intake.kind.individual',
  organisation: 'intake.kind.organisation',
  anonymous: 'intake.kind.anonymous',
} as const;

const KindChoice = () => {
  const t = useText();
  const { form, change, lists } = useIntake();
  const notKnown = lists.regions.find(({ key }) => key === 'not-known')?.documentId ?? '';
  const choose = (value: string) => {
    const kind = KINDS.find((one) => one === value) ?? form.kind;
    change({ kind, ...(kind === 'anonymous' && form.region === '' && { region: notKnown }) });
  };
  return (
    <Box tag="fieldset" borderWidth={0} padding={0}>
      <Typography tag="legend" variant="pi" fontWeight="bold" paddingBottom={1} paddingLeft={0}>
        {t('intake.kind')}
      </Typography>
      <Radio.Group value={form.kind} onValueChange={choose} aria-label={t('intake.kind')}>
        <Flex gap={{ initial: 2, medium: 6 }} wrap="wrap">
          {KINDS.map((kind) => (
            <Radio.Item key={kind} value={kind}>
              {t(KIND_TEXTS[kind])}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
    </Box>
  );
};

/** Typed as people write a date where they are; how it was understood is said in words. */
const BirthInput = () => {
  const { form, around } = useIntake();
  const { formatDate } = useDates();
  const { dateOfBirth: day, dateOfBirthEstimated } = birthOf(form, around);
  const understood = day && !dateOfBirthEstimated ? formatDate(day, { dateStyle: 'long', timeZone: 'UTC' }) : undefined;
  return <TextInput name="dateOfBirth" label="intake.dateOfBirth" hint="intake.dateOfBirth.hint" says={understood} />;
};

const Names = () => {
  const { form, needed } = useIntake();
  if (form.kind === 'anonymous') return null;
  if (form.kind === 'organisation')
    return (
      <Cell wide>
        <TextInput name="name" label="intake.name" />
      </Cell>
    );
  return (
    <>
      {needed.includes('title') ? (
        <Cell>
          <TextInput name="title" label="intake.title" />
        </Cell>
      ) : null}
      <Cell>
        <TextInput name="firstName" label="intake.firstName" />
      </Cell>
      <Cell>
        <TextInput name="familyName" label="intake.familyName" />
      </Cell>
      {needed.includes('otherNames') ? (
        <Cell>
          <TextInput name="otherNames" label="intake.otherNames" />
        </Cell>
      ) : null}
      <Cell>
        <BirthInput />
      </Cell>
      <Cell>
        <TextInput name="age" label="intake.age" hint="intake.age.hint" />
      </Cell>
    </>
  );
};

const Facts = () => {
  const t = useText();
  const value = useValue();
  const { form, lists, needed } = useIntake();
  const genders = GENDERS.map((gender) => ({ value: gender, label: value(gender) }));
  const regions = lists.regions.map(({ documentId, name }) => ({ value: documentId, label: name ?? t('unnamed') }));
  const extra = (['email', 'address', 'language'] as const).filter((field) => needed.includes(field));
  const texts = { email: 'intake.email', address: 'intake.address', language: 'intake.language' } as const;
  return (
    <Grid.Root gap={4}>
      {form.kind === 'organisation' ? null : (
        <Cell>
          <SelectInput name="gender" label="intake.gender" options={genders} />
        </Cell>
      )}
      <Cell>
        <SelectInput name="region" label="intake.region" options={regions} />
      </Cell>
      {form.kind === 'anonymous' ? null : (
        <Cell>
          <TextInput name="phone" label="intake.phone" type="tel" />
        </Cell>
      )}
      {extra.map((field) => (
        <Cell key={field}>
          <TextInput name={field} label={texts[field]} />
        </Cell>
      ))}
      <OwnInputs of="client" />
    </Grid.Root>
  );
};

const IdentityType = () => {
  const t = useText();
  const { lists } = useIntake();
  const types = lists['identity-types'].filter(({ permitsCases }) => permitsCases);
  const options = types.map(({ documentId, name }) => ({ value: documentId, label: name ?? t('unnamed') }));
  return options.length > 1 ? <SelectInput name="type" label="intake.type" options={options} /> : null;
};

/** A client who is new to the register; `matches` stand between the names and the rest, where nobody passes them by. */
export const ClientPart = ({ matches }: { matches: ReactNode }) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    <KindChoice />
    <Grid.Root gap={4}>
      <Names />
    </Grid.Root>
    {matches}
    <Facts />
    <IdentityType />
  </Flex>
);
