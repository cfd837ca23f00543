import { UID } from '../../../../shared/ids';
import { SYSTEM_ACTION_TYPES } from '../../../../shared/vocabulary';
import { problem } from '../../domain/errors';
import { checkRole, momentOf, settleRole } from '../../domain/role';
import type { RoleFacts, RoleTypeFacts } from '../../domain/role';
import { localDateOf } from '../../domain/time';
import { refreshCaseAccess } from '../../queries/case-access';
import { patchRecord } from '../../queries/insert';
import { derive, idsOf, report } from './context';
import type { Draft, Noun, WriteContext, Written } from './context';
import { checkTargets } from './draft';
import { loadCases, loadHolders, loadRoleTypes } from './facts';
import type { CaseRow, HolderRow } from './facts';
import { lockCasesOf } from './lock-cases';
import { writeSystemActions } from './system-actions';
import type { SystemAction } from './system-actions';

const factsOf = (record: Record<string, unknown>) => record as unknown as RoleFacts;

interface Around {
  cases: Map<number, CaseRow>;
  identities: Map<number, HolderRow>;
  types: Map<number, RoleTypeFacts>;
}

const loadAround = async (context: WriteContext, drafts: Draft[]): Promise<Around> => ({
  cases: await loadCases(context, idsOf(drafts, 'case'), 'update'),
  identities: await loadHolders(context, idsOf(drafts, 'identity')),
  types: await loadRoleTypes(context, idsOf(drafts, 'type')),
});

const settle = (draft: Draft, { cases, identities, types }: Around, today: string): void => {
  const before = draft.before ? factsOf(draft.before) : null;
  const settled = draft.before ? factsOf(draft.after) : settleRole(factsOf(draft.after), today);
  derive(draft, { startedOn: settled.startedOn });
  const around = {
    type: types.get(settled.type ?? 0) ?? null,
    identity: identities.get(settled.identity ?? 0) ?? null,
    case: cases.get(settled.case ?? 0) ?? null,
  };
  report(draft, checkRole(before, settled, around));
  draft.why = typeof draft.after.changeReason === 'string' ? draft.after.changeReason : null;
  derive(draft, { changeReason: null });
};

const prepare = async (context: WriteContext, drafts: Draft[]): Promise<void> => {
  const around = await loadAround(context, drafts);
  const { cases, identities, types } = around;
  await checkTargets(context, UID.role, drafts, { case: cases, identity: identities, type: types });
  const today = localDateOf(context.now, context.organisation.timeZone);
  for (const draft of drafts) settle(draft, around, today);
};

interface Entry extends SystemAction {
  draft: Written;
  /** The relation of the role that names this action. */
  names: 'startedBy' | 'endedBy';
}

/** C4: a case role that begins, ends, or changes its days, is an action of the case. */
const entriesOf = (context: WriteContext, draft: Written, { cases, identities, types }: Around): Entry[] => {
  const { before, after } = draft;
  const caseRow = cases.get(after.case as number);
  if (!caseRow) return [];
  const who = `${types.get(after.type as number)?.name ?? 'Role'}: ${identities.get(after.identity as number)?.displayName ?? ''}`;
  const entry = { draft, caseId: caseRow.id, clientId: caseRow.clientId, summary: who, comments: draft.why };
  const at = (day: unknown) =>
    momentOf(day as string | null, caseRow.openedAt, context.now, context.organisation.timeZone);
  const begun = before?.startedOn !== after.startedOn || !before;
  const ended = after.endedOn !== null && before?.endedOn !== after.endedOn;
  return [
    ...(begun
      ? [{ ...entry, type: SYSTEM_ACTION_TYPES.roleBegun, at: at(after.startedOn), names: 'startedBy' as const }]
      : []),
    ...(ended
      ? [{ ...entry, type: SYSTEM_ACTION_TYPES.roleEnded, at: at(after.endedOn), names: 'endedBy' as const }]
      : []),
  ];
};

const writeEntries = async (context: WriteContext, written: Written[]): Promise<void> => {
  const inCases = written.filter(({ after }) => typeof after.case === 'number');
  if (!context.systemActions || inCases.length === 0) return;
  const around = await loadAround(context, inCases);
  const entries = inCases.flatMap((draft) => entriesOf(context, draft, around));
  const actionIds = await writeSystemActions(context, entries);
  for (const [index, { draft, names }] of entries.entries())
    await patchRecord(context.strapi, context.trx, UID.role, draft.id, { [names]: actionIds[index] });
};

const follow = async (context: WriteContext, written: Written[]): Promise<void> => {
  await writeEntries(context, written);
  const roleIds = written.filter(({ after }) => typeof after.case === 'number').map(({ id }) => id);
  await refreshCaseAccess(context.strapi, context.trx, { roleIds });
};

export const roleNoun: Noun = {
  systemAttributes: ['startedBy', 'endedBy'],
  lockFirst: (context, ids) => lockCasesOf(context, UID.role, ids),
  prepare,
  follow,
  checkDelete: async (_, before) =>
    before.case === null
      ? []
      : [problem([], "A role in a case can't be deleted: end it instead, so that its history stays.")],
};
