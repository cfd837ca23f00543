import { useNotification } from '@strapi/strapi/admin';
import { type ReactNode, useMemo, useState } from 'react';
import { type CaseFiles, CaseFilesContext } from '../../files/case-files';
import { useUploads } from '../../files/use-uploads';
import { useCaseFilesQuery } from '../../services/file';
import { useMay } from '../../services/use-may';
import type { FileRecord } from '../../../../shared/contracts/file';
import { AddDialog, type AddAsked, ChangeFileDialog, RemoveFileDialog } from './FileDialogs';

type Asked = { verb: 'change' | 'remove'; file: FileRecord } | ({ verb: 'add' } & AddAsked);

interface ProviderProps {
  caseId: string;
  /** How many the case had when its page was read: where none, none are asked for. */
  count: number;
  children: ReactNode;
}

const NONE: FileRecord[] = [];

/** The files of a case's actions, for its timeline and the column beside it, with what can be done about them. */
export const CaseFilesProvider = ({ caseId, count, children }: ProviderProps) => {
  const mayWrite = useMay('action.write');
  const { toggleNotification } = useNotification();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { settled } = useUploads();
  const query = useCaseFilesQuery(caseId, { skip: count === 0 && settled === 0 });
  const { data, error, isLoading, refetch } = query;
  const files = useMemo((): CaseFiles => {
    const byAction = new Map<string, FileRecord[]>();
    for (const file of data?.data ?? []) {
      const { documentId } = file.action;
      byAction.set(documentId, [...(byAction.get(documentId) ?? []), file]);
    }
    return {
      query: { data, error, isLoading, refetch: () => void refetch() },
      of: (action) => byAction.get(action) ?? NONE,
      ...(mayWrite && {
        onAdd: (action, dropped) => setAsked({ verb: 'add', action, dropped }),
        onChange: (file) => setAsked({ verb: 'change', file }),
        onRemove: (file) => setAsked({ verb: 'remove', file }),
      }),
    };
  }, [data, error, isLoading, refetch, mayWrite]);
  const onClose = () => setAsked(null);
  const onDone = (message: string) => {
    setAsked(null);
    toggleNotification({ type: 'success', message });
  };
  const now = (file: FileRecord) => data?.data.find(({ documentId }) => documentId === file.documentId) ?? file;
  return (
    <CaseFilesContext.Provider value={files}>
      {children}
      {asked?.verb === 'add' ? (
        <AddDialog {...asked} caseId={caseId} count={files.of(asked.action.documentId).length} onClose={onClose} />
      ) : null}
      {asked?.verb === 'change' ? <ChangeFileDialog file={now(asked.file)} onClose={onClose} onDone={onDone} /> : null}
      {asked?.verb === 'remove' ? <RemoveFileDialog file={now(asked.file)} onClose={onClose} onDone={onDone} /> : null}
    </CaseFilesContext.Provider>
  );
};
