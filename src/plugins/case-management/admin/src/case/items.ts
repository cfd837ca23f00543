import type { Part } from './filters';

/** What the list of a case is made of: one thing below the other, of which only those in sight are drawn. */
export type Item =
  | { kind: 'planned'; key: string }
  | { kind: 'fold'; key: string; count: number; open: boolean }
  | { kind: 'now'; key: string }
  | { kind: 'month'; key: string; at: number }
  | { kind: 'row'; key: string; part: Part; index: number; documentId: string; isNew: boolean }
  | { kind: 'more'; key: string; part: Part };

export interface Entry {
  documentId: string;
  at: number;
  overdue: boolean;
  isNew: boolean;
}

export interface Parts {
  /** Soonest first. */
  planned: Entry[];
  /** Newest first. */
  past: Entry[];
  /** Parts of which there is more than is known yet. */
  unfinished: Part[];
}

/** This many planned steps are shown besides those that are overdue. */
export const NEXT_SHOWN = 3;

const row =
  (part: Part) =>
  ({ documentId, isNew }: Entry, index: number): Item => ({
    kind: 'row',
    key: documentId,
    part,
    index,
    documentId,
    isNew,
  });

/** Down to now: what is farthest off first, what is overdue last. */
const plannedItems = ({ planned, unfinished }: Parts, open: boolean): Item[] => {
  if (planned.length === 0) return [];
  const shown = planned.filter(({ overdue }) => overdue).length + NEXT_SHOWN;
  const folded = planned.length - shown;
  // One line is not worth a fold that takes a line itself.
  const all = open || folded <= 1;
  const rows = planned.map(row('planned'));
  return [
    { kind: 'planned', key: 'planned' },
    // The fold keeps its place when it opens, and with it the focus.
    ...(folded > 1 ? [{ kind: 'fold' as const, key: 'fold', count: folded, open }] : []),
    ...(all && unfinished.includes('planned')
      ? [{ kind: 'more' as const, key: 'more-planned', part: 'planned' as const }]
      : []),
    ...rows.slice(0, all ? undefined : shown).reverse(),
  ];
};

const pastItems = ({ past, unfinished }: Parts, monthOf: (at: number) => string): Item[] => {
  const items: Item[] = [];
  let month = '';
  past.forEach((entry, index) => {
    const key = monthOf(entry.at);
    if (key !== month) items.push({ kind: 'month', key: `month-${key}`, at: entry.at });
    month = key;
    items.push(row('past')(entry, index));
  });
  if (unfinished.includes('past')) items.push({ kind: 'more', key: 'more-past', part: 'past' });
  return items;
};

/** Overdue nearest to now, the next three above, the rest of what is planned folded; done below, months as headings. */
export const itemsOf = (parts: Parts, open: boolean, monthOf: (at: number) => string): Item[] => {
  const planned = plannedItems(parts, open);
  const now: Item[] = planned.length > 0 ? [{ kind: 'now', key: 'now' }] : [];
  return [...planned, ...now, ...pastItems(parts, monthOf)];
};
