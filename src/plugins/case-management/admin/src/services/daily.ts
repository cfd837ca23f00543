import type { ActionCreate, BulkAnswer } from '../../../shared/contracts/action';
import { SAVED_BESIDE_US, api, path } from './api';

interface KeyedRows {
  rows: ActionCreate[];
  /** The same until the rows are saved: an answer that was lost on its way makes no second set. */
  key: string;
}

const daily = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    /** Tries all rows, and writes none. */
    checkActions: builder.mutation<BulkAnswer, ActionCreate[]>({
      query: (rows) => ({ url: path('actions/bulk'), method: 'POST', data: { rows, dryRun: true } }),
    }),

    saveActions: builder.mutation<BulkAnswer, KeyedRows>({
      query: ({ rows, key }) => ({
        url: path('actions/bulk'),
        method: 'POST',
        data: { rows },
        config: { headers: { 'Idempotency-Key': key } },
      }),
      invalidatesTags: SAVED_BESIDE_US,
    }),
  }),
});

export const { useCheckActionsMutation, useSaveActionsMutation } = daily;
