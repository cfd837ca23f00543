import { Field, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useDraft } from '../../case/use-draft';
import { Notice } from '../../components/Notice';
import type { Dropped } from '../../files/chosen';
import { setChosen, useChosen } from '../../files/chosen-store';
import { FilesField } from '../../files/FilesField';
import { KindSelect } from '../../files/KindSelect';
import { addUploads } from '../../files/uploads';
import { useUploads } from '../../files/use-uploads';
import { useChangeFileMutation, useFileLimitsQuery, useRemoveFileMutation } from '../../services/file';
import { useText } from '../../services/use-text';
import type { FileRecord } from '../../../../shared/contracts/file';
import type { FileKind } from '../../../../shared/vocabulary';
import { VerbDialog } from './VerbDialog';

export interface AddAsked {
  action: { documentId: string; what: string };
  /** On its row. */
  dropped?: Dropped;
}

interface AddDialogProps extends AddAsked {
  caseId: string;
  /** How many the action has. */
  count: number;
  onClose: () => void;
}

/** Files for one action: looked over, told what they are, and sent. */
export const AddDialog = ({ action, dropped, caseId, count, onClose }: AddDialogProps) => {
  const t = useText();
  const { documentId, what } = action;
  const { data: limits = null, isLoading } = useFileLimitsQuery(caseId);
  const chosen = useChosen(documentId);
  const onTheirWay = useUploads().list.filter((upload) => upload.action === documentId).length;
  const [isTold, setTold] = useState(false);
  const send = () => {
    setTold(true);
    if (chosen.length === 0) return;
    addUploads(documentId, what, chosen);
    setChosen(documentId, []);
    onClose();
  };
  return (
    <VerbDialog
      title={t('files.title', { what })}
      submit={t('files.add', { count: chosen.length })}
      error={undefined}
      isSaving={isLoading}
      onSubmit={send}
      onClose={onClose}
    >
      {isLoading ? (
        <Notice tone="neutral" title={t('loading')} />
      ) : (
        <FilesField
          chosen={chosen}
          onChange={(next) => setChosen(documentId, next)}
          limits={limits}
          already={count + onTheirWay}
          label={t('files.choose.for', { what })}
          dropped={dropped}
        />
      )}
      {isTold && chosen.length === 0 ? (
        <Typography role="alert" textColor="danger700">
          {t('files.none')}
        </Typography>
      ) : null}
    </VerbDialog>
  );
};

interface FileDialogProps {
  /** As it was last read: a save that was refused as stale has it read anew. */
  file: FileRecord;
  onClose: () => void;
  onDone: (message: string) => void;
}

export const ChangeFileDialog = ({ file, onClose, onDone }: FileDialogProps) => {
  const t = useText();
  const [change, { error, isLoading }] = useChangeFileMutation();
  const [name, setName] = useState(file.name);
  const [kind, setKind] = useState<FileKind | ''>(file.kind ?? '');
  const [takenOn, setTakenOn] = useState(file.takenOn ?? '');
  const send = async () => {
    const body = { name, kind: kind || null, takenOn: takenOn || null };
    const answer = await change({ documentId: file.documentId, version: file.version, body });
    if (!('error' in answer)) onDone(t('files.changed', { name }));
  };
  return (
    <VerbDialog
      title={t('files.change.title', { name: file.name })}
      submit={t('files.change.submit')}
      error={error}
      isSaving={isLoading}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Field.Root name="name" required>
        <Field.Label>{t('files.name')}</Field.Label>
        <TextInput maxLength={180} value={name} onChange={({ target }) => setName(target.value)} />
      </Field.Root>
      <Field.Root name="kind">
        <Field.Label>{t('files.kind')}</Field.Label>
        <KindSelect kind={kind} onChange={setKind} />
      </Field.Root>
      <Field.Root name="takenOn" hint={t('files.date.hint')}>
        <Field.Label>{t('files.date')}</Field.Label>
        <TextInput type="date" value={takenOn} onChange={({ target }) => setTakenOn(target.value)} />
        <Field.Hint />
      </Field.Root>
    </VerbDialog>
  );
};

export const RemoveFileDialog = ({ file, onClose, onDone }: FileDialogProps) => {
  const t = useText();
  const [remove, { error, isLoading }] = useRemoveFileMutation();
  const { draft, change, forget } = useDraft(`remove ${file.documentId}`, { reason: '' });
  const [isTold, setTold] = useState(false);
  const missing = draft.reason.trim() === '';
  const { name } = file;
  const send = async () => {
    setTold(true);
    if (missing) return;
    const answer = await remove({ documentId: file.documentId, version: file.version, body: draft });
    if ('error' in answer) return;
    forget();
    onDone(t('files.removed', { name }));
  };
  return (
    <VerbDialog
      title={t('files.remove.title', { name })}
      submit={t('files.remove.submit')}
      error={error}
      isSaving={isLoading}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Typography textColor="neutral800">{t('files.remove.hint')}</Typography>
      <Field.Root name="reason" required error={isTold && missing ? t('case.reason.missing') : undefined}>
        <Field.Label>{t('case.reason')}</Field.Label>
        <Textarea value={draft.reason} onChange={({ target }) => change({ reason: target.value })} />
        <Field.Error />
      </Field.Root>
    </VerbDialog>
  );
};
