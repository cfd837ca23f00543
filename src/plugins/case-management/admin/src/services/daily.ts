import type { ActionRecord } from '../../../shared/contracts/action';
import { SAVED_BESIDE_US, api, get } from './api';

/** The most that one answer holds. */
const LINES = 100;

interface DayArgs {
  /** Instants: the day begins and ends in the organisation's zone. */
  from: string;
  to: string;
}

interface DayActions {
  data: ActionRecord[];
  meta: { nextCursor: string | null };
}

const daily = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    /** What whoever is logged in has done on a day, as far as it is recorded. */
    dayActions: builder.query<DayActions, DayArgs>({
      query: (span) => get('actions', { ...span, by: 'me', state: 'done', source: 'human', sort: 'at', limit: LINES }),
      providesTags: SAVED_BESIDE_US,
    }),
  }),
});

export const { useDayActionsQuery } = daily;
