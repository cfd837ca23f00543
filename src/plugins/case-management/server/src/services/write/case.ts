import { UID } from '../../../../shared/ids';
import { SYSTEM_ACTION_TYPES } from '../../../../shared/vocabulary';
import { caseReference, checkCase, settleCase, transitionsOf } from '../../domain/case';
import type { CaseFacts } from '../../domain/case';
import { problem } from '../../domain/errors';
import type { DeclaredField } from '../../domain/fields';
import { checkPermitsCases } from '../../domain/identity';
import { localDateOf, yearOf } from '../../domain/time';
import { moveActionsToClient, refreshCaseDates } from '../../queries/case-dates';
import { takeNumbers } from '../../queries/counters';
import { endRoles, reviveRoles } from './case-roles';
import { derive, idsOf, report } from './context';
import type { Draft, Noun, WriteContext, Written } from './context';
import { checkTargets } from './draft';
import { followFindKeys } from './find-keys';
import { loadClients, loadIdentityTypes } from './facts';
import { checkOpening, moveOpening } from './opening';
import { writeSystemActions } from './system-actions';

const factsOf = (record: Record<string, unknown>) => record as unknown as CaseFacts;
const beforeOf = (draft: Draft) => (draft.before ? factsOf(draft.before) : null);

/** C1, for drafts whose client is new or changed. */
const checkClients = async (context: WriteContext, drafts: Draft[]): Promise<void> => {
  const clients = await loadClients(context, idsOf(drafts, 'client'));
  const types = await loadIdentityTypes(
    context,
    [...clients.values()].flatMap(({ types: own }) => own)
  );
  for (const draft of drafts) {
    const client = clients.get(draft.after.client as number);
    if (!client || draft.before?.client === client.id) continue;
    const own = client.types.flatMap((id) => types.get(id) ?? []);
    report(draft, checkPermitsCases(client.displayName, own));
  }
};

const checkReference = (draft: Draft, sent: unknown): void => {
  if (sent === undefined || sent === null || sent === draft.before?.reference) return;
  report(draft, [problem('reference', 'The reference is given by the system and stays.')]);
};

/** C2: numbered by the opening instant; taken last, so that no number is lost and others wait the least. */
const giveReferences = async (context: WriteContext, drafts: Draft[]): Promise<void> => {
  const unnumbered = drafts
    .filter(({ before, problems }) => !before && problems.length === 0)
    .sort((a, b) => Number(a.after.openedAt) - Number(b.after.openedAt));
  const years = new Map<number, Draft[]>();
  for (const draft of unnumbered) {
    const year = yearOf(draft.after.openedAt as Date, context.organisation.timeZone);
    years.set(year, [...(years.get(year) ?? []), draft]);
  }
  for (const [year, group] of [...years].sort(([a], [b]) => a - b)) {
    const first = await takeNumbers(context.trx, `case:${year}`, group.length);
    group.forEach((draft, index) => derive(draft, { reference: caseReference(year, first + index) }));
  }
};

const settle = (draft: Draft, context: WriteContext): void => {
  const settled = settleCase(beforeOf(draft), factsOf(draft.after), context.now);
  const { stage, openedAt, closedAt, closeReason } = settled;
  derive(draft, { stage, openedAt, closedAt, closeReason });
  const declared = Array.isArray(context.organisation.caseFields)
    ? (context.organisation.caseFields as DeclaredField[])
    : [];
  report(draft, checkCase(beforeOf(draft), settled, declared, context.now));
  if (draft.before && ((draft.after.related ?? []) as number[]).includes(draft.before.id))
    report(draft, [problem('related', "A case can't be related to itself.")]);
  // The reason moves into the action and the revision (C4).
  draft.why = typeof draft.after.changeReason === 'string' ? draft.after.changeReason : null;
  derive(draft, { changeReason: null });
};

const prepare = async (context: WriteContext, drafts: Draft[]): Promise<void> => {
  for (const draft of drafts) {
    checkReference(draft, draft.after.reference);
    derive(draft, { reference: draft.before?.reference ?? null });
  }
  await checkTargets(context, UID.case, drafts);
  await checkClients(context, drafts);
  for (const draft of drafts) settle(draft, context);
  for (const draft of drafts) await checkOpening(context, draft);
  await giveReferences(context, drafts);
};

interface Entry {
  draft: Written;
  type: (typeof SYSTEM_ACTION_TYPES)[keyof typeof SYSTEM_ACTION_TYPES];
  summary: string;
  at: Date;
}

const ENTRIES = {
  opened: ({ after }: Written) => ({
    type: SYSTEM_ACTION_TYPES.caseOpened,
    summary: 'Case opened',
    at: after.openedAt as Date,
  }),
  closed: ({ after }: Written) => ({
    type: SYSTEM_ACTION_TYPES.caseClosed,
    summary: 'Case closed',
    at: after.closedAt as Date,
  }),
  reopened: (_: Written, now: Date) => ({ type: SYSTEM_ACTION_TYPES.caseReopened, summary: 'Case reopened', at: now }),
  clientChanged: (_: Written, now: Date) => ({
    type: SYSTEM_ACTION_TYPES.clientChanged,
    summary: 'Client changed',
    at: now,
  }),
} as const;

const entriesOf = (draft: Written, now: Date): Entry[] =>
  transitionsOf(beforeOf(draft), factsOf(draft.after)).map((transition) => ({
    draft,
    ...ENTRIES[transition](draft, now),
  }));

const followOne = async (
  context: WriteContext,
  draft: Written,
  entries: Array<Entry & { actionId: number }>
): Promise<void> => {
  const { after, id } = draft;
  for (const { type, actionId } of entries) {
    if (type === SYSTEM_ACTION_TYPES.clientChanged)
      await moveActionsToClient(context.strapi, context.trx, id, after.client as number);
    if (type === SYSTEM_ACTION_TYPES.caseClosed)
      await endRoles(context, id, localDateOf(after.closedAt as Date, context.organisation.timeZone), actionId);
    if (type === SYSTEM_ACTION_TYPES.caseReopened) await reviveRoles(context, id, actionId);
  }
};

const follow = async (context: WriteContext, written: Written[]): Promise<void> => {
  await followFindKeys(context.trx, 'case', written);
  if (!context.systemActions) return;
  const entries = written.flatMap((draft) => entriesOf(draft, context.now));
  const actionIds = await writeSystemActions(
    context,
    entries.map(({ draft, type, summary, at }) => ({
      caseId: draft.id,
      clientId: draft.after.client as number | null,
      type,
      summary,
      comments: type === SYSTEM_ACTION_TYPES.caseOpened ? null : draft.why,
      at,
    }))
  );
  const numbered = entries.map((entry, index) => ({ ...entry, actionId: actionIds[index] as number }));
  for (const draft of written)
    await followOne(
      context,
      draft,
      numbered.filter((entry) => entry.draft === draft)
    );
  for (const draft of written) await moveOpening(context, draft);
  if (written.some(({ before }) => before))
    await refreshCaseDates(
      context.strapi,
      context.trx,
      written.map(({ id }) => id)
    );
};

export const caseNoun: Noun = {
  systemAttributes: ['closeReason', 'lastDoneAt', 'nextDueAt'],
  prepare,
  follow,
  // C2: a case is never deleted.
  checkDelete: async (_, before) => [
    problem([], `${String(before.reference)} can't be deleted: close it with a reason instead.`),
  ],
};
