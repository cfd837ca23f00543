import type { FieldProblem } from '../../../../shared/contracts/common';
import { UID } from '../../../../shared/ids';
import { atOf, checkAction, checkNotSystem, checkUndo, settleAction } from '../../domain/action';
import type { ActionFacts, ActionTypeFacts } from '../../domain/action';
import { problem } from '../../domain/errors';
import { checkUnused } from '../../domain/list';
import { refreshCaseDates } from '../../queries/case-dates';
import { firstRevision } from '../../queries/revisions';
import type { StoredRecord } from '../../queries/records';
import { countUses } from '../../queries/uses';
import { derive, idsOf, report } from './context';
import type { Draft, Noun, WriteContext, Written } from './context';
import { checkTargets } from './draft';
import { loadActionTypes, loadCases } from './facts';
import type { CaseRow } from './facts';
import { followFindKeys, forgetFindKeys } from './find-keys';
import { removeFilesOf } from './files';
import { lockCasesOf } from './lock-cases';

const factsOf = (record: Record<string, unknown>) => record as unknown as ActionFacts;

const provenance = (context: WriteContext, draft: Draft, type: ActionTypeFacts | undefined) => ({
  ...(draft.before ? {} : { recordedBy: context.actor.name.slice(0, 255), source: context.source }),
  ...(draft.before?.type === draft.after.type ? {} : { typeVersion: type?.version ?? null }),
});

const settle = (
  context: WriteContext,
  draft: Draft,
  cases: Map<number, CaseRow>,
  types: Map<number, ActionTypeFacts>
): void => {
  const before = draft.before ? factsOf(draft.before) : null;
  const caseRow = cases.get(draft.after.case as number) ?? null;
  const type = types.get(draft.after.type as number);
  const settled = settleAction(before, factsOf(draft.after), caseRow, context.now);
  derive(draft, {
    state: settled.state,
    startedAt: settled.startedAt,
    fundingProgram: settled.fundingProgram,
    at: atOf(settled),
    clientId: caseRow?.clientId ?? null,
    ...provenance(context, draft, type),
  });
  const system = [...checkNotSystem(types.get(before?.type ?? 0) ?? null), ...checkNotSystem(type ?? null)];
  report(
    draft,
    system.length > 0 ? system.slice(0, 1) : checkAction(before, settled, type ?? null, caseRow, context.now)
  );
};

const prepare = async (context: WriteContext, drafts: Draft[]): Promise<void> => {
  const cases = await loadCases(context, idsOf(drafts, 'case'), 'update');
  const types = await loadActionTypes(context, idsOf(drafts, 'type'));
  await checkTargets(context, UID.action, drafts, { case: cases, type: types });
  for (const draft of drafts) settle(context, draft, cases, types);
};

const follow = async (context: WriteContext, written: Written[]): Promise<void> => {
  await followFindKeys(context.trx, 'action', written);
  await refreshCaseDates(context.strapi, context.trx, idsOf(written, 'case'));
};

/** `admin:3 Ada Bell` is `admin:3`: a name can change within the two minutes. */
const loginOf = (label: string) => label.split(' ', 1)[0] ?? '';

const checkTakenBack = async ({ trx, actor, now }: WriteContext, before: StoredRecord): Promise<FieldProblem[]> => {
  const made = await firstRevision(trx, UID.action, before.documentId);
  const creation = made && { by: loginOf(made.actor), at: made.at, version: made.version };
  return checkUndo(creation, { by: `${actor.kind}:${actor.id}`, version: Number(before.version), now });
};

const checkDone = async (context: WriteContext, before: StoredRecord): Promise<FieldProblem[]> => {
  if (context.actor.takesBack === before.documentId) return checkTakenBack(context, before);
  return before.state === 'done'
    ? [problem([], "What is done can't be deleted: cancel it with a reason instead.")]
    : [];
};

export const actionNoun: Noun = {
  systemAttributes: ['typeVersion', 'recordedBy', 'source', 'at'],
  lockFirst: (context, ids) => lockCasesOf(context, UID.action, ids),
  prepare,
  follow,
  checkDelete: async (context, before) => {
    const types = await loadActionTypes(context, [before.type as number]);
    const system = checkNotSystem(types.get(before.type as number) ?? null);
    if (system.length > 0) return system;
    const kept = await checkDone(context, before);
    if (kept.length > 0) return kept;
    return checkUnused(
      await countUses(context.strapi, context.trx, UID.action, before.id),
      'Cancel it with a reason instead.'
    );
  },
  followDelete: async (context, before) => {
    await forgetFindKeys(context.trx, 'action', before.id);
    await removeFilesOf(context, before.id);
    await refreshCaseDates(context.strapi, context.trx, [before.case as number]);
  },
};
