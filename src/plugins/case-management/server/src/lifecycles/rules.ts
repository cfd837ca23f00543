import { newDocumentId } from '../utils/document-id';
import { CASEWORK_UIDS } from '../../../shared/ids';
import type { CaseworkUid } from '../../../shared/ids';
import { refuseIfBroken } from '../domain/errors';
import { documentIdTaken } from '../domain/ids';
import type { RowData } from '../queries/insert';
import { modelOf } from '../queries/model';
import { readRecords } from '../queries/records';
import type { StoredRecord } from '../queries/records';
import { documentIdIsTaken } from '../queries/surroundings';
import { inTransaction } from '../queries/transaction';
import type { Strapi } from '../queries/transaction';
import { NOUNS } from '../services/write';
import { makeContext, report } from '../services/write/context';
import type { Draft, WriteContext } from '../services/write/context';
import { makeDraft } from '../services/write/draft';
import { recordChanges } from '../services/write/record-change';

interface Params {
  data: RowData;
  where?: Record<string, unknown>;
  select?: string[];
}

/** What a before-hook hands to its after-hook. */
interface Carried {
  context?: WriteContext;
  draft?: Draft;
  before?: StoredRecord;
}

interface HookEvent {
  model: { uid: string };
  params: Params;
  state: Carried;
  result?: { id?: number } | null;
}

const uidOf = (event: HookEvent) => event.model.uid as CaseworkUid;

/** The row that a `where` finds first; locked by the reader after what must be locked before it. */
const findBefore = async (
  context: WriteContext,
  uid: CaseworkUid,
  where: Params['where'],
  input?: RowData
): Promise<StoredRecord | null> => {
  const found = (await context.strapi.db.query(uid).findOne({ where: where ?? {}, select: ['id'] })) as {
    id: number;
  } | null;
  if (!found) return null;
  await NOUNS[uid].lockFirst?.(context, [found.id], input);
  const [before] = await readRecords(context.strapi, context.trx, uid, [found.id], { lock: 'update' });
  return before ?? null;
};

/** Only what the caller may write reaches the database, with what the rules derived; nothing from an inverse side. */
const applyDraft = ({ strapi }: WriteContext, event: HookEvent, draft: Draft): void => {
  const inverse = modelOf(strapi, draft.uid).inverse.map(({ attribute }) => attribute);
  for (const name of [...NOUNS[draft.uid].systemAttributes, ...inverse]) delete event.params.data[name];
  Object.assign(event.params.data, draft.derived);
};

/** A record may bring the documentId that it had elsewhere, if no other has it here. */
const checkBrought = async ({ strapi, trx }: WriteContext, draft: Draft): Promise<void> => {
  const { documentId } = draft.after;
  if (draft.before || typeof documentId !== 'string') return;
  if (await documentIdIsTaken(strapi, trx, draft.uid, documentId)) report(draft, documentIdTaken(documentId));
};

const prepare = async (context: WriteContext, event: HookEvent, before: StoredRecord | null): Promise<void> => {
  const uid = uidOf(event);
  const draft = makeDraft(context, uid, NOUNS[uid], before, event.params.data);
  await NOUNS[uid].prepare(context, [draft]);
  await checkBrought(context, draft);
  refuseIfBroken(draft.problems);
  applyDraft(context, event, draft);
  event.state.context = context;
  event.state.draft = draft;
};

const beforeCreate = (strapi: Strapi) => (event: HookEvent) =>
  inTransaction(strapi, async (trx) => {
    await prepare(await makeContext(strapi, trx), event, null);
    event.params.data.documentId ??= newDocumentId();
  });

const beforeUpdate = (strapi: Strapi) => (event: HookEvent) =>
  inTransaction(strapi, async (trx) => {
    const context = await makeContext(strapi, trx);
    const before = await findBefore(context, uidOf(event), event.params.where, event.params.data);
    if (!before) return;
    event.params.where = { id: before.id };
    await prepare(context, event, before);
  });

const afterWrite = () => async (event: HookEvent) => {
  const { context, draft } = event.state;
  if (!context || !draft) return;
  const id = draft.before?.id ?? event.result?.id;
  if (id === undefined) throw new Error(`${draft.uid} was written, but its id is not known.`);
  const written = { ...draft, id, documentId: draft.before?.documentId ?? String(event.params.data.documentId) };
  await NOUNS[draft.uid].follow?.(context, [written]);
  await recordChanges(context, [written]);
};

const beforeDelete = (strapi: Strapi) => (event: HookEvent) =>
  inTransaction(strapi, async (trx) => {
    const context = await makeContext(strapi, trx);
    const before = await findBefore(context, uidOf(event), event.params.where);
    if (!before) return;
    refuseIfBroken(await NOUNS[uidOf(event)].checkDelete(context, before));
    event.params.where = { id: before.id };
    Object.assign(event.state, { context, before });
  });

const afterDelete = () => async (event: HookEvent) => {
  const { context, before } = event.state;
  if (!context || !before) return;
  await NOUNS[uidOf(event)].followDelete?.(context, before);
  await recordChanges(context, [{ uid: uidOf(event), documentId: before.documentId, before, after: null }]);
};

/** Every rule of design.md §3 on every write of our types, whichever API it comes by. */
export const subscribeRules = (strapi: Strapi): void => {
  const subscriber = {
    models: [...CASEWORK_UIDS],
    beforeCreate: beforeCreate(strapi),
    afterCreate: afterWrite(),
    beforeUpdate: beforeUpdate(strapi),
    afterUpdate: afterWrite(),
    beforeDelete: beforeDelete(strapi),
    afterDelete: afterDelete(),
  };
  strapi.db.lifecycles.subscribe(subscriber as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
};
