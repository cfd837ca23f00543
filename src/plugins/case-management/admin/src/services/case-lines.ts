import type { CaseLines, ListedCase } from '../../../shared/contracts/caseload';
import { SAVED_BESIDE_US, api, get } from './api';

type Answer = { data: unknown; error?: undefined } | { error: unknown };
type Ask = (request: ReturnType<typeof get>) => Answer | PromiseLike<Answer>;
type Lines = { lines: Map<string, ListedCase> } | { error: unknown };

/** As many as the route takes. */
const MOST = 100;

let asked = new Set<string>();
let answer: Promise<Lines> | null = null;

const readLines = async (ask: Ask, documentIds: string[]): Promise<Lines> => {
  const lines = new Map<string, ListedCase>();
  for (let from = 0; from < documentIds.length; from += MOST) {
    const got = await ask(get('caseload/lines', { cases: documentIds.slice(from, from + MOST).join(',') }));
    if (got.error !== undefined) return { error: got.error };
    for (const line of (got as { data: CaseLines }).data.data) lines.set(line.documentId, line);
  }
  return { lines };
};

/** All that the cells of one page ask for, in one request: they are drawn together. */
const readWithOthers = (documentId: string, ask: Ask): Promise<Lines> => {
  asked.add(documentId);
  answer ??= new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
    const documentIds = [...asked];
    asked = new Set();
    answer = null;
    return readLines(ask, documentIds);
  });
  return answer;
};

const lines = api.injectEndpoints({
  overrideExisting: false,
  endpoints: (builder) => ({
    caseLine: builder.query<ListedCase | null, string>({
      queryFn: async (documentId, _api, _options, ask) => {
        const read = await readWithOthers(documentId, ask);
        return 'error' in read ? { error: read.error as never } : { data: read.lines.get(documentId) ?? null };
      },
      providesTags: SAVED_BESIDE_US,
    }),
  }),
});

export const { useCaseLineQuery } = lines;
