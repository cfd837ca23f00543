import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import type { Difference } from '../../../shared/entry/merge';
import { Duration } from '../components/Duration';
import { When } from '../components/When';
import type { ListEntry } from '../services/lists';
import { type TextKey, useText } from '../services/use-text';
import type { EditedField } from './edits';

export type Choices = Partial<Record<EditedField, 'mine' | 'theirs'>>;

interface ConflictsProps {
  conflicts: Array<Difference<EditedField>>;
  types: readonly ListEntry[];
  choices: Choices;
  choose: (choices: Choices) => void;
}

const LABELS: Record<EditedField, TextKey> = {
  type: 'log.type.label',
  durationMinutes: 'log.duration.label',
  startedAt: 'log.when.label',
  dueAt: 'log.when.due',
  dueAllDay: 'log.when.allDay',
  summary: 'log.summary.label',
  comments: 'log.comments.label',
  lateNote: 'log.lateNote.label',
};

const Value = ({ field, value, types }: { field: EditedField; value: unknown; types: readonly ListEntry[] }) => {
  const t = useText();
  if (value === null || value === '') return <em>{t('log.conflict.empty')}</em>;
  if (field === 'type')
    return <>{types.find(({ documentId }) => documentId === value)?.name ?? t('log.conflict.other')}</>;
  if (field === 'durationMinutes') return value === 0 ? <>0</> : <Duration minutes={Number(value)} />;
  if (field === 'startedAt' || field === 'dueAt') return <When at={value as string} />;
  if (field === 'dueAllDay') return <>{t(value ? 'log.when.allDay' : 'log.when.timed')}</>;
  return <span style={{ whiteSpace: 'pre-wrap' }}>{value as string}</span>;
};

/** Somebody else has changed the same fields: only those that differ, each with both values, to choose from. */
export const Conflicts = ({ conflicts, types, choices, choose }: ConflictsProps) => {
  const t = useText();
  return (
    <Box background="warning100" hasRadius padding={4} data-casework="log-conflicts">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography role="alert" fontWeight="bold" textColor="neutral800">
          {t('log.conflict.title')}
        </Typography>
        {conflicts.map(({ field, mine, theirs }) => (
          <Radio.Group
            key={field}
            aria-label={t(LABELS[field])}
            value={choices[field] ?? ''}
            onValueChange={(value) => choose({ ...choices, [field]: value as 'mine' | 'theirs' })}
          >
            <Typography variant="sigma" textColor="neutral700">
              {t(LABELS[field])}
            </Typography>
            <Radio.Item value="mine">
              {t('log.conflict.mine')} <Value field={field} value={mine} types={types} />
            </Radio.Item>
            <Radio.Item value="theirs">
              {t('log.conflict.theirs')} <Value field={field} value={theirs} types={types} />
            </Radio.Item>
          </Radio.Group>
        ))}
      </Flex>
    </Box>
  );
};
