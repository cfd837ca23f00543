import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FileRecord } from '../../../shared/contracts/file';
import { SHOWN_MEDIA_TYPES } from '../../../shared/vocabulary';
import { showInTab } from '../services/new-tab';
import { type Failure, sendForBytes } from '../services/send';
import { useFailureText } from '../services/use-failure-text';
import { useText } from '../services/use-text';

type Named = Pick<FileRecord, 'documentId' | 'name' | 'mediaType'>;

export const isShown = ({ mediaType }: Named) => SHOWN_MEDIA_TYPES.some((type) => type === mediaType);

const save = (bytes: Blob, name: string) => {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url));
};

/** Opens PDF and pictures in a tab of their own, and saves all else; nothing of it has a public address. */
export const useOpenFile = () => {
  const t = useText();
  const failureText = useFailureText();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const tell = (message: string) => toggleNotification({ type: 'danger', message, blockTransition: true });
  const fail = ({ name }: Named, failure: Failure) => tell(t('files.notOpened', { name, why: failureText(failure) }));
  const whileBusy = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const download = (file: Named) =>
    whileBusy(async () => {
      const answer = await sendForBytes(`files/${file.documentId}`);
      if (answer.ok) save(answer.data, file.name);
      else fail(file, answer.failure);
    });
  const open = (file: Named) =>
    isShown(file)
      ? whileBusy(async () => {
          const opened = await showInTab(`files/${file.documentId}`, t('tab.waiting', { what: file.name }));
          if (opened.how === 'blocked') tell(t('tab.blocked'));
          if (opened.how === 'failed') fail(file, opened.failure);
        })
      : download(file);
  return { open, download, busy };
};
