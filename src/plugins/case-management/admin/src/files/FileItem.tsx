import { Box, Flex, Typography } from '@strapi/design-system';
import { File as FileIcon, FilePdf, Image } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { FileRecord } from '../../../shared/contracts/file';
import { type MenuChoice, VerbMenu } from '../components/VerbMenu';
import { useDates } from '../services/use-dates';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { isShown, useOpenFile } from './use-open-file';
import { useSize } from './use-size';

const Name = styled.button`
  min-height: 2.4rem;
  text-align: start;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: underline;
  text-underline-offset: 0.2em;
`;

const iconOf = (mediaType: string) => {
  if (mediaType === 'application/pdf') return FilePdf;
  return mediaType.startsWith('image/') ? Image : FileIcon;
};

/** "Letter · 3 Mar · 48 kB": of the day that it bears, else of the day that it was added. */
const useFacts = ({ kind, takenOn, createdAt, size }: FileRecord) => {
  const t = useText();
  const sizeOf = useSize();
  const { formatDate } = useDates();
  const { timeZone } = useOrganisation();
  const shape = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const day = takenOn
    ? formatDate(takenOn, { ...shape, timeZone: 'UTC' })
    : t('files.addedOn', { day: formatDate(createdAt, { ...shape, timeZone }) });
  return [kind && t(`files.kind.${kind}`), day, sizeOf(size)].filter(Boolean).join(' · ');
};

export interface FileVerbs {
  /** Absent for whoever may not. */
  onChange?: (file: FileRecord) => void;
  onRemove?: (file: FileRecord) => void;
}

interface FileItemProps extends FileVerbs {
  file: FileRecord;
  /** What stands below it, such as its action. */
  children?: ReactNode;
}

/** A file with what it is; its name opens it. */
export const FileItem = ({ file, onChange, onRemove, children }: FileItemProps) => {
  const t = useText();
  const facts = useFacts(file);
  const { open, download, busy } = useOpenFile();
  const Icon = iconOf(file.mediaType);
  const { name } = file;
  const choices: MenuChoice[] = [
    { key: 'download', text: t('files.download'), onChoose: () => void download(file) },
    ...(onChange ? [{ key: 'change', text: t('files.change'), onChoose: () => onChange(file) }] : []),
    ...(onRemove
      ? [{ key: 'remove', text: t('files.remove.menu'), isDanger: true, onChoose: () => onRemove(file) }]
      : []),
  ];
  return (
    <Flex tag="li" gap={2} alignItems="flex-start" data-file={file.documentId}>
      <Box paddingTop={1}>
        <Icon aria-hidden fill="neutral500" width="1.6rem" height="1.6rem" />
      </Box>
      <Box flex={1} minWidth={0}>
        <Name
          type="button"
          aria-label={t(isShown(file) ? 'files.open' : 'files.download.of', { name })}
          aria-busy={busy}
          onClick={() => void open(file)}
        >
          {name}
        </Name>
        <Typography tag="p" variant="pi" textColor="neutral600" title={file.recordedBy ?? undefined}>
          {facts}
        </Typography>
        {children}
      </Box>
      <VerbMenu label={t('files.more', { name })} choices={choices} />
    </Flex>
  );
};
