import type { FileAnswer, FilesAnswer, FileUpdate } from '../../../shared/contracts/file';
import { SAVED_BESIDE_US, api } from './api';
import { asError } from './as-error';
import { pagesOf } from './pages-of';
import { send } from './send';

/** What a save of ours may change about files, besides what the Content Manager may. */
const FILES = { type: 'Document' as const, id: 'case-files' };
const NO_MORE_PAGES = 50;

export type FileLimits = FilesAnswer['meta']['limits'];

interface FileChange<Body> {
  documentId: string;
  version: number;
  body: Body;
}

/** As `send` speaks to the server: the panel's own client knows no PATCH. */
const change = async (to: string, method: 'PATCH' | 'POST', seen: number, body: object) => {
  const answer = await send<FileAnswer>({ method, to, seen, body });
  return answer.ok ? { data: answer.data } : asError(answer.failure);
};

/** Also whoever is told that a file has changed, or has gone meanwhile, sees at once what is there now. */
const whatFollows = (_result: unknown, error: unknown) =>
  error === undefined || [409, 410].includes((error as { status?: number }).status ?? 0) ? [FILES] : [];

const files = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    /** All files of a case, newest first. */
    caseFiles: builder.query<FilesAnswer, string>({
      queryFn: (documentId, _api, _options, ask) =>
        pagesOf<FilesAnswer>(`cases/${documentId}/files`)(ask, { pages: NO_MORE_PAGES }),
      providesTags: [FILES, ...SAVED_BESIDE_US],
    }),

    /** What the server takes; null where that can't be asked now: it says so itself then. */
    fileLimits: builder.query<FileLimits | null, string>({
      queryFn: async (documentId) => {
        const answer = await send<FilesAnswer>({ method: 'GET', to: `cases/${documentId}/files?limit=1` });
        return { data: answer.ok ? answer.data.meta.limits : null };
      },
    }),

    changeFile: builder.mutation<FileAnswer, FileChange<FileUpdate>>({
      queryFn: ({ documentId, version, body }) => change(`files/${documentId}`, 'PATCH', version, body),
      invalidatesTags: whatFollows,
    }),
    removeFile: builder.mutation<FileAnswer, FileChange<{ reason: string }>>({
      queryFn: ({ documentId, version, body }) => change(`files/${documentId}/remove`, 'POST', version, body),
      invalidatesTags: whatFollows,
    }),

    /** Sends nothing: an upload has added a file. */
    filesChanged: builder.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: [FILES],
    }),
  }),
});

export const {
  useCaseFilesQuery,
  useFileLimitsQuery,
  useChangeFileMutation,
  useRemoveFileMutation,
  useFilesChangedMutation,
} = files;
