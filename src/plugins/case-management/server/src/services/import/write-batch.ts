import { UID } from '../../../../shared/ids';
import type { Closing, NeutralRecord, Problem, Room } from '../../exchange/records';
import { ROOMS } from '../../exchange/records';
import { keepExternalIds } from '../../queries/external-ids';
import type { ExternalId } from '../../queries/external-ids';
import type { Strapi, Trx } from '../../queries/transaction';
import type { Actor } from '../actor';
import { runAs } from '../actor';
import { writeBatch } from '../batch';
import type { Batch } from './batches';
import type { Lists } from './lists';
import { CLOSING_KIND, findPlaces, UID_OF } from './places';
import type { Places } from './places';
import { emptyOutcome, refuseIn } from './report';
import type { Outcome } from './report';

/** What all batches of one import share. */
export interface ImportContext {
  strapi: Strapi;
  system: string;
  actor: Actor;
  lists: Lists;
  /** False where the source records openings, closings and roles itself (C4). */
  systemActions: boolean;
}

interface Run extends ImportContext {
  trx: Trx;
  places: Places;
  outcome: Outcome;
  kept: ExternalId[];
}

const DELETED = 'It was brought in before, and has been deleted here since.';

/** The record with its links as row ids, or what it points at in vain. */
const resolve = (
  record: NeutralRecord,
  { lists, places }: Run
): { row: Record<string, unknown>; problems: Problem[] } => {
  const row: Record<string, unknown> = { ...record.attributes };
  const problems: Problem[] = [];
  for (const [name, link] of Object.entries(record.links)) {
    if ('room' in link) {
      const rowId = places.get(UID_OF[link.room], link.source);
      if (typeof rowId === 'number') row[name] = rowId;
      else problems.push({ path: name, message: `The ${link.source.kind} "${link.source.id}" was not brought in.` });
      continue;
    }
    const found = [link].flat().map((one) => lists.find(one));
    problems.push(...found.flatMap((one) => ('problem' in one ? [{ path: name, message: one.problem }] : [])));
    const ids = found.flatMap((one) => ('id' in one ? [one.id] : []));
    row[name] = Array.isArray(link) ? ids : ids[0];
  }
  return { row, problems };
};

const refuse = (run: Run, record: NeutralRecord, problems: Problem[]): void =>
  refuseIn(run.outcome, { record: record.room, source: record.source, where: record.where, problems });

/** New records of a room, resolved; those that came before are counted, those that point at nothing refused. */
const freshOf = (run: Run, records: NeutralRecord[]) =>
  records.flatMap((record) => {
    const place = run.places.get(UID_OF[record.room], record.source);
    if (typeof place === 'number') {
      run.outcome.counts[record.room].unchanged += 1;
      return [];
    }
    const { row, problems } = resolve(record, run);
    if (place === null) problems.push({ path: '', message: DELETED });
    if (problems.length === 0) return [{ record, row }];
    refuse(run, record, problems);
    return [];
  });

const writeRoom = async (run: Run, room: Room, records: NeutralRecord[]): Promise<void> => {
  const { strapi, actor, systemActions } = run;
  const uid = UID_OF[room];
  const fresh = freshOf(run, records);
  if (fresh.length === 0) return;
  const rows = fresh.map(({ row }) => row);
  const results = await writeBatch(strapi, uid, rows, { actor, onBroken: 'skip', systemActions, source: 'import' });
  for (const [index, { record }] of fresh.entries()) {
    const result = results[index];
    if (!result?.ok) {
      const broken = result?.problems ?? [];
      refuse(
        run,
        record,
        broken.map(({ path, message }) => ({ path: path.join('.'), message }))
      );
      continue;
    }
    const { kind, id } = record.source;
    run.places.set(uid, record.source, result.id);
    run.kept.push({ kind, externalId: id, uid, documentId: result.documentId });
    run.outcome.counts[room].created += 1;
    run.outcome.filled.push(...record.filled);
  }
};

const messageOf = (error: unknown): string | null =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  error.name === 'ValidationError' &&
  'message' in error
    ? String(error.message)
    : null;

interface ClosedCase {
  documentId: string;
  stage: string;
}

/** Closes a case as a person would: its roles end with it, and the closing stands in its timeline (C3, C4). */
const close = async (run: Run, closing: Closing): Promise<void> => {
  const { source, where, closedAt, reason } = closing;
  const counts = run.outcome.counts.closing;
  const refused = (problems: Problem[]) => refuseIn(run.outcome, { record: 'closing', source, where, problems });
  const rowId = run.places.get(UID.case, source);
  if (run.places.get(UID.case, { kind: CLOSING_KIND, id: source.id }) !== undefined) {
    counts.unchanged += 1;
    return;
  }
  if (typeof rowId !== 'number') return refused([{ path: '', message: 'The case itself was not brought in.' }]);
  const cases = run.strapi.db.query(UID.case);
  const before = (await cases.findOne({ where: { id: rowId }, select: ['documentId', 'stage'] })) as ClosedCase;
  if (before.stage === 'open') {
    try {
      await cases.update({ where: { id: rowId }, data: { stage: 'closed', closedAt, changeReason: reason } });
    } catch (error) {
      const message = messageOf(error);
      if (message === null) throw error;
      return refused([{ path: 'closedAt', message }]);
    }
  }
  run.kept.push({ kind: CLOSING_KIND, externalId: source.id, uid: UID.case, documentId: before.documentId });
  counts.created += 1;
  run.outcome.filled.push(...closing.filled);
};

/** Writes one batch in the transaction at hand, with the ids that its records have in the source. */
export const writeImportBatch = async (context: ImportContext, trx: Trx, batch: Batch): Promise<Outcome> => {
  const places = await findPlaces(context.strapi, trx, context.system, batch);
  const run: Run = { ...context, trx, places, outcome: emptyOutcome(), kept: [] };
  batch.refused.forEach((one) => refuseIn(run.outcome, one));
  for (const room of ROOMS) await writeRoom(run, room, batch.records[room]);
  await runAs(context.actor, async () => {
    for (const closing of batch.closings) await close(run, closing);
  });
  await keepExternalIds(trx, context.system, run.kept);
  return run.outcome;
};
