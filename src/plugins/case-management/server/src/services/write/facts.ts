import { UID } from '../../../../shared/ids';
import type { IdentityKind } from '../../../../shared/vocabulary';
import type { ActionCaseFacts, ActionTypeFacts } from '../../domain/action';
import type { IdentityTypeFacts } from '../../domain/identity';
import type { RoleTypeFacts } from '../../domain/role';
import type { DeclaredField } from '../../domain/fields';
import type { LockMode, StoredRecord } from '../../queries/records';
import { readRecords } from '../../queries/records';
import type { WriteContext } from './context';
import { byId } from './context';

/** Stored rows as the domain's facts. Lists are share-locked: they can't change under a rule that reads them. */
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const list = <Item>(value: unknown) => (Array.isArray(value) ? (value as Item[]) : []);

export const identityTypeFacts = (row: StoredRecord): IdentityTypeFacts => ({
  id: row.id,
  key: text(row.key),
  name: text(row.name),
  permitsCases: row.permitsCases === true,
  permitsEducation: row.permitsEducation === true,
  excludes: list<number>(row.excludes),
  requires: row.requires ?? {},
  fields: list<DeclaredField>(row.fields),
});

/** Facts of an entry of a list, and whether it is in use. */
type Listed<Facts> = Facts & { active: boolean };

const actionTypeFacts = (row: StoredRecord): Listed<ActionTypeFacts> => ({
  id: row.id,
  key: text(row.key),
  name: text(row.name),
  version: Number(row.version ?? 1),
  milestone: row.milestone === true,
  countsTime: row.countsTime === true,
  locked: row.locked === true,
  active: row.active !== false,
});

export const roleTypeFacts = (row: StoredRecord): Listed<RoleTypeFacts> => ({
  id: row.id,
  key: text(row.key),
  name: text(row.name),
  scope: (row.scope ?? 'case') as RoleTypeFacts['scope'],
  kinds: list(row.kinds),
  grantsAccess: row.grantsAccess === true,
  managesCase: row.managesCase === true,
  active: row.active !== false,
});

const load =
  <Facts extends { id: number }>(uid: string, toFacts: (row: StoredRecord) => Facts, relations?: string[]) =>
  async (
    { strapi, trx }: WriteContext,
    ids: readonly number[],
    lock: LockMode = 'share'
  ): Promise<Map<number, Facts>> =>
    byId((await readRecords(strapi, trx, uid, ids, { lock, ...(relations ? { relations } : {}) })).map(toFacts));

export const loadIdentityTypes = load(UID.identityType, identityTypeFacts);
export const loadActionTypes = load(UID.actionType, actionTypeFacts, []);
export const loadRoleTypes = load(UID.roleType, roleTypeFacts, []);

export type CaseRow = ActionCaseFacts & { id: number; clientId: number | null };

export const loadCases = load(
  UID.case,
  (row): CaseRow => ({
    id: row.id,
    reference: text(row.reference),
    stage: row.stage === 'closed' ? 'closed' : 'open',
    openedAt: row.openedAt as Date | null,
    closedAt: row.closedAt as Date | null,
    fundingProgram: row.fundingProgram as number | null,
    clientId: row.clientId as number | null,
  }),
  ['fundingProgram']
);

export interface HolderRow {
  id: number;
  displayName: string;
  kind: IdentityKind;
  hasLogin: boolean;
}

const holder = (row: StoredRecord): HolderRow => ({
  id: row.id,
  displayName: text(row.displayName),
  kind: row.kind as IdentityKind,
  hasLogin: typeof row.accountId === 'number',
});

/** Identities as holders of roles. */
export const loadHolders = load(UID.identity, holder, []);

/** Identities as clients of cases, with the row ids of their types. */
export const loadClients = load(UID.identity, (row) => ({ ...holder(row), types: list<number>(row.types) }), ['types']);

/** The types of actions, by the row ids of the actions. */
export const loadTypesOfActions = async (context: WriteContext, actionIds: readonly number[]) => {
  const actions = await readRecords(context.strapi, context.trx, UID.action, actionIds, { relations: [] });
  const types = await loadActionTypes(
    context,
    actions.map(({ typeId }) => Number(typeId)),
    'none'
  );
  return new Map(actions.map(({ id, typeId }) => [id, types.get(Number(typeId)) ?? null]));
};
