import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID, UID } from '../../../shared/ids';
import type { About } from '../../../shared/contracts/about';
import type { Caseload, CaseloadQuery } from '../../../shared/contracts/caseload';
import type { IdentityMatch, MatchesBody } from '../../../shared/contracts/identity';
import type { CaseTimeline, IdentityTimeline } from '../../../shared/contracts/timeline';

interface TimelineArgs {
  documentId: string;
  cursor?: string;
  limit?: number;
}

type CaseloadArgs = Partial<Pick<CaseloadQuery, 'sort' | 'limit' | 'cursor'>>;

/** The Content Manager invalidates these when a record is saved there, so that what we show beside it follows. */
const records = (...uids: string[]) => uids.map((uid) => ({ type: 'Document' as const, id: `${uid}_LIST` }));
const record = (uid: string, documentId: string) => ({ type: 'Document' as const, id: `${uid}_${documentId}` });
const SAVED_BESIDE_US = ['Relations' as const, ...records(UID.action, UID.case, UID.identity, UID.role)];

const path = (rest: string) => `/${PLUGIN_ID}/${rest}`;
const get = (rest: string, params: object = {}) => ({ url: path(rest), method: 'GET' as const, config: { params } });

/** One cache entry for all pages of a list: a page with a cursor is added to those before it. */
const withoutCursor = <Args extends { cursor?: string }>({ cursor: _cursor, ...rest }: Args) => rest;
const cursorMoved = (now?: { cursor?: string }, before?: { cursor?: string }) => now?.cursor !== before?.cursor;

const casework = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    about: builder.query<About, void>({
      query: () => get('about'),
      providesTags: [{ type: 'Document', id: UID.organisation }, ...records(UID.identityType)],
    }),

    caseTimeline: builder.query<CaseTimeline, TimelineArgs>({
      query: ({ documentId, ...params }) => get(`cases/${documentId}/timeline`, params),
      serializeQueryArgs: ({ queryArgs }) => withoutCursor(queryArgs),
      merge: (shown, next, { arg }) =>
        arg.cursor ? { ...next, data: { ...next.data, actions: [...shown.data.actions, ...next.data.actions] } } : next,
      forceRefetch: ({ currentArg, previousArg }) => cursorMoved(currentArg, previousArg),
      providesTags: (_result, _error, { documentId }) => [...SAVED_BESIDE_US, record(UID.case, documentId)],
    }),

    identityTimeline: builder.query<IdentityTimeline, TimelineArgs>({
      query: ({ documentId, ...params }) => get(`identities/${documentId}/timeline`, params),
      serializeQueryArgs: ({ queryArgs }) => withoutCursor(queryArgs),
      merge: (shown, next, { arg }) =>
        arg.cursor ? { ...next, data: { ...next.data, actions: [...shown.data.actions, ...next.data.actions] } } : next,
      forceRefetch: ({ currentArg, previousArg }) => cursorMoved(currentArg, previousArg),
      providesTags: (_result, _error, { documentId }) => [...SAVED_BESIDE_US, record(UID.identity, documentId)],
    }),

    matches: builder.query<{ data: IdentityMatch[] }, MatchesBody>({
      query: (data) => ({ url: path('identities/matches'), method: 'POST', data }),
      providesTags: records(UID.identity),
    }),

    myCaseload: builder.query<Caseload, CaseloadArgs>({
      query: (params) => get('caseload', { advocate: 'me', ...params }),
      serializeQueryArgs: ({ queryArgs }) => withoutCursor(queryArgs),
      merge: (shown, next, { arg }) => (arg.cursor ? { ...next, data: [...shown.data, ...next.data] } : next),
      forceRefetch: ({ currentArg, previousArg }) => cursorMoved(currentArg, previousArg),
      providesTags: SAVED_BESIDE_US,
    }),
  }),
});

export const { useAboutQuery, useCaseTimelineQuery, useIdentityTimelineQuery, useMatchesQuery, useMyCaseloadQuery } =
  casework;
