import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { LoadError } from '../../components/LoadError';
import { useCaseFiles } from '../../files/case-files';
import { FileItem } from '../../files/FileItem';
import { useText } from '../../services/use-text';
import type { FileRecord } from '../../../../shared/contracts/file';

const AT_FIRST = 6;

const ToAction = styled.button`
  min-height: 2.4rem;
  text-align: start;
  font-size: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral700};
  text-decoration: underline;
  text-underline-offset: 0.2em;
`;

interface FilesSectionProps {
  /** Shows an action in the timeline. */
  onGo: (action: string) => void;
}

const Items = ({ files, onGo }: FilesSectionProps & { files: FileRecord[] }) => {
  const t = useText();
  const { onChange, onRemove } = useCaseFiles();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }}>
      {files.map((file) => {
        const { documentId, type, name } = file.action;
        const what = [type, name !== type && name].filter(Boolean).join(' – ') || t('entry.noType');
        return (
          <FileItem key={file.documentId} file={file} onChange={onChange} onRemove={onRemove}>
            <ToAction type="button" onClick={() => onGo(documentId)}>
              {what}
            </ToAction>
          </FileItem>
        );
      })}
    </Flex>
  );
};

/** All files of the case, newest first, each with the action that it belongs to. */
export const FilesSection = ({ onGo }: FilesSectionProps) => {
  const t = useText();
  const { query, onAdd } = useCaseFiles();
  const [all, setAll] = useState(false);
  if (query.error) return <LoadError error={query.error} retry={query.refetch} />;
  if (query.isLoading) return <Typography textColor="neutral600">{t('loading')}</Typography>;
  const files = query.data?.data ?? [];
  if (files.length === 0)
    return <Typography textColor="neutral600">{t(onAdd ? 'files.empty.hint' : 'files.empty.none')}</Typography>;
  const hidden = files.length - AT_FIRST;
  return (
    <>
      <Items files={all || hidden <= 1 ? files : files.slice(0, AT_FIRST)} onGo={onGo} />
      {hidden > 1 && !all ? (
        <div>
          <Button size="S" variant="ghost" onClick={() => setAll(true)}>
            {t('files.all', { count: files.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
};
