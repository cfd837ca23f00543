import type { CaseRecord } from '../../../shared/contracts/case';
import type { IdentityRecord } from '../../../shared/contracts/identity';
import type { IntakeAnswer, IntakeInput } from '../../../shared/contracts/intake';
import { UID } from '../../../shared/ids';
import { SAVED_BESIDE_US, api, get, path, record } from './api';

interface KeyedIntake {
  body: IntakeInput;
  /** The same until it is saved, so that an answer that was lost on its way makes no second case. */
  key: string;
}

const intake = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    knownClient: builder.query<IdentityRecord, string>({
      query: (documentId) => get(`identities/${documentId}`),
      transformResponse: ({ data }: { data: IdentityRecord }) => data,
      providesTags: (_result, _error, documentId) => [record(UID.identity, documentId)],
    }),

    openCasesOf: builder.query<CaseRecord[], string>({
      query: (client) => get('cases', { client, stage: 'open' }),
      transformResponse: ({ data }: { data: CaseRecord[] }) => data,
      providesTags: SAVED_BESIDE_US,
    }),

    takeIn: builder.mutation<IntakeAnswer, KeyedIntake>({
      query: ({ body, key }) => ({
        url: path('intake'),
        method: 'POST',
        data: body,
        config: { headers: { 'Idempotency-Key': key } },
      }),
      invalidatesTags: SAVED_BESIDE_US,
    }),
  }),
});

export const { useKnownClientQuery, useOpenCasesOfQuery, useTakeInMutation } = intake;
