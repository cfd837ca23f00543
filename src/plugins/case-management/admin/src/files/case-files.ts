import { createContext, useContext } from 'react';
import type { FileRecord, FilesAnswer } from '../../../shared/contracts/file';
import type { Loading } from '../components/Loaded';
import type { Dropped } from './chosen';
import type { FileVerbs } from './FileItem';

export interface CaseFiles extends FileVerbs {
  query: Loading<FilesAnswer>;
  /** Newest first; of one action. */
  of: (action: string) => FileRecord[];
  /** Asks for files for an action, or takes those that were dropped on it. Absent for whoever may not. */
  onAdd?: (action: { documentId: string; what: string }, dropped?: Dropped) => void;
}

export const CaseFilesContext = createContext<CaseFiles>({
  query: { isLoading: false, refetch: () => undefined },
  of: () => [],
});

/** The files of the case whose page this is. */
export const useCaseFiles = () => useContext(CaseFilesContext);
