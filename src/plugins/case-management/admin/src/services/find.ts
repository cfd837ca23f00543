import type { FindAnswer, FindKind } from '../../../shared/contracts/find';
import { SAVED_BESIDE_US, api, path } from './api';

interface FindArgs {
  q: string;
  /** All that one may read, unless said. */
  kinds?: FindKind[];
  /** Of each kind. */
  limit?: number;
}

const find = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    find: builder.query<FindAnswer, FindArgs>({
      // Sent as a body: what is typed are names, and names belong in no URL.
      query: ({ kinds, ...rest }) => ({
        url: path('find'),
        method: 'POST',
        data: { ...rest, ...(kinds && { kinds: kinds.join(',') }) },
      }),
      providesTags: SAVED_BESIDE_US,
      // Others' names are not kept in memory for longer than somebody looks at them.
      keepUnusedDataFor: 30,
    }),
  }),
});

export const { useFindQuery } = find;
