import { Field, TextInput } from '@strapi/design-system';
import type { RefObject } from 'react';
import { styled } from 'styled-components';
import { convertTyped, readDuration } from '../../../../shared/entry/duration';
import { kindsBeginning } from '../../../../shared/entry/kind-words';
import { Duration } from '../../components/Duration';
import { TypeAhead } from '../../components/TypeAhead';
import type { ListEntry } from '../../services/lists';
import { useText } from '../../services/use-text';
import type { Entry, EntryProblems } from '../entry';
import { kindsOf } from '../use-entry';

interface WhatFieldsProps {
  entry: Entry;
  problems: EntryProblems;
  change: (changes: Partial<Entry>) => void;
  types: readonly ListEntry[];
  loading: boolean;
  typeRef: RefObject<HTMLInputElement>;
  durationRef: RefObject<HTMLInputElement>;
  onPicked: () => void;
}

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: 1.6rem;
  align-items: start;
  @media (max-width: 479px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const Unit = styled.button`
  min-height: 2.4rem;
  // As high as one may hit it, and no higher than the label beside it.
  margin-block: -0.4rem;
  padding-inline: 0.4rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.2rem;
  text-decoration: underline;
  text-underline-offset: 0.2em;
`;

const UnitSwitch = ({ entry, change }: Pick<WhatFieldsProps, 'entry' | 'change'>) => {
  const t = useText();
  const { duration, unit } = entry;
  const other = unit === 'hours' ? 'minutes' : 'hours';
  return (
    <Unit
      type="button"
      aria-label={t(other === 'hours' ? 'log.unit.toHours' : 'log.unit.toMinutes')}
      onClick={() => change({ unit: other, duration: convertTyped(duration, unit, other) })}
    >
      {t(unit === 'hours' ? 'log.unit.hours' : 'log.unit.minutes')}
    </Unit>
  );
};

export const WhatFields = ({ entry, problems, change, ...props }: WhatFieldsProps) => {
  const t = useText();
  const { minutes } = readDuration(entry.duration, entry.unit);
  const kinds = kindsOf(props.types);
  const chosen = props.types.find(({ documentId }) => documentId === entry.typeId);
  const shown = entry.typeId ? kinds : kindsBeginning(entry.typeText, kinds);
  return (
    <Columns>
      <Field.Root name="type" required error={problems.type}>
        <Field.Label>{t('log.type.label')}</Field.Label>
        <TypeAhead
          inputRef={(input) => {
            (props.typeRef as { current: HTMLInputElement | null }).current = input;
          }}
          text={entry.typeText}
          loading={props.loading}
          onText={(typeText) => change({ typeText, typeId: '' })}
          choices={shown.map(({ documentId, name }) => ({ value: documentId, label: name }))}
          takesFirst={entry.typeText !== ''}
          onChoose={({ value, label }) => {
            change({ typeId: value, typeText: label });
            props.onPicked();
          }}
        />
        <Field.Error />
      </Field.Root>
      {entry.when === 'planned' || chosen?.milestone ? null : (
        <Field.Root
          name="duration"
          error={problems.duration}
          hint={entry.duration && minutes !== null ? <Duration minutes={minutes} /> : t('log.duration.hint')}
        >
          <Field.Label action={<UnitSwitch entry={entry} change={change} />}>{t('log.duration.label')}</Field.Label>
          <TextInput
            ref={props.durationRef}
            autoComplete="off"
            value={entry.duration}
            onChange={(event) => change({ duration: event.target.value })}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      )}
    </Columns>
  );
};
