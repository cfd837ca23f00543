import { UID } from '../../../../shared/ids';
import { SYSTEM_ACTION_TYPES } from '../../../../shared/vocabulary';
import { checkMovedOpening } from '../../domain/case';
import { yearOf } from '../../domain/time';
import { firstDoneIn, openingOf } from '../../queries/case-dates';
import { patchRecord } from '../../queries/insert';
import { idsByKey } from '../../queries/keys';
import { readRecords } from '../../queries/records';
import { report } from './context';
import type { Draft, WriteContext, Written } from './context';
import { recordChanges } from './record-change';

/** The opening instant of before and of now, where it was moved. */
const movedOf = ({ before, after }: Pick<Draft, 'before' | 'after'>): { from: Date; to: Date } | null => {
  if (!before?.openedAt || !(after.openedAt instanceof Date)) return null;
  const from = new Date(before.openedAt as string | number | Date);
  return from.getTime() === after.openedAt.getTime() ? null : { from, to: after.openedAt };
};

/** C2, C8, for a case whose opening is moved. */
export const checkOpening = async (context: WriteContext, draft: Draft): Promise<void> => {
  const moved = movedOf(draft);
  if (!moved || !draft.before) return;
  const zone = context.organisation.timeZone;
  const facts = {
    reference: String(draft.before.reference),
    years: { before: yearOf(moved.from, zone), after: yearOf(moved.to, zone) },
    firstDoneAt: await firstDoneIn(context.strapi, context.trx, draft.before.id),
  };
  report(draft, checkMovedOpening(moved.to, facts));
};

/** C4: the action that says when the case was opened moves along. */
export const moveOpening = async (context: WriteContext, written: Written): Promise<void> => {
  const moved = movedOf(written);
  if (!moved) return;
  const { strapi, trx } = context;
  const key = SYSTEM_ACTION_TYPES.caseOpened;
  const type = (await idsByKey(strapi, trx, UID.actionType, [key])).get(key);
  const id = type ? await openingOf(strapi, trx, written.id, type.id) : null;
  if (id === null) return;
  const [before] = await readRecords(strapi, trx, UID.action, [id], { lock: 'update' });
  if (!before) return;
  const version = Number(before.version) + 1;
  await patchRecord(strapi, trx, UID.action, id, {
    startedAt: moved.to,
    at: moved.to,
    version,
    updatedAt: context.now,
  });
  await recordChanges(context, [{ uid: UID.action, documentId: before.documentId, before, after: { version } }]);
};
