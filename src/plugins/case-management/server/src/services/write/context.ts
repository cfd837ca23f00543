import type { FieldProblem } from '../../../../shared/contracts/common';
import type { CaseworkUid } from '../../../../shared/ids';
import type { ActionSource } from '../../../../shared/vocabulary';
import type { RowData } from '../../queries/insert';
import { readOrganisation } from '../../queries/organisation';
import type { OrganisationSettings } from '../../queries/organisation';
import type { StoredRecord } from '../../queries/records';
import type { Strapi, Trx } from '../../queries/transaction';
import { currentActor } from '../actor';
import type { Actor } from '../actor';

/** What every write of one transaction shares. */
export interface WriteContext {
  strapi: Strapi;
  trx: Trx;
  now: Date;
  actor: Actor;
  organisation: OrganisationSettings;
  /** False for imports whose source has its own record of openings, closings and roles (C4). */
  systemActions: boolean;
  source: ActionSource;
  /** In a dry run: rows that would be there by then, by the attribute that points at them. */
  unwritten?: Record<string, ReadonlyMap<number, object>>;
}

/** One record on its way into the database. */
export interface Draft {
  uid: CaseworkUid;
  /** As stored; null when it is created. */
  before: StoredRecord | null;
  /** The record as it will be: `before` overlaid with the input, relations as row ids, instants as `Date`. */
  after: RowData;
  /** Attributes that the caller gave. */
  given: ReadonlySet<string>;
  /** What the rules add or correct; written along with the input. */
  derived: RowData;
  problems: FieldProblem[];
  /** The reason given for the change, kept with the revision. */
  why: string | null;
}

/** A draft that has been written. */
export interface Written extends Draft {
  id: number;
  documentId: string;
}

/** The rules of one content type, for hooks and the batch writer alike. */
export interface Noun {
  /** Attributes that only the system writes; what a caller sends for them is dropped. */
  systemAttributes: readonly string[];
  /** Locks what must be locked before the rows themselves, `input` included, so that two writers never wait for each other. */
  lockFirst?(context: WriteContext, ids: readonly number[], input?: RowData): Promise<void>;
  /** Locks and reads what the rules ask for, settles and checks; problems land on the drafts. */
  prepare(context: WriteContext, drafts: Draft[]): Promise<void>;
  /** What follows from what was written, in the same transaction. */
  follow?(context: WriteContext, written: Written[]): Promise<void>;
  checkDelete(context: WriteContext, before: StoredRecord): Promise<FieldProblem[]>;
  followDelete?(context: WriteContext, before: StoredRecord): Promise<void>;
}

export const makeContext = async (
  strapi: Strapi,
  trx: Trx,
  options: Partial<WriteContext> = {}
): Promise<WriteContext> => ({
  strapi,
  trx,
  now: new Date(),
  actor: currentActor(strapi),
  organisation: await readOrganisation(strapi, trx),
  systemActions: true,
  source: 'human',
  ...options,
});

/** Adds what the rules derived, to what is written and to the picture of the record. */
export const derive = (draft: Draft, values: RowData): void => {
  Object.assign(draft.derived, values);
  Object.assign(draft.after, values);
};

/** Adds problems; what is already known to be wrong with an attribute is not said twice. */
export const report = (draft: Draft, problems: readonly FieldProblem[]): void => {
  const known = new Set(draft.problems.map(({ path }) => path[0]));
  draft.problems.push(...problems.filter(({ path }) => path.length === 0 || !known.has(path[0])));
};

/** The to-one relations that a list of drafts names, before and after. */
export const idsOf = (drafts: readonly Draft[], attribute: string): number[] =>
  drafts.flatMap(({ before, after }) =>
    [before?.[attribute], after[attribute]].filter((id): id is number => typeof id === 'number')
  );

export const byId = <Item extends { id: number }>(items: readonly Item[]): Map<number, Item> =>
  new Map(items.map((item) => [item.id, item]));
