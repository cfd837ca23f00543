import { TABLE } from '../../../../shared/ids';
import { cut } from '../../domain/text';
import { changeFile, lockFiles } from '../../queries/files';
import type { FileChange, FileRow } from '../../queries/files';
import type { WriteContext } from './context';
import { recordChanges } from './record-change';

/** Changes the row of a file, with its revision. */
export const writeFileChange = async (
  context: WriteContext,
  before: FileRow,
  change: FileChange,
  why: string | null = null
): Promise<void> => {
  await changeFile(context.trx, before, change);
  const after = { version: before.version + 1 };
  const { documentId } = before;
  await recordChanges(context, [{ uid: TABLE.files, documentId, before: { ...before }, after, why }]);
};

/** The row stays, with who and why; its bytes go once this is committed (`services/file-sweep.ts`). */
export const removeFileRow = async (context: WriteContext, before: FileRow, reason: string): Promise<void> => {
  const removal = { removed_at: context.now, removed_by: cut(context.actor.name), remove_reason: reason };
  await writeFileChange(context, before, removal, reason);
};

/** An action that is deleted takes its files with it. */
export const removeFilesOf = async (context: WriteContext, actionId: number): Promise<void> => {
  const rows = await lockFiles(context.strapi, context.trx, { action_id: actionId });
  for (const row of rows.filter(({ removedAt }) => removedAt === null))
    await removeFileRow(context, row, 'Its action was deleted or taken back.');
};
