import { insertChanges } from '../../queries/changes';
import type { ChangeRow } from '../../queries/changes';
import type { StoredRecord } from '../../queries/records';
import { actorLabel } from '../actor';
import type { WriteContext } from './context';

export interface RecordedChange {
  uid: string;
  documentId: string;
  before: StoredRecord | null;
  /** Null when the record was deleted. */
  after: Record<string, unknown> | null;
  why?: string | null;
}

const kindOf = ({ before, after }: RecordedChange): ChangeRow['change'] => {
  if (!after) return 'delete';
  return before ? 'update' : 'create';
};

const versionOf = (record: Record<string, unknown> | null): number | null =>
  typeof record?.version === 'number' ? record.version : null;

/**
 * Where every change ends (V3): a revision with the record as it was, and an outbox row, in the transaction of the
 * change. The log, aggregates and mail hang on this and on nothing else.
 */
export const recordChanges = async (context: WriteContext, changes: RecordedChange[]): Promise<void> => {
  const rows = changes.map((change) => ({
    uid: change.uid,
    documentId: change.documentId,
    version: versionOf(change.after ?? change.before),
    change: kindOf(change),
    at: context.now,
    actor: actorLabel(context.actor),
    why: change.why ?? null,
    before: change.before ? JSON.stringify(change.before) : null,
  }));
  await insertChanges(context.trx, rows);
};
