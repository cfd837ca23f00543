import type { FindAnswer } from '../../../shared/contracts/find';
import type { IdentityRecord } from '../../../shared/contracts/identity';
import { UID } from '../../../shared/ids';
import { SAVED_BESIDE_US, api, record } from './api';
import { asError } from './as-error';
import { send } from './send';

const PLACES = 8;

const log = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    /** The client as they are now: their warnings stand beside whatever is logged for them. */
    warnedClient: builder.query<IdentityRecord, string>({
      queryFn: async (documentId) => {
        const answer = await send<{ data: IdentityRecord }>({ method: 'GET', to: `identities/${documentId}` });
        return answer.ok ? { data: answer.data.data } : asError(answer.failure);
      },
      providesTags: (_result, _error, documentId) => [record(UID.identity, documentId)],
    }),

    places: builder.query<FindAnswer, string>({
      queryFn: async (words) => {
        const body = { q: words, kinds: 'identity,case', limit: PLACES };
        const answer = await send<FindAnswer>({ method: 'POST', to: 'find', body });
        return answer.ok ? { data: answer.data } : asError(answer.failure);
      },
      providesTags: SAVED_BESIDE_US,
      // Others' names are not kept in memory for longer than somebody looks at them.
      keepUnusedDataFor: 30,
    }),

    /** Sends nothing: every view of casework reads again what the Log form has saved beside it. */
    savedBeside: builder.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: SAVED_BESIDE_US,
    }),
  }),
});

export const { usePlacesQuery, useSavedBesideMutation, useWarnedClientQuery } = log;
