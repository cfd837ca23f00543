import type { Listed } from '../../../shared/contracts/common';
import { UID } from '../../../shared/ids';
import { api, get, records } from './api';

/** Entries of a reference list, as far as pages choose from them. */
export interface ListEntry extends Listed {
  description?: string | null;
  locked?: boolean;
  countsTime?: boolean;
  milestone?: boolean;
  permitsCases?: boolean;
  scope?: string;
  managesCase?: boolean;
  /** Field → the kinds of identity that need it. */
  requires?: Record<string, string[]> | null;
}

const LISTS = {
  'identity-types': UID.identityType,
  regions: UID.region,
  issues: UID.issue,
  outcomes: UID.outcome,
  'funding-programs': UID.fundingProgram,
  'action-types': UID.actionType,
  'role-types': UID.roleType,
} as const;
export type ListName = keyof typeof LISTS;

interface Page {
  data: ListEntry[];
  meta: { nextCursor: string | null };
}

const lists = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    /** All active entries of a list, by name. */
    list: builder.query<ListEntry[], ListName>({
      async queryFn(name, _api, _options, fetch) {
        const entries: ListEntry[] = [];
        let cursor: string | null | undefined;
        do {
          const answer = await fetch(get(name, { active: 'true', limit: 100, ...(cursor && { cursor }) }));
          if (answer.error) return { error: answer.error };
          const page = answer.data as Page;
          entries.push(...page.data);
          cursor = page.meta.nextCursor;
        } while (cursor);
        return { data: entries };
      },
      providesTags: (_result, _error, name) => records(LISTS[name]),
    }),
  }),
});

export const { useListQuery } = lists;
