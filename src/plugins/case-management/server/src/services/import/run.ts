import { setImmediate, setTimeout } from 'node:timers/promises';
import type { ListUid } from '../../../../shared/ids';
import { LIST_UIDS } from '../../../../shared/ids';
import { ImportError } from '../../exchange/import-error';
import type { Source } from '../../exchange/records';
import { isPassingConflict } from '../../queries/external-ids';
import { inTransaction } from '../../queries/transaction';
import type { Strapi, Trx } from '../../queries/transaction';
import { runAs } from '../actor';
import type { Actor } from '../actor';
import { batchesOf } from './batches';
import type { Batch } from './batches';
import { Lists } from './lists';
import { addOutcome } from './report';
import type { ImportReport, Outcome } from './report';
import { writeImportBatch } from './write-batch';
import type { ImportContext } from './write-batch';

export interface RunOptions {
  actor: Actor;
  dryRun: boolean;
  /** Asked after every batch; true ends the import, and another run goes on from there. */
  shouldStop?: () => boolean;
  onProgress?: (report: ImportReport, total: number) => void;
}

/** Some twenty seconds in all: others go on writing while an import runs. */
const ATTEMPTS = 12;
/** A rule that is broken for good is told soon. */
const ATTEMPTS_REFUSED = 3;

/** Thrown to take back everything that a dry run has written. */
class DryRunOver extends Error {}

/** The batch writer's word for a unique index: somebody else has just recorded the same. */
const isRefusal = (error: unknown) => error instanceof Error && error.name === 'ValidationError';

/** Another process may be writing: the whole batch is tried again, and finds what the other has brought in. */
const persistently = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const most = isPassingConflict(error) ? ATTEMPTS : isRefusal(error) ? ATTEMPTS_REFUSED : 0;
      if (attempt >= most) throw error;
      await setTimeout(Math.min(200 * attempt, 2500));
    }
  }
};

type Common = Omit<ImportContext, 'lists'>;

/** The lists with all entries that the records name; anew at each attempt, since a failed one made nothing. */
const ensureLists = async (common: Common, source: Source, report: ImportReport): Promise<ImportContext> => {
  const lists = new Lists(common.strapi);
  const made = await runAs(common.actor, async () => {
    await lists.loadAll(LIST_UIDS);
    return lists.ensure(source.wanted);
  });
  report.madeEntries = made.map(({ list, name }) => ({ list: listName(list), name }));
  return { ...common, lists };
};

const listName = (list: ListUid) => list.split('.').pop() ?? list;

/** An error that no rule explains, with the place in the source where it happened. */
const placed = (error: unknown, { records }: Batch): Error => {
  const places = Object.values(records).flat();
  // A database's own message holds the whole statement, with names in it.
  const { code } = error as { code?: unknown };
  const said = error instanceof Error ? error.message : String(error);
  const message = typeof code === 'string' ? `the database answered ${code}` : said;
  const between = places.length > 0 ? ` from ${places[0]?.where} to ${places.at(-1)?.where}` : '';
  return new ImportError(`The records${between} could not be written: ${message}`);
};

const writeAll = async (
  source: Source,
  report: ImportReport,
  options: RunOptions,
  writeOne: (batch: Batch) => Promise<Outcome>
): Promise<void> => {
  for await (const batch of batchesOf(source.items())) {
    addOutcome(report, await writeOne(batch).catch((error: unknown) => Promise.reject(placed(error, batch))));
    options.onProgress?.(report, source.total);
    // SQLite answers at once: without a turn of the event loop nobody would hear Ctrl-C.
    await setImmediate();
    if (options.shouldStop?.()) {
      report.stopped = true;
      return;
    }
  }
};

/** Each batch is one transaction: a run that is killed can be run again, and comes to the same end. */
const writeForGood = async (common: Common, source: Source, report: ImportReport, options: RunOptions) => {
  const { strapi } = common;
  const context = await persistently(() => inTransaction(strapi, () => ensureLists(common, source, report)));
  await writeAll(source, report, options, (batch) =>
    persistently(() => inTransaction(strapi, (trx) => writeImportBatch(context, trx, batch)))
  );
};

/** Everything in one transaction that is taken back: every rule is checked, nothing is written. */
const writeOnTrial = async (common: Common, source: Source, report: ImportReport, options: RunOptions) => {
  const trial = async (trx: Trx) => {
    const context = await ensureLists(common, source, report);
    await writeAll(source, report, options, (batch) => writeImportBatch(context, trx, batch));
    throw new DryRunOver();
  };
  await inTransaction(common.strapi, trial).catch((error: unknown) => {
    if (!(error instanceof DryRunOver)) throw error;
  });
};

/** Carries an import out and fills in the report. */
export const runImport = async (
  strapi: Strapi,
  source: Source,
  report: ImportReport,
  options: RunOptions
): Promise<void> => {
  const common: Common = {
    strapi,
    system: source.system,
    actor: options.actor,
    systemActions: !source.ownHistory,
  };
  report.notes.push(...source.notes);
  await (options.dryRun ? writeOnTrial : writeForGood)(common, source, report, options);
};
