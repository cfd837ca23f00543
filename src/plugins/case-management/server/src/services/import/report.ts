import type { Problem, Room, SourceRef } from '../../exchange/records';

export const ROWS = ['identity', 'case', 'action', 'role', 'closing'] as const;
export type ReportRow = Room | 'closing';

/** `read` is always the sum of the other three. */
export interface Counts {
  read: number;
  created: number;
  unchanged: number;
  refused: number;
}

export interface RefusedRecord {
  record: ReportRow;
  source: SourceRef;
  where: string;
  problems: Problem[];
}

export interface ImportReport {
  source: string;
  folder: string;
  dryRun: boolean;
  /** Stopped by a person before the end: run it again to go on. */
  stopped: boolean;
  timeZone: string;
  startedAt: string;
  seconds: number;
  records: Record<ReportRow, Counts>;
  /** Entries of lists that were made because records name them. */
  madeEntries: Array<{ list: string; name: string }>;
  /** What the source does not hold and was filled in, with how often. */
  filled: Record<string, number>;
  refused: RefusedRecord[];
  /** How many refused records are counted above but not listed here. */
  refusedNotListed: number;
  notes: string[];
}

/** What one batch adds to the report; added only when the batch has been committed. */
export interface Outcome {
  counts: Record<ReportRow, Omit<Counts, 'read'>>;
  filled: string[];
  refused: RefusedRecord[];
}

const MOST_LISTED = 50_000;

const perRow = <T>(make: () => T): Record<ReportRow, T> => ({
  identity: make(),
  case: make(),
  action: make(),
  role: make(),
  closing: make(),
});

export const emptyOutcome = (): Outcome => ({
  counts: perRow(() => ({ created: 0, unchanged: 0, refused: 0 })),
  filled: [],
  refused: [],
});

export const emptyReport = (about: Pick<ImportReport, 'source' | 'folder' | 'dryRun' | 'timeZone'>): ImportReport => ({
  ...about,
  stopped: false,
  startedAt: new Date().toISOString(),
  seconds: 0,
  records: perRow(() => ({ read: 0, created: 0, unchanged: 0, refused: 0 })),
  madeEntries: [],
  filled: {},
  refused: [],
  refusedNotListed: 0,
  notes: [],
});

export const refuseIn = (outcome: Outcome, refused: RefusedRecord): void => {
  outcome.counts[refused.record].refused += 1;
  outcome.refused.push(refused);
};

export const addOutcome = (report: ImportReport, outcome: Outcome): void => {
  for (const row of ROWS) {
    const { created, unchanged, refused } = outcome.counts[row];
    const total = report.records[row];
    total.created += created;
    total.unchanged += unchanged;
    total.refused += refused;
    total.read += created + unchanged + refused;
  }
  for (const words of outcome.filled) report.filled[words] = (report.filled[words] ?? 0) + 1;
  const room = Math.max(MOST_LISTED - report.refused.length, 0);
  report.refused.push(...outcome.refused.slice(0, room));
  report.refusedNotListed += Math.max(outcome.refused.length - room, 0);
};
