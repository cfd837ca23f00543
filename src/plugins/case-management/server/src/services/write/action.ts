import type { FieldProblem } from '../../../../shared/contracts/common';
import { UID } from '../../../../shared/ids';
import { SYSTEM_ACTION_TYPES } from '../../../../shared/vocabulary';
import {
  atOf,
  checkAction,
  checkCaseMove,
  checkNotSystem,
  checkUndo,
  MOVED_AWAY,
  movesCase,
  programAfterMove,
  settleAction,
} from '../../domain/action';
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
import { readRelation } from './relation-input';
import { writeSystemActions } from './system-actions';

const factsOf = (record: Record<string, unknown>) => record as unknown as ActionFacts;

const provenance = (context: WriteContext, draft: Draft, type: ActionTypeFacts | undefined) => ({
  ...(draft.before ? {} : { recordedBy: context.actor.name.slice(0, 255), source: context.source }),
  ...(draft.before?.type === draft.after.type ? {} : { typeVersion: type?.version ?? null }),
});

const check = (
  context: WriteContext,
  draft: Draft,
  settled: ActionFacts,
  caseRow: CaseRow | null,
  types: Map<number, ActionTypeFacts>
): void => {
  const before = draft.before ? factsOf(draft.before) : null;
  const [was, is] = [types.get(before?.type ?? 0) ?? null, types.get(settled.type as number) ?? null];
  const system = [...checkNotSystem(was), ...checkNotSystem(is)];
  const own = () => [...checkAction(before, settled, is, caseRow, context.now), ...checkCaseMove(before, settled)];
  report(draft, system.length > 0 ? system.slice(0, 1) : own());
};

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
    fundingProgram: before
      ? programAfterMove(before, settled, cases.get(before.case ?? 0) ?? null, caseRow)
      : settled.fundingProgram,
    at: atOf(settled),
    clientId: caseRow?.clientId ?? null,
    ...provenance(context, draft, type),
  });
  check(context, draft, settled, caseRow, types);
  // The reason may say whose words these are: it goes with the action, into its revision.
  draft.why = typeof draft.after.changeReason === 'string' ? draft.after.changeReason : null;
  derive(draft, { changeReason: null });
};

const prepare = async (context: WriteContext, drafts: Draft[]): Promise<void> => {
  const cases = await loadCases(context, idsOf(drafts, 'case'), 'update');
  const types = await loadActionTypes(context, idsOf(drafts, 'type'));
  await checkTargets(context, UID.action, drafts, { case: cases, type: types });
  for (const draft of drafts) settle(context, draft, cases, types);
};

/** The case where it was made in error says that something was, and nothing of what. */
const leaveLines = (context: WriteContext, written: Written[]) =>
  writeSystemActions(
    context,
    written
      .filter(({ before, after }) => before && movesCase(factsOf(before), factsOf(after)))
      .map(({ before }) => ({
        caseId: before?.case as number,
        clientId: before?.clientId as number | null,
        type: SYSTEM_ACTION_TYPES.actionMoved,
        summary: MOVED_AWAY,
        at: context.now,
      }))
  );

const follow = async (context: WriteContext, written: Written[]): Promise<void> => {
  await followFindKeys(context.trx, 'action', written);
  await leaveLines(context, written);
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
  lockFirst: (context, ids, input) => {
    const target = readRelation(input?.case, [], false);
    return lockCasesOf(context, UID.action, ids, Array.isArray(target) ? target : []);
  },
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
