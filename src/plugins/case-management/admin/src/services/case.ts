import type { ActionComplete, ActionMove } from '../../../shared/contracts/action';
import type { CaseClose } from '../../../shared/contracts/case';
import type { Desk, LookAnswer } from '../../../shared/contracts/desk';
import type { ActionChange, ActionHistory } from '../../../shared/contracts/history';
import type { CaseTimeline, TimelineAction } from '../../../shared/contracts/timeline';
import { UID } from '../../../shared/ids';
import { SAVED_BESIDE_US, api, cursorMoved, get, path, record, records, withoutCursor } from './api';

/** Some rows of a case's timeline: a window that begins with an action, or the first one. */
export interface WindowArgs {
  documentId: string;
  order: 'asc' | 'desc';
  states: string;
  start?: string;
  types?: string;
  person?: string;
  from?: string;
  to?: string;
}

export type TextArgs = WindowArgs & { q: string; cursor?: string };

/** The life stays text in the store: to be watched for changes, thousands of points cost more than all else here. */
export type CaseHead = Omit<Desk['data'], 'life'> & { life: string };

export interface WindowRows {
  rows: Record<string, TimelineAction>;
}

export interface TextRows {
  actions: TimelineAction[];
  nextCursor: string | null;
}

interface Verb<Body> {
  documentId: string;
  version: number;
  body: Body;
}

/** Rows of one window: the next one begins `STRIDE` rows on, so that a few that came in between are not missed. */
export const STRIDE = 40;
const LIMIT = STRIDE + 8;

const verb = (rest: string, version: number, data: object) => ({
  url: path(rest),
  method: 'POST' as const,
  data,
  config: { headers: { 'If-Match': `"${version}"` } },
});

const tagsOf = (documentId: string) => [...SAVED_BESIDE_US, record(UID.case, documentId)];

/** Whoever is told that a record has changed meanwhile sees at once what it is now. */
const whatFollows = (error: unknown) =>
  error === undefined || (error as { status?: number }).status === 409 ? [...SAVED_BESIDE_US] : [];

const casePage = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    caseDesk: builder.query<CaseHead, string>({
      query: (documentId) => get(`cases/${documentId}/desk`),
      transformResponse: ({ data: { life, ...head } }: Desk) => ({ ...head, life: JSON.stringify(life) }),
      providesTags: (_result, _error, documentId) => tagsOf(documentId),
    }),

    lookAtCase: builder.mutation<LookAnswer, string>({
      query: (documentId) => ({ url: path(`cases/${documentId}/look`), method: 'POST', data: {} }),
    }),

    caseWindow: builder.query<WindowRows, WindowArgs>({
      query: ({ documentId, ...params }) => get(`cases/${documentId}/timeline`, { ...params, limit: LIMIT }),
      transformResponse: ({ data }: CaseTimeline) => ({
        rows: Object.fromEntries(data.actions.map((action) => [action.documentId, action])),
      }),
      keepUnusedDataFor: 300,
      providesTags: (_result, _error, { documentId }) => tagsOf(documentId),
    }),

    /** Text is found by the server alone: how many rows there are is not known before the last page. */
    caseText: builder.query<TextRows, TextArgs>({
      query: ({ documentId, ...params }) => get(`cases/${documentId}/timeline`, { ...params, limit: LIMIT }),
      transformResponse: ({ data, meta }: CaseTimeline) => ({ actions: data.actions, nextCursor: meta.nextCursor }),
      serializeQueryArgs: ({ queryArgs }) => withoutCursor(queryArgs),
      merge: (shown, next, { arg }) => (arg.cursor ? { ...next, actions: [...shown.actions, ...next.actions] } : next),
      forceRefetch: ({ currentArg, previousArg }) => cursorMoved(currentArg, previousArg),
      providesTags: (_result, _error, { documentId }) => tagsOf(documentId),
    }),

    outcomeChoices: builder.query<Array<{ documentId: string; name: string | null }>, void>({
      query: () => get('outcomes', { active: 'true', limit: 100 }),
      transformResponse: ({ data }: { data: Array<{ documentId: string; name: string | null }> }) => data,
      providesTags: records(UID.outcome),
    }),

    completeAction: builder.mutation<unknown, Verb<ActionComplete>>({
      query: ({ documentId, version, body }) => verb(`actions/${documentId}/complete`, version, body),
      invalidatesTags: (_result, error) => whatFollows(error),
    }),
    cancelAction: builder.mutation<unknown, Verb<{ reason: string }>>({
      query: ({ documentId, version, body }) => verb(`actions/${documentId}/cancel`, version, body),
      invalidatesTags: (_result, error) => whatFollows(error),
    }),
    moveAction: builder.mutation<unknown, Verb<ActionMove>>({
      query: ({ documentId, version, body }) => verb(`actions/${documentId}/move`, version, body),
      invalidatesTags: (_result, error) => whatFollows(error),
    }),
    actionHistory: builder.query<ActionChange[], string>({
      query: (documentId) => get(`actions/${documentId}/history`),
      transformResponse: ({ data }: ActionHistory) => data,
      // Others' words are not kept in memory for longer than somebody looks at them.
      keepUnusedDataFor: 0,
      providesTags: records(UID.action),
    }),
    closeCase: builder.mutation<unknown, Verb<CaseClose>>({
      query: ({ documentId, version, body }) => verb(`cases/${documentId}/close`, version, body),
      invalidatesTags: (_result, error) => whatFollows(error),
    }),
    reopenCase: builder.mutation<unknown, Verb<{ reason: string }>>({
      query: ({ documentId, version, body }) => verb(`cases/${documentId}/reopen`, version, body),
      invalidatesTags: (_result, error) => whatFollows(error),
    }),
  }),
});

export const {
  useCaseDeskQuery,
  useLookAtCaseMutation,
  useCaseWindowQuery,
  useCaseTextQuery,
  useOutcomeChoicesQuery,
  useCompleteActionMutation,
  useCancelActionMutation,
  useMoveActionMutation,
  useActionHistoryQuery,
  useCloseCaseMutation,
  useReopenCaseMutation,
} = casePage;
