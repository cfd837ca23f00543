import type { ActionComplete } from '../../../shared/contracts/action';
import type { Work, WorkCases, WorkPerson, WorkWindow } from '../../../shared/contracts/work';
import { UID } from '../../../shared/ids';
import { SAVED_BESIDE_US, api, get, path, records } from './api';

/** The most that one answer holds; the answers of several make one list. */
const LINES = 100;

interface Paged {
  data: unknown[];
  meta: { nextCursor: string | null };
}

interface Answered<Problem> {
  data?: unknown;
  error?: Problem;
}
type Ask<Problem> = (request: ReturnType<typeof get>) => PromiseLike<Answered<Problem>> | Answered<Problem>;

/**
 * Several pages as one list, each asked for with the cursor of the one before: after a save all of them are read
 * anew, so that no line is left out or shown twice where one has gone.
 */
const pagesOf =
  <Answer extends Paged>(rest: string) =>
  async <Problem>(
    ask: Ask<Problem>,
    { pages, ...params }: { pages: number }
  ): Promise<{ data: Answer } | { error: Problem }> => {
    let list: Answer | undefined;
    for (let read = 0; read < pages; read += 1) {
      const cursor = list?.meta.nextCursor ?? undefined;
      const { data, error } = await ask(get(rest, { limit: LINES, ...params, cursor }));
      if (error !== undefined) return { error };
      const page = data as Answer;
      list = { ...page, data: [...(list?.data ?? []), ...page.data] };
      if (page.meta.nextCursor === null) break;
    }
    return { data: list as Answer };
  };

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
      query: () => get('work/people', { limit: LINES }),
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
