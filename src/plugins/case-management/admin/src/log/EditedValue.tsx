import { Duration } from '../components/Duration';
import { When } from '../components/When';
import type { ListEntry } from '../services/lists';
import { type TextKey, useText } from '../services/use-text';
import type { EditedField } from './edits';

export const EDITED_LABELS: Record<EditedField, TextKey> = {
  type: 'log.type.label',
  durationMinutes: 'log.duration.label',
  startedAt: 'log.when.label',
  dueAt: 'log.when.due',
  dueAllDay: 'log.when.allDay',
  summary: 'log.summary.label',
  comments: 'log.comments.label',
  lateNote: 'log.lateNote.label',
};

interface EditedValueProps {
  field: EditedField;
  value: unknown;
  types: readonly ListEntry[];
}

/** What an action says in a field, as people read it. */
export const EditedValue = ({ field, value, types }: EditedValueProps) => {
  const t = useText();
  if (field === 'type')
    return <>{types.find(({ documentId }) => documentId === value)?.name ?? t('log.conflict.other')}</>;
  if (field === 'durationMinutes') return value === 0 ? <>0</> : <Duration minutes={Number(value)} />;
  if (field === 'startedAt' || field === 'dueAt') return <When at={value as string} />;
  if (field === 'dueAllDay') return <>{t(value ? 'log.when.allDay' : 'log.when.timed')}</>;
  return <span style={{ whiteSpace: 'pre-wrap' }}>{value as string}</span>;
};
