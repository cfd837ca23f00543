import { Field, SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useDraft } from '../../case/use-draft';
import { useCloseCaseMutation, useOutcomeChoicesQuery, useReopenCaseMutation } from '../../services/case';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { clockAt, instantOf } from '../../timeline/days';
import type { Desk } from '../../../../shared/contracts/desk';
import { VerbDialog } from './VerbDialog';

interface StageDialogProps {
  caseDoc: Desk['data']['case'];
  onClose: () => void;
  onDone: (message: string) => void;
}

const Reason = ({
  reason,
  isTold,
  onChange,
}: {
  reason: string;
  isTold: boolean;
  onChange: (reason: string) => void;
}) => {
  const t = useText();
  const missing = isTold && reason.trim() === '';
  return (
    <Field.Root name="reason" required error={missing ? t('case.reason.missing') : undefined}>
      <Field.Label>{t('case.reason')}</Field.Label>
      <Textarea value={reason} onChange={({ target }) => onChange(target.value)} />
      <Field.Error />
    </Field.Root>
  );
};

/** Outcomes are a list that needs a permission of its own: without it the case closes with the outcome that it has. */
const Outcome = ({ outcome, onChange }: { outcome: string; onChange: (outcome: string) => void }) => {
  const t = useText();
  const { data = [] } = useOutcomeChoicesQuery();
  if (data.length === 0) return null;
  return (
    <Field.Root name="outcome">
      <Field.Label>{t('case.outcome')}</Field.Label>
      <SingleSelect
        placeholder={t('case.outcome.none')}
        value={outcome}
        onClear={() => onChange('')}
        onChange={(value) => onChange(String(value))}
      >
        {data.map(({ documentId, name }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {name ?? t('unnamed')}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

export const CloseDialog = ({ caseDoc, onClose, onDone }: StageDialogProps) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const [close, { error, isLoading }] = useCloseCaseMutation();
  const initial = { reason: '', outcome: caseDoc.outcome?.documentId ?? '', closed: '' };
  const { draft, change, forget } = useDraft(`close ${caseDoc.documentId}`, initial);
  const [shownNow] = useState(() => clockAt(new Date(), timeZone));
  const [isTold, setTold] = useState(false);
  const send = async () => {
    setTold(true);
    if (draft.reason.trim() === '') return;
    const body = {
      reason: draft.reason,
      outcome: draft.outcome || null,
      ...(draft.closed && { closedAt: new Date(instantOf(draft.closed, timeZone)).toISOString() }),
    };
    const answer = await close({ documentId: caseDoc.documentId, version: caseDoc.version ?? 0, body });
    if ('error' in answer) return;
    forget();
    onDone(t('case.close.saved'));
  };
  return (
    <VerbDialog
      title={t('case.close.title', { reference: caseDoc.reference })}
      submit={t('case.close.submit')}
      error={error}
      isSaving={isLoading}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Reason reason={draft.reason} isTold={isTold} onChange={(reason) => change({ reason })} />
      <Outcome outcome={draft.outcome} onChange={(outcome) => change({ outcome })} />
      <Field.Root name="closed">
        <Field.Label>{t('case.closedOn')}</Field.Label>
        <TextInput
          type="datetime-local"
          value={draft.closed || shownNow}
          onChange={({ target }) => change({ closed: target.value })}
        />
      </Field.Root>
    </VerbDialog>
  );
};

export const ReopenDialog = ({ caseDoc, onClose, onDone }: StageDialogProps) => {
  const t = useText();
  const [reopen, { error, isLoading }] = useReopenCaseMutation();
  const { draft, change, forget } = useDraft(`reopen ${caseDoc.documentId}`, { reason: '' });
  const [isTold, setTold] = useState(false);
  const send = async () => {
    setTold(true);
    if (draft.reason.trim() === '') return;
    const answer = await reopen({ documentId: caseDoc.documentId, version: caseDoc.version ?? 0, body: draft });
    if ('error' in answer) return;
    forget();
    onDone(t('case.reopen.saved'));
  };
  return (
    <VerbDialog
      title={t('case.reopen.title', { reference: caseDoc.reference })}
      submit={t('case.reopen.submit')}
      error={error}
      isSaving={isLoading}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Reason reason={draft.reason} isTold={isTold} onChange={(reason) => change({ reason })} />
    </VerbDialog>
  );
};
