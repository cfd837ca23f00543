import { UID } from '../../../shared/ids';
import type { About } from '../../../shared/contracts/about';
import type { Caseload, CaseloadQuery } from '../../../shared/contracts/caseload';
import type { IdentityMatch, MatchesBody } from '../../../shared/contracts/identity';
import type { CaseTimeline, IdentityTimeline } from '../../../shared/contracts/timeline';
import { SAVED_BESIDE_US, api, cursorMoved, get, path, record, records, withoutCursor } from './api';

interface TimelineArgs {
  documentId: string;
  cursor?: string;
  limit?: number;
}

type CaseloadArgs = Partial<Pick<CaseloadQuery, 'sort' | 'limit' | 'cursor'>>;

/** Where a timeline is asked for, and how its pages join. */
const timelineOf = <Timeline extends CaseTimeline | IdentityTimeline>(collection: string, uid: string) => ({
  query: ({ documentId, ...params }: TimelineArgs) => get(`${collection}/${documentId}/timeline`, params),
  serializeQueryArgs: ({ queryArgs }: { queryArgs: TimelineArgs }) => withoutCursor(queryArgs),
  merge: (shown: Timeline, next: Timeline, { arg }: { arg: TimelineArgs }): Timeline =>
    arg.cursor ? { ...next, data: { ...next.data, actions: [...shown.data.actions, ...next.data.actions] } } : next,
  forceRefetch: (args: { currentArg?: TimelineArgs; previousArg?: TimelineArgs }) =>
    cursorMoved(args.currentArg, args.previousArg),
  providesTags: (_result: unknown, _error: unknown, { documentId }: TimelineArgs) => [
    ...SAVED_BESIDE_US,
    record(uid, documentId),
  ],
});

const casework = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    about: builder.query<About, void>({
      query: () => get('about'),
      providesTags: [{ type: 'Document', id: UID.organisation }, ...records(UID.identityType)],
    }),

    caseTimeline: builder.query<CaseTimeline, TimelineArgs>(timelineOf<CaseTimeline>('cases', UID.case)),

    identityTimeline: builder.query<IdentityTimeline, TimelineArgs>(
      timelineOf<IdentityTimeline>('identities', UID.identity)
    ),

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
