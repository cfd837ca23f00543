import type { ClientDesk } from '../../../shared/contracts/client-desk';
import { UID } from '../../../shared/ids';
import { SAVED_BESIDE_US, api, get, record } from './api';

const client = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    clientDesk: builder.query<ClientDesk['data'], string>({
      query: (documentId) => get(`identities/${documentId}/desk`),
      transformResponse: ({ data }: ClientDesk) => data,
      providesTags: (_result, _error, documentId) => [...SAVED_BESIDE_US, record(UID.identity, documentId)],
    }),
  }),
});

export const { useClientDeskQuery } = client;
