import { UID } from '../../../../shared/ids';
import { SYSTEM_ACTION_TYPES } from '../../../../shared/vocabulary';
import { problem } from '../../domain/errors';
import { checkRole, momentOf, roleLabel, settleRole } from '../../domain/role';
import type { RoleFacts, RoleTypeFacts } from '../../domain/role';
import { localDateOf } from '../../domain/time';
import { refreshCaseAccess } from '../../queries/case-access';
import { patchRecord } from '../../queries/insert';
import { readRecords } from '../../queries/records';
import { derive, idsOf, report } from './context';
import type { Draft, Noun, WriteContext, Written } from './context';
import { checkTargets } from './draft';
import { loadCases, loadHolders, loadRoleTypes, loadTypesOfActions } from './facts';
import type { CaseRow, HolderRow } from './facts';
import { lockCasesOf } from './lock-cases';
import { writeSystemActions } from './system-actions';
import type { SystemAction } from './system-actions';

const factsOf = (record: Record<string, unknown>) => record as unknown as RoleFacts;

interface Around {
  cases: Map<number, CaseRow>;
  identities: Map<number, HolderRow>;
  types: Map<number, RoleTypeFacts>;
  actionTypes: Awaited<ReturnType<typeof loadTypesOfActions>>;
}

const loadAround = async (context: WriteContext, drafts: Draft[]): Promise<Around> => ({
  cases: await loadCases(context, idsOf(drafts, 'case'), 'update'),
  identities: await loadHolders(context, [...idsOf(drafts, 'identity'), ...idsOf(drafts, 'other')]),
  types: await loadRoleTypes(context, idsOf(drafts, 'type')),
  actionTypes: await loadTypesOfActions(context, idsOf(drafts, 'action')),
});

const labelOf = ({ type, identity, other }: RoleFacts, { types, identities }: Around): string | null => {
  const [named, holder] = [types.get(type ?? 0), identities.get(identity ?? 0)];
  if (!named || !holder) return null;
  const otherName = other === null ? null : (identities.get(other)?.displayName ?? '');
  return roleLabel({ type: named.name, holder: holder.displayName, other: otherName });
};

const settle = (draft: Draft, loaded: Around, today: string): void => {
  const { cases, identities, types, actionTypes } = loaded;
  const before = draft.before ? factsOf(draft.before) : null;
  const settled = draft.before ? factsOf(draft.after) : settleRole(factsOf(draft.after), today);
  derive(draft, { startedOn: settled.startedOn, label: labelOf(settled, loaded) });
  const around = {
    type: types.get(settled.type ?? 0) ?? null,
    identity: identities.get(settled.identity ?? 0) ?? null,
    case: cases.get(settled.case ?? 0) ?? null,
    actionType: actionTypes.get(settled.action ?? 0) ?? null,
    today,
  };
  report(draft, checkRole(before, settled, around));
  draft.why = typeof draft.after.changeReason === 'string' ? draft.after.changeReason : null;
  derive(draft, { changeReason: null });
};

const prepare = async (context: WriteContext, drafts: Draft[]): Promise<void> => {
  const around = await loadAround(context, drafts);
  const { cases, identities, types } = around;
  const loaded = { case: cases, identity: identities, other: identities, type: types, ...context.unwritten };
  await checkTargets(context, UID.role, drafts, loaded);
  const today = localDateOf(context.now, context.organisation.timeZone);
  for (const draft of drafts) settle(draft, around, today);
};

interface Entry extends SystemAction {
  draft: Written;
  /** The relation of the role that names this action. */
  names: 'startedBy' | 'endedBy';
}

/** C4: a case role that begins, ends, or changes its days, is an action of the case. */
const entriesOf = (context: WriteContext, draft: Written, cases: Around['cases']): Entry[] => {
  const { before, after } = draft;
  const caseRow = cases.get(after.case as number);
  if (!caseRow) return [];
  const label = String(after.label);
  const entry = { draft, caseId: caseRow.id, clientId: caseRow.clientId, comments: draft.why };
  const today = localDateOf(context.now, context.organisation.timeZone);
  // It is noted down today; the day itself is still to come.
  const summary = (word: string, day: unknown) =>
    typeof day === 'string' && day > today ? `${label} (${word} ${day})` : label;
  const at = (day: unknown) =>
    momentOf(day as string | null, caseRow.openedAt, context.now, context.organisation.timeZone);
  const begun = before?.startedOn !== after.startedOn || !before;
  const ended = after.endedOn !== null && before?.endedOn !== after.endedOn;
  return [
    ...(begun
      ? [
          {
            ...entry,
            type: SYSTEM_ACTION_TYPES.roleBegun,
            summary: summary('from', after.startedOn),
            at: at(after.startedOn),
            names: 'startedBy' as const,
          },
        ]
      : []),
    ...(ended
      ? [
          {
            ...entry,
            type: SYSTEM_ACTION_TYPES.roleEnded,
            summary: summary('until', after.endedOn),
            at: at(after.endedOn),
            names: 'endedBy' as const,
          },
        ]
      : []),
  ];
};

const writeEntries = async (context: WriteContext, written: Written[]): Promise<void> => {
  const inCases = written.filter(({ after }) => typeof after.case === 'number');
  if (!context.systemActions || inCases.length === 0) return;
  const cases = await loadCases(context, idsOf(inCases, 'case'), 'update');
  const entries = inCases.flatMap((draft) => entriesOf(context, draft, cases));
  const actionIds = await writeSystemActions(context, entries);
  for (const [index, { draft, names }] of entries.entries())
    await patchRecord(context.strapi, context.trx, UID.role, draft.id, { [names]: actionIds[index] });
};

const follow = async (context: WriteContext, written: Written[]): Promise<void> => {
  await writeEntries(context, written);
  const roleIds = written.filter(({ after }) => typeof after.case === 'number').map(({ id }) => id);
  await refreshCaseAccess(context.strapi, context.trx, { roleIds });
};

/** What names a role is locked before the role, as by whoever renames it: then neither waits for the other. */
const lockFirst = async (context: WriteContext, ids: readonly number[]): Promise<void> => {
  const { strapi, trx } = context;
  const roles = await readRecords(strapi, trx, UID.role, ids, { relations: [] });
  await lockCasesOf(context, UID.role, ids);
  const of = (name: string) => roles.map((role) => role[name]).filter((id): id is number => typeof id === 'number');
  await loadHolders(context, [...of('identityId'), ...of('otherId')]);
  await loadRoleTypes(context, of('typeId'));
};

export const roleNoun: Noun = {
  systemAttributes: ['label', 'startedBy', 'endedBy'],
  lockFirst,
  prepare,
  follow,
  checkDelete: async (_, before) =>
    before.case === null
      ? []
      : [problem([], "A role in a case can't be deleted: end it instead, so that its history stays.")],
};
