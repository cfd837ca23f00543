import { UID } from '../../../../shared/ids';
import type { SystemActionTypeKey } from '../../../../shared/vocabulary';
import { idsByKey } from '../../queries/keys';
import { insertRecords } from '../../queries/insert';
import type { WriteContext } from './context';
import { recordChanges } from './record-change';

export interface SystemAction {
  caseId: number;
  clientId: number | null;
  type: SystemActionTypeKey;
  summary: string;
  /** The reason, where one was given. */
  comments?: string | null;
  at: Date;
}

/** C4: what happens to a case stands in its timeline. Gives the row ids, in the order of the entries. */
export const writeSystemActions = async (context: WriteContext, entries: SystemAction[]): Promise<number[]> => {
  if (entries.length === 0) return [];
  const { strapi, trx, now, actor } = context;
  const types = await idsByKey(
    strapi,
    trx,
    UID.actionType,
    entries.map(({ type }) => type)
  );
  const rows = entries.map(({ caseId, clientId, type, summary, comments, at }) => {
    const typeRow = types.get(type);
    if (!typeRow) throw new Error(`The action type "${type}" is missing: start the application once to make it.`);
    return {
      case: caseId,
      clientId,
      type: typeRow.id,
      typeVersion: typeRow.version,
      state: 'done',
      source: 'system',
      summary: summary.slice(0, 255),
      comments: comments ?? null,
      startedAt: at,
      at,
      dueAllDay: false,
      recordedBy: actor.name.slice(0, 255),
      version: 1,
    };
  });
  const inserted = await insertRecords(strapi, trx, UID.action, rows, now);
  await recordChanges(
    context,
    inserted.map(({ documentId }) => ({ uid: UID.action, documentId, before: null, after: { version: 1 } }))
  );
  return inserted.map(({ id }) => id);
};
