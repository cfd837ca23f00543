import { Flex, IconButton } from '@strapi/design-system';
import { Paperclip } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useCaseFiles } from '../../files/case-files';
import { FileItem } from '../../files/FileItem';
import { useFileDrop } from '../../files/use-file-drop';
import { useText } from '../../services/use-text';
import type { TimelineAction } from '../../../../shared/contracts/timeline';

const useWhat = (action: TimelineAction | undefined) => {
  const t = useText();
  return action?.summary ?? action?.type?.name ?? t('entry.noType');
};

/** The files of an entry, below its words. */
export const EntryFiles = ({ action }: { action: TimelineAction }) => {
  const t = useText();
  const { of, onChange, onRemove } = useCaseFiles();
  const files = of(action.documentId);
  const what = useWhat(action);
  if (files.length === 0) return null;
  return (
    <Flex
      tag="ul"
      aria-label={t('files.of', { what })}
      direction="column"
      alignItems="stretch"
      gap={2}
      paddingTop={2}
      style={{ listStyle: 'none' }}
    >
      {files.map((file) => (
        <FileItem key={file.documentId} file={file} onChange={onChange} onRemove={onRemove} />
      ))}
    </Flex>
  );
};

export const AddFiles = ({ action }: { action: TimelineAction }) => {
  const t = useText();
  const { onAdd } = useCaseFiles();
  const what = useWhat(action);
  if (!onAdd) return null;
  const { documentId } = action;
  return (
    <IconButton
      size="XS"
      variant="ghost"
      label={t('files.title', { what })}
      onClick={() => onAdd({ documentId, what })}
    >
      <Paperclip />
    </IconButton>
  );
};

const Place = styled.div<{ $isOver: boolean }>`
  border-radius: 4px;
  outline: ${({ theme, $isOver }) => ($isOver ? `2px dashed ${theme.colors.primary600}` : 'none')};
`;

/** Files that are dropped on an entry are added to it. */
export const EntryDrop = ({ action, children }: { action: TimelineAction | undefined; children: ReactNode }) => {
  const { onAdd } = useCaseFiles();
  const what = useWhat(action);
  const takes = action && action.source !== 'system' ? onAdd : undefined;
  const { isOver, handlers } = useFileDrop(
    action && takes && ((dropped) => takes({ documentId: action.documentId, what }, dropped))
  );
  return (
    <Place $isOver={isOver} {...handlers}>
      {children}
    </Place>
  );
};
