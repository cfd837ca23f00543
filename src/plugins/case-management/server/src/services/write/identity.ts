import { UID } from '../../../../shared/ids';
import { anonymousLabel, checkIdentity, checkKeepsCases, defaultGender, deriveNames } from '../../domain/identity';
import type { IdentityFacts, IdentityTypeFacts } from '../../domain/identity';
import { nameKeys } from '../../domain/identity/name-keys';
import { problem } from '../../domain/errors';
import { checkUnused } from '../../domain/list';
import { localDateOf, yearOf } from '../../domain/time';
import { findStaffIdentity } from '../../queries/accounts';
import { refreshCaseAccess } from '../../queries/case-access';
import { takeNumbers } from '../../queries/counters';
import { replaceNameKeys } from '../../queries/name-keys';
import { countCasesOf, roleTypeIdsHeldBy } from '../../queries/surroundings';
import { countUses } from '../../queries/uses';
import type { Strapi, Trx } from '../../queries/transaction';
import { derive, report } from './context';
import type { Draft, Noun, WriteContext, Written } from './context';
import { checkTargets } from './draft';
import { loadIdentityTypes, loadRoleTypes } from './facts';
import { followFindKeys, forgetFindKeys } from './find-keys';
import { refreshRoleLabels } from './role-labels';

const typesOf = (draft: Draft, types: Map<number, IdentityTypeFacts>) =>
  ((draft.after.types ?? []) as number[]).flatMap((id) => types.get(id) ?? []);

/** I10: one login, one identity; of two that come at once the database refuses one. */
const checkAccount = async (strapi: Strapi, trx: Trx, draft: Draft): Promise<void> => {
  const { before, after } = draft;
  if (typeof after.account !== 'number' || before?.account === after.account) return;
  const holder = await findStaffIdentity(strapi, after.account, trx);
  if (holder && holder.id !== before?.id)
    report(draft, [problem('account', `This login is ${holder.displayName}'s: each login has one identity.`)]);
};

/** I9: what points at the identity keeps it as it needs it. */
const checkSurroundings = async (context: WriteContext, draft: Draft, types: IdentityTypeFacts[]): Promise<void> => {
  const { strapi, trx } = context;
  const { before, after, given } = draft;
  await checkAccount(strapi, trx, draft);
  if (!before) return;
  if (given.has('types')) report(draft, checkKeepsCases(types, await countCasesOf(strapi, trx, before.id)));
  if (before.kind === after.kind) return;
  const held = await loadRoleTypes(context, await roleTypeIdsHeldBy(strapi, trx, before.id));
  const forOthers = [...held.values()].find(
    ({ kinds }) => kinds.length > 0 && !(kinds as string[]).includes(String(after.kind))
  );
  if (forOthers)
    report(draft, [
      problem(
        'kind',
        `This identity is "${forOthers.name}" somewhere, which is only for ${forOthers.kinds.join(' or ')}.`
      ),
    ]);
};

/** I6: the label is taken last, when nothing else stands in the way, so that no number is lost. */
const labelAnonymous = async (context: WriteContext, drafts: Draft[]): Promise<void> => {
  const unlabelled = drafts.filter(
    ({ after, problems }) => after.anonymous && !after.anonymousLabel && problems.length === 0
  );
  if (unlabelled.length === 0) return;
  const year = yearOf(context.now, context.organisation.timeZone);
  const first = await takeNumbers(context.trx, `anonymous:${year}`, unlabelled.length);
  unlabelled.forEach((draft, index) => derive(draft, { anonymousLabel: anonymousLabel(year, first + index) }));
};

const prepare = async (context: WriteContext, drafts: Draft[]): Promise<void> => {
  await checkTargets(context, UID.identity, drafts);
  const types = await loadIdentityTypes(
    context,
    drafts.flatMap(({ after }) => (after.types ?? []) as number[])
  );
  const today = localDateOf(context.now, context.organisation.timeZone);
  for (const draft of drafts) {
    const facts = draft.after as unknown as IdentityFacts;
    derive(draft, { gender: defaultGender(facts) ?? null });
    const own = typesOf(draft, types);
    report(draft, checkIdentity(facts, own, today));
    await checkSurroundings(context, draft, own);
  }
  await labelAnonymous(context, drafts);
  for (const draft of drafts) derive(draft, deriveNames(draft.after as unknown as IdentityFacts));
};

const follow = async (context: WriteContext, written: Written[]): Promise<void> => {
  const rows = written.map(({ id, after }) => ({ identityId: id, keys: nameKeys(after) }));
  await replaceNameKeys(context.trx, rows, { fresh: written.every(({ before }) => !before) });
  await followFindKeys(context.trx, 'identity', written);
  const { strapi, trx } = context;
  for (const { id, before, after } of written) {
    if (!before) continue;
    if (before.account !== after.account) await refreshCaseAccess(strapi, trx, { identityId: id });
    if (before.displayName !== after.displayName) await refreshRoleLabels(strapi, trx, { identityId: id });
  }
};

export const identityNoun: Noun = {
  systemAttributes: ['displayName', 'sortName', 'anonymousLabel'],
  prepare,
  follow,
  checkDelete: async ({ strapi, trx }, before) =>
    checkUnused(
      await countUses(strapi, trx, UID.identity, before.id),
      'Keep the record, and change what is wrong in it.'
    ),
  followDelete: async ({ trx }, before) => {
    await replaceNameKeys(trx, [{ identityId: before.id, keys: [] }]);
    await forgetFindKeys(trx, 'identity', before.id);
  },
};
