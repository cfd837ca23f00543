import type { FieldProblem } from '../../../shared/contracts/common';
import type { ActionSource } from '../../../shared/vocabulary';
import type { UID } from '../../../shared/ids';
import { BrokenRule } from '../domain/errors';
import { insertRecords } from '../queries/insert';
import type { RowData } from '../queries/insert';
import { inTransaction } from '../queries/transaction';
import type { Strapi } from '../queries/transaction';
import { toStrapiError } from '../utils/to-strapi-error';
import type { Actor } from './actor';
import { NOUNS } from './write';
import { makeContext } from './write/context';
import type { Draft, WriteContext } from './write/context';
import { makeDraft } from './write/draft';
import { recordChanges } from './write/record-change';

export type BatchUid = (typeof UID)['identity' | 'case' | 'action' | 'role'];

export interface BatchOptions {
  actor: Actor;
  /** `throw`: all rows or none, with paths that begin with the row's index. `skip`: broken rows are left out. */
  onBroken: 'throw' | 'skip';
  /** False where the source has its own record of openings, closings and roles (C4). */
  systemActions?: boolean;
  source?: ActionSource;
  /** Checks everything and writes nothing. */
  dryRun?: boolean;
  unwritten?: WriteContext['unwritten'];
}

export type BatchResult = { ok: true; id: number; documentId: string } | { ok: false; problems: FieldProblem[] };

const refuse = (drafts: Draft[]): void => {
  const problems = drafts.flatMap(({ problems: own }, index) =>
    own.map(({ path, message }) => ({ path: [index, ...path], message }))
  );
  if (problems.length > 0) throw new BrokenRule(problems);
};

const write = async (
  context: WriteContext,
  uid: BatchUid,
  sound: Draft[]
): Promise<Array<{ id: number; documentId: string }>> => {
  const inserted = await insertRecords(
    context.strapi,
    context.trx,
    uid,
    sound.map(({ after }) => after),
    context.now
  );
  const written = sound.map((draft, index) => ({
    ...draft,
    ...(inserted[index] as { id: number; documentId: string }),
  }));
  await NOUNS[uid].follow?.(context, written);
  await recordChanges(context, written);
  return inserted;
};

const runBatch = async (
  context: WriteContext,
  uid: BatchUid,
  rows: RowData[],
  options: BatchOptions
): Promise<BatchResult[]> => {
  const drafts = rows.map((row) => makeDraft(context, uid, NOUNS[uid], null, row));
  await NOUNS[uid].prepare(context, drafts);
  if (options.onBroken === 'throw') refuse(drafts);
  const sound = drafts.filter(({ problems }) => problems.length === 0);
  const inserted = options.dryRun ? sound.map(() => ({ id: 0, documentId: '' })) : await write(context, uid, sound);
  const places = new Map(sound.map((draft, index) => [draft, inserted[index]]));
  return drafts.map((draft) => {
    const place = places.get(draft);
    return place ? { ok: true as const, ...place } : { ok: false as const, problems: draft.problems };
  });
};

/**
 * Creates many records by the same rules as the hooks, in a few statements and one transaction (the caller's, where
 * there is one). `rows` are attribute data with relations as numeric row ids (to-many: lists of them). Throws
 * Strapi's ValidationError when `onBroken` is `throw` and a rule is broken; its paths begin with the row's index.
 */
export const writeBatch = async (
  strapi: Strapi,
  uid: BatchUid,
  rows: RowData[],
  options: BatchOptions
): Promise<BatchResult[]> => {
  const { actor, systemActions = true, source = 'human', unwritten } = options;
  try {
    return await inTransaction(strapi, async (trx) => {
      const context = await makeContext(strapi, trx, { actor, systemActions, source, unwritten });
      return runBatch(context, uid, rows, options);
    });
  } catch (error) {
    throw toStrapiError(error);
  }
};
