import type { ActionComplete } from '../../../shared/contracts/action';
import type { Work, WorkCases, WorkPerson, WorkWindow } from '../../../shared/contracts/work';
import { UID } from '../../../shared/ids';
import { SAVED_BESIDE_US, api, get, path, records } from './api';
import { PAGE, pagesOf } from './pages-of';

const workPages = pagesOf<Work>('work');
const casePages = pagesOf<WorkCases>('work/cases');

interface WorkArgs {
  person: string;
  due: WorkWindow;
  pages: number;
}

interface WorkCasesArgs {
  person: string;
  noContactDays: number;
  pages: number;
}

interface DoneArgs extends ActionComplete {
  documentId: string;
  version: number;
}

const work = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    work: builder.query<Work, WorkArgs>({
      queryFn: (args, _api, _options, ask) => workPages(ask, args),
      providesTags: SAVED_BESIDE_US,
    }),

    workCases: builder.query<WorkCases, WorkCasesArgs>({
      queryFn: (args, _api, _options, ask) => casePages(ask, args),
      providesTags: SAVED_BESIDE_US,
    }),

    workPeople: builder.query<{ data: WorkPerson[] }, void>({
      query: () => get('work/people', { limit: PAGE }),
      providesTags: records(UID.identity, UID.role),
    }),

    completeAction: builder.mutation<unknown, DoneArgs>({
      query: ({ documentId, version, ...data }) => ({
        url: path(`actions/${documentId}/complete`),
        method: 'POST',
        data,
        config: { headers: { 'If-Match': `"${version}"` } },
      }),
      // Where somebody was faster, the lists are out of date as well; where nothing answered, they are left alone.
      invalidatesTags: (_result, error) => (error && !('status' in error) ? [] : SAVED_BESIDE_US),
    }),
  }),
});

export const { useWorkQuery, useWorkCasesQuery, useWorkPeopleQuery, useCompleteActionMutation } = work;
