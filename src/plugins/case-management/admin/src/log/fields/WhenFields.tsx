import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { wallClock } from '../../../../shared/entry/wall-clock';
import { serverNow } from '../../services/send';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import type { Entry, EntryProblems } from '../entry';

type When = Pick<Entry, 'when' | 'day' | 'time'>;

interface WhenFieldsProps {
  entry: When;
  problems: Pick<EntryProblems, 'when'>;
  change: (changes: Partial<When>) => void;
  /** What an action that is there may be: it is not planned again by an edit. */
  ways?: ReadonlyArray<Entry['when']>;
}

const WAYS = ['now', 'at', 'planned'] as const;
const TEXTS = { now: 'log.when.now', at: 'log.when.at', planned: 'log.when.planned' } as const;

/** It ended now unless said; or it began at a time, or is still to come. */
export const WhenFields = ({ entry, problems, change, ways = WAYS }: WhenFieldsProps) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const choose = (when: Entry['when']) => {
    const today = wallClock(serverNow(), timeZone);
    change({
      when,
      ...(when !== 'now' && entry.day === '' && { day: today.day, time: when === 'at' ? today.time : '' }),
    });
  };
  return (
    <Field.Root name="when" error={problems.when}>
      <Field.Label>{t('log.when.label')}</Field.Label>
      <Flex gap={2} wrap="wrap" alignItems="stretch">
        {ways.length > 1 ? (
          <SingleSelect value={entry.when} onChange={(when) => choose(when as Entry['when'])}>
            {ways.map((when) => (
              <SingleSelectOption key={when} value={when}>
                {t(TEXTS[when])}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        ) : null}
        {entry.when === 'now' ? null : (
          <>
            <TextInput
              type="date"
              aria-label={t('log.when.day')}
              value={entry.day}
              onChange={(event) => change({ day: event.target.value })}
            />
            <TextInput
              type="time"
              aria-label={t('log.when.time')}
              value={entry.time}
              onChange={(event) => change({ time: event.target.value })}
            />
          </>
        )}
      </Flex>
      <Field.Error />
    </Field.Root>
  );
};
