import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Duration } from '../../components/Duration';
import { Empty, Loaded } from '../../components/Loaded';
import { useFocusBack } from '../../components/use-focus-back';
import { When } from '../../components/When';
import { useActionHistoryQuery } from '../../services/case';
import { type TextKey, useText } from '../../services/use-text';
import type { ActionChange, HistoryField } from '../../../../shared/contracts/history';
import { type ActionDialogProps, useWhat } from './ActionDialogs';

const LABELS: Record<HistoryField, TextKey> = {
  type: 'log.type.label',
  state: 'case.history.state',
  summary: 'log.summary.label',
  comments: 'log.comments.label',
  startedAt: 'log.when.label',
  dueAt: 'log.when.due',
  dueAllDay: 'log.when.allDay',
  durationMinutes: 'log.duration.label',
  cancelReason: 'case.history.cancelReason',
  lateNote: 'log.lateNote.label',
  assignee: 'case.history.assignee',
  fundingProgram: 'case.history.fundingProgram',
};

type Was = ActionChange['was'][number];

const Value = ({ field, value }: Was) => {
  const t = useText();
  if (value === null || value === '') return <em>{t('log.conflict.empty')}</em>;
  if (field === 'startedAt' || field === 'dueAt') return <When at={String(value)} />;
  if (field === 'durationMinutes') return value === 0 ? <>0</> : <Duration minutes={Number(value)} />;
  if (field === 'dueAllDay') return <>{t(value ? 'log.when.allDay' : 'log.when.timed')}</>;
  if (field === 'state') return <>{t(`case.state.${value as 'planned' | 'done' | 'cancelled'}`)}</>;
  return <span style={{ whiteSpace: 'pre-wrap' }}>{String(value)}</span>;
};

const Change = ({ change: { how, at, by, why, was } }: { change: ActionChange }) => {
  const t = useText();
  return (
    <Box tag="li" paddingBottom={4}>
      <Typography tag="h3" fontWeight="bold" textColor="neutral800">
        {t(`case.history.${how}`, { who: by })}
        {' · '}
        <When at={at} />
      </Typography>
      {why ? (
        <Typography tag="p" textColor="neutral700">
          {why}
        </Typography>
      ) : null}
      {was.map(({ field, value }) => (
        <Typography key={field} tag="p" textColor="neutral700">
          {t('case.history.was', { field: t(LABELS[field]) })} <Value field={field} value={value} />
        </Typography>
      ))}
    </Box>
  );
};

/** Who changed an action, when and why, and what it said before. */
export const HistoryDialog = ({ action, onClose }: ActionDialogProps) => {
  const t = useText();
  const what = useWhat(action);
  const query = useActionHistoryQuery(action.documentId);
  const focus = useFocusBack();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} {...focus}>
        <Modal.Header closeLabel={t('case.dialog.close')}>
          <Modal.Title>{t('case.history.title', { what })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Loaded
            query={query}
            isEmpty={(changes) => changes.length === 0}
            empty={<Empty title="case.history.none" hint="case.history.none.hint" />}
          >
            {(changes) => (
              <Flex tag="ol" direction="column" alignItems="stretch">
                {changes.map((change) => (
                  <Change key={`${change.version} ${change.at}`} change={change} />
                ))}
              </Flex>
            )}
          </Loaded>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('case.dialog.back')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
