import type { Closing, Item, NeutralRecord, Room } from '../../exchange/records';
import { isUsableId } from '../../exchange/text';
import type { RefusedRecord } from './report';

/** Records that are written in one transaction, in the order of their rooms: later rooms point at earlier ones. */
export interface Batch {
  records: Record<Room, NeutralRecord[]>;
  closings: Closing[];
  refused: RefusedRecord[];
  size: number;
}

/** About this many records are one transaction; their roles come along. */
const RECORDS_A_BATCH = 500;
const ITEMS_A_BATCH = 2000;

const emptyBatch = (): Batch => ({
  records: { identity: [], case: [], action: [], role: [] },
  closings: [],
  refused: [],
  size: 0,
});

const idOf = (record: NeutralRecord) => `${record.room} ${record.source.kind} ${record.source.id}`;

/** Remembers what has come, so that a source that repeats an id does not write twice. */
class Seen {
  private readonly first = new Map<string, string>();

  /** Where the same record came before, or null. */
  before(record: NeutralRecord): string | null {
    const id = idOf(record);
    const where = this.first.get(id);
    if (where === undefined) this.first.set(id, record.where);
    return where ?? null;
  }
}

/** Why a record can't be told from others by its id, or null. */
const idProblem = (record: NeutralRecord, seen: Seen): string | null => {
  if (!isUsableId(record.source.id)) return "The id is longer than 255 characters, or has one that can't be stored.";
  const before = seen.before(record);
  return before === null ? null : `The id "${record.source.id}" comes twice; the first is kept: ${before}.`;
};

const addItem = (batch: Batch, item: Item, seen: Seen): void => {
  batch.size += 1;
  if ('closing' in item) batch.closings.push(item.closing);
  else if ('refusal' in item) {
    const { room, source, where, problems } = item.refusal;
    batch.refused.push({ record: room, source, where, problems });
  } else {
    const { room, source, where } = item.record;
    const message = idProblem(item.record, seen);
    if (message === null) batch.records[room].push(item.record);
    else batch.refused.push({ record: room, source, where, problems: [{ path: 'id', message }] });
  }
};

const isFull = ({ records, size }: Batch) =>
  records.identity.length + records.case.length + records.action.length >= RECORDS_A_BATCH || size >= ITEMS_A_BATCH;

/** Cuts the items of a source into batches; the roles of a record stay in its batch where they follow it. */
export async function* batchesOf(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Batch> {
  const seen = new Seen();
  let batch = emptyBatch();
  for await (const item of items) {
    const isRole = 'record' in item && item.record.room === 'role';
    if (isFull(batch) && (!isRole || batch.size >= 2 * ITEMS_A_BATCH)) {
      yield batch;
      batch = emptyBatch();
    }
    addItem(batch, item, seen);
  }
  if (batch.size > 0) yield batch;
}
