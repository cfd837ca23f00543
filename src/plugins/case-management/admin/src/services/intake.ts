import type { CaseRecord } from '../../../shared/contracts/case';
import type { IdentityRecord } from '../../../shared/contracts/identity';
import { UID } from '../../../shared/ids';
import { SAVED_BESIDE_US, api, get, record } from './api';

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
  }),
});

export const { useKnownClientQuery, useOpenCasesOfQuery } = intake;
