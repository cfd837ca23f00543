import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useDraft } from '../../case/use-draft';
import { useCancelActionMutation, useCompleteActionMutation } from '../../services/case';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { clockAt, instantOf } from '../../timeline/days';
import { readDuration } from '../../../../shared/entry/duration';
import type { Desk } from '../../../../shared/contracts/desk';
import type { TimelineAction } from '../../../../shared/contracts/timeline';
import { VerbDialog } from './VerbDialog';

export interface ActionDialogProps {
  /** As it was last read: a save that was refused as stale has it read anew. */
  action: TimelineAction;
  /** Where it is. */
  caseDoc: Desk['data']['case'];
  onClose: () => void;
  onDone: (message: string) => void;
}

const MINUTE = 60_000;

export const useWhat = (action: TimelineAction) => {
  const t = useText();
  return action.summary ?? action.type?.name ?? t('entry.noType');
};

/** A3: it ended now unless said, so it began its duration ago. */
export const CompleteDialog = ({ action, onClose, onDone }: ActionDialogProps) => {
  const t = useText();
  const what = useWhat(action);
  const { timeZone } = useOrganisation();
  const [complete, { error, isLoading }] = useCompleteActionMutation();
  const { draft, change, forget } = useDraft(`complete ${action.documentId}`, { ended: '', duration: '' });
  const [shownNow] = useState(() => clockAt(new Date(), timeZone));
  const read = readDuration(draft.duration);
  const [isTold, setTold] = useState(false);
  const timed = !action.type?.milestone;
  const send = async () => {
    setTold(true);
    if (timed && read.problem) return;
    const minutes = timed ? read.minutes : null;
    const ended = draft.ended ? instantOf(draft.ended, timeZone) : Date.now();
    const startedAt = new Date(ended - (minutes ?? 0) * MINUTE).toISOString();
    const body = { startedAt, ...(minutes !== null && { durationMinutes: minutes }) };
    const answer = await complete({ documentId: action.documentId, version: action.version, body });
    if ('error' in answer) return;
    forget();
    onDone(t('case.done.saved', { what }));
  };
  const problem = isTold && timed && read.problem ? t('case.duration.problem') : undefined;
  return (
    <VerbDialog
      title={t('case.done.title', { what })}
      submit={t('case.done.submit')}
      error={error}
      isSaving={isLoading}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {timed ? (
        <Field.Root name="duration" hint={t('case.duration.hint')} error={problem}>
          <Field.Label>{t('case.duration')}</Field.Label>
          <TextInput value={draft.duration} onChange={({ target }) => change({ duration: target.value })} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      ) : null}
      <Field.Root name="ended" hint={t('case.ended.hint')}>
        <Field.Label>{t(timed ? 'case.ended' : 'case.reached')}</Field.Label>
        <TextInput
          type="datetime-local"
          value={draft.ended || shownNow}
          onChange={({ target }) => change({ ended: target.value })}
        />
        <Field.Hint />
      </Field.Root>
    </VerbDialog>
  );
};

export const CancelDialog = ({ action, onClose, onDone }: ActionDialogProps) => {
  const t = useText();
  const what = useWhat(action);
  const [cancel, { error, isLoading }] = useCancelActionMutation();
  const { draft, change, forget } = useDraft(`cancel ${action.documentId}`, { reason: '' });
  const [isTold, setTold] = useState(false);
  const missing = draft.reason.trim() === '';
  const send = async () => {
    setTold(true);
    if (missing) return;
    const body = { reason: draft.reason };
    const answer = await cancel({ documentId: action.documentId, version: action.version, body });
    if ('error' in answer) return;
    forget();
    onDone(t('case.cancel.saved', { what }));
  };
  return (
    <VerbDialog
      title={t('case.cancel.title', { what })}
      submit={t('case.cancel.submit')}
      error={error}
      isSaving={isLoading}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Field.Root name="reason" required error={isTold && missing ? t('case.reason.missing') : undefined}>
        <Field.Label>{t('case.reason')}</Field.Label>
        <Textarea value={draft.reason} onChange={({ target }) => change({ reason: target.value })} />
        <Field.Error />
      </Field.Root>
    </VerbDialog>
  );
};
