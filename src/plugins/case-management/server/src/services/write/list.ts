import type { FieldProblem } from '../../../../shared/contracts/common';
import type { ListUid } from '../../../../shared/ids';
import { UID } from '../../../../shared/ids';
import { checkActionType } from '../../domain/action';
import { problem } from '../../domain/errors';
import { checkIdentityType } from '../../domain/identity';
import { checkKinds, checkListEntry, checkUnused, isReserved } from '../../domain/list';
import type { ListEntryFacts } from '../../domain/list';
import { entryKey } from '../../exchange/text';
import { refreshCaseAccess } from '../../queries/case-access';
import { countTimedActions, countRelyingOn, countWithBoth, keyIsTaken, kindsHolding } from '../../queries/surroundings';
import { lockList } from '../../queries/records';
import type { StoredRecord } from '../../queries/records';
import { countUses } from '../../queries/uses';
import { derive, report } from './context';
import type { Draft, Noun, WriteContext, Written } from './context';
import { checkTargets } from './draft';
import { identityTypeFacts, roleTypeFacts } from './facts';
import { refreshRoleLabels } from './role-labels';

type Check = (context: WriteContext, draft: Draft) => Promise<FieldProblem[]>;

const many = (count: number, noun: string, nouns: string) => `${count} ${count === 1 ? noun : nouns}`;

/** I3 and I9, seen from the type: no identity may break a rule by what changes here. */
const checkIdentityTypeAround: Check = async ({ strapi, trx }, { before, after }) => {
  const problems = checkIdentityType(after);
  if (!before) return problems;
  const relying =
    before.permitsCases === true && after.permitsCases !== true ? await countRelyingOn(strapi, trx, before.id) : 0;
  if (relying > 0)
    problems.push(
      problem(
        'permitsCases',
        `${many(relying, 'identity', 'identities')} of this type with cases would have no type that permits them.`
      )
    );
  const known = identityTypeFacts(before).excludes;
  for (const other of ((after.excludes ?? []) as number[]).filter((id) => !known.includes(id))) {
    const both = await countWithBoth(strapi, trx, before.id, other);
    if (both > 0)
      problems.push(
        problem('excludes', `${many(both, 'identity has', 'identities have')} both types: take one of them away first.`)
      );
  }
  return problems;
};

/** A9 and C4, seen from the type. */
const checkActionTypeAround: Check = async ({ strapi, trx }, { before, after }) => {
  const problems = checkActionType(after);
  if (!before) return problems;
  if (before.locked && ['milestone', 'countsTime', 'active'].some((name) => before[name] !== after[name]))
    problems.push(problem('locked', 'This type is used by the system: only its name and description may change.'));
  if (after.milestone && !before.milestone) {
    const timed = await countTimedActions(strapi, trx, before.id);
    if (timed > 0)
      problems.push(
        problem('milestone', `${many(timed, 'action', 'actions')} of this type took time, and a milestone takes none.`)
      );
  }
  return problems;
};

/** R1, seen from the type. */
const checkRoleTypeAround: Check = async ({ strapi, trx }, { before, after }) => {
  const problems = checkKinds(after.kinds);
  if (!before || problems.length > 0) return problems;
  const holders = await kindsHolding(strapi, trx, before.id);
  const held = holders.reduce((sum, { count }) => sum + count, 0);
  if (before.scope !== after.scope && held > 0)
    problems.push(
      problem('scope', `${many(held, 'role', 'roles')} of this type exist: make a new type for another scope.`)
    );
  const { kinds } = roleTypeFacts(after as StoredRecord);
  const misfits = kinds.length === 0 ? [] : holders.filter(({ kind }) => !(kinds as string[]).includes(kind));
  if (misfits.length > 0)
    problems.push(problem('kinds', `Roles of this type are held by ${misfits.map(({ kind }) => kind).join(' and ')}.`));
  return problems;
};

const AROUND: Partial<Record<ListUid, Check>> = {
  [UID.identityType]: checkIdentityTypeAround,
  [UID.actionType]: checkActionTypeAround,
  [UID.roleType]: checkRoleTypeAround,
};

const nounOf = (uid: ListUid) => uid.slice(uid.indexOf('.') + 1);

const prepareEntry = async (context: WriteContext, uid: ListUid, draft: Draft): Promise<void> => {
  const { after, before } = draft;
  if (!after.key && typeof after.name === 'string') derive(draft, { key: before?.key ?? entryKey(after.name) });
  // The system's own action types can't be made or unmade by a form (C4).
  if (uid === UID.actionType) derive(draft, { locked: isReserved('action-type', String(after.key)) });
  report(draft, checkListEntry(nounOf(uid), before as ListEntryFacts | null, after as unknown as ListEntryFacts));
  if (
    typeof after.key === 'string' &&
    (await keyIsTaken(context.strapi, context.trx, uid, after.key, before?.id ?? null))
  )
    report(draft, [problem('key', `The key "${after.key}" is taken: choose another.`)]);
  if (isReserved(nounOf(uid), String(after.key)) && after.active === false)
    report(draft, [problem('active', 'This entry is relied on and stays in use.')]);
  report(draft, (await AROUND[uid]?.(context, draft)) ?? []);
};

const followRoleTypes = async (context: WriteContext, written: Written[]): Promise<void> => {
  const { strapi, trx } = context;
  for (const { id, before, after } of written) {
    if (!before) continue;
    if (before.grantsAccess !== after.grantsAccess) await refreshCaseAccess(strapi, trx, { typeId: id });
    if (before.name !== after.name) await refreshRoleLabels(strapi, trx, { typeId: id });
  }
};

/**
 * I9: each of two types could stop permitting cases in reliance on the other. Whoever changes one locks them all,
 * whatever changes: this is called before that is known, and rows can't be locked in order twice.
 */
const lockIdentityTypes: Noun['lockFirst'] = ({ strapi, trx }) => lockList(strapi, trx, UID.identityType);

/** V5: the rules of a reference list. */
export const listNoun = (uid: ListUid): Noun => ({
  systemAttributes: uid === UID.actionType ? ['locked', 'version'] : [],
  ...(uid === UID.identityType ? { lockFirst: lockIdentityTypes } : {}),
  prepare: async (context, drafts) => {
    await checkTargets(context, uid, drafts);
    for (const draft of drafts) await prepareEntry(context, uid, draft);
  },
  ...(uid === UID.roleType ? { follow: followRoleTypes } : {}),
  checkDelete: async ({ strapi, trx }, before) => {
    if (isReserved(nounOf(uid), String(before.key)))
      return [problem([], `"${String(before.name)}" can't be deleted: the rules rely on it.`)];
    return checkUnused(await countUses(strapi, trx, uid, before.id), 'Make it inactive instead.');
  },
});
