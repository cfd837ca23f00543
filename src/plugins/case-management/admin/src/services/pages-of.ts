import { get } from './api';

/** The most that one answer holds; the answers of several make one list. */
export const PAGE = 100;

interface Paged {
  data: unknown[];
  meta: { nextCursor: string | null };
}

interface Answered<Problem> {
  data?: unknown;
  error?: Problem;
}
type Ask<Problem> = (request: ReturnType<typeof get>) => PromiseLike<Answered<Problem>> | Answered<Problem>;

/**
 * Several pages as one list, each asked for with the cursor of the one before: after a save all of them are read
 * anew, so that no line is left out or shown twice where one has gone.
 */
export const pagesOf =
  <Answer extends Paged>(rest: string) =>
  async <Problem>(
    ask: Ask<Problem>,
    { pages, ...params }: { pages: number }
  ): Promise<{ data: Answer } | { error: Problem }> => {
    let list: Answer | undefined;
    for (let read = 0; read < pages; read += 1) {
      const cursor = list?.meta.nextCursor ?? undefined;
      const { data, error } = await ask(get(rest, { limit: PAGE, ...params, cursor }));
      if (error !== undefined) return { error };
      const page = data as Answer;
      list = { ...page, data: [...(list?.data ?? []), ...page.data] };
      if (page.meta.nextCursor === null) break;
    }
    return { data: list as Answer };
  };
