import { LIST_UIDS, UID } from '../../../../shared/ids';
import { BrokenRule } from '../../domain/errors';
import type { Strapi } from '../../queries/transaction';
import { documentsOf } from '../../utils/documents';
import { runAs, systemActor } from '../actor';
import { writeBatch } from '../batch';
import type { BatchUid } from '../batch';
import type { DemoAction, DemoCase, DemoData, DemoIdentity, DemoRole } from './types';

type Row = Record<string, unknown>;
interface Ids {
  id: number;
  documentId: string;
}

/** What has been written, by the keys of the demo. */
interface Written {
  strapi: Strapi;
  /** Row ids of list entries, by `uid key`. */
  lists: Map<string, number>;
  identities: Map<string, Ids>;
  cases: Map<string, Ids>;
  actions: Map<string, Ids>;
  /** Names of identities: who recorded what. */
  names: Map<string, string>;
}

const idOf = (ids: ReadonlyMap<string, Ids>, key: string): number => {
  const found = ids.get(key);
  if (!found) throw new Error(`The demo names "${key}", which is not in it.`);
  return found.id;
};

const entry = ({ lists }: Written, uid: string, key: string): number => {
  const id = lists.get(`${uid} ${key}`);
  if (id === undefined) throw new Error(`The demo names "${key}", which is not in the list ${uid}.`);
  return id;
};

const readLists = async (strapi: Strapi): Promise<Map<string, number>> => {
  const lists = new Map<string, number>();
  for (const uid of LIST_UIDS) {
    for (const { id, key } of await documentsOf(strapi, uid).findMany()) lists.set(`${uid} ${String(key)}`, id);
  }
  return lists;
};

const actorOf = ({ names }: Written, who: string) => systemActor(names.get(who) ?? 'Demo');

const write = async (written: Written, uid: BatchUid, who: string, rows: Row[]): Promise<Ids[]> => {
  const results = await writeBatch(written.strapi, uid, rows, { actor: actorOf(written, who), onBroken: 'throw' });
  return results.map((result) => {
    if (!result.ok) throw new BrokenRule(result.problems);
    return result;
  });
};

const remember = (map: Map<string, Ids>, records: ReadonlyArray<{ key: string }>, ids: Ids[]): void =>
  records.forEach(({ key }, index) => {
    const id = ids[index];
    if (id) map.set(key, id);
  });

const writeIdentities = async (written: Written, identities: DemoIdentity[], accounts: Map<string, number>) => {
  const rows = identities.map(({ key, types, region, ...attributes }) => ({
    ...attributes,
    types: types.map((type) => entry(written, UID.identityType, type)),
    region: region ? entry(written, UID.region, region) : null,
    account: accounts.get(key) ?? null,
  }));
  remember(written.identities, identities, await write(written, UID.identity, '', rows));
  for (const { key, firstName, familyName } of identities) written.names.set(key, `${firstName} ${familyName}`);
};

/** Records in groups by who recorded them. */
const byPerson = <Item>(items: readonly Item[], personOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(personOf(item), [...(groups.get(personOf(item)) ?? []), item]);
  return groups;
};

const writeCases = async (written: Written, cases: DemoCase[]) => {
  const rows = cases.map(({ client, title, summary, openedAt, issues, program, confidential }) => ({
    title,
    summary,
    openedAt,
    confidential,
    client: idOf(written.identities, client),
    issues: issues.map((issue) => entry(written, UID.issue, issue)),
    fundingProgram: entry(written, UID.fundingProgram, program),
  }));
  remember(written.cases, cases, await write(written, UID.case, '', rows));
};

const writeActions = async (written: Written, actions: DemoAction[]) => {
  for (const [assignee, own] of byPerson(actions, (action) => action.assignee)) {
    const rows = own.map(({ key: _, ...action }) => ({
      ...action,
      case: idOf(written.cases, action.case),
      type: entry(written, UID.actionType, action.type),
      assignee: idOf(written.identities, assignee),
    }));
    remember(written.actions, own, await write(written, UID.action, assignee, rows));
  }
};

const writeRoles = async (written: Written, roles: DemoRole[]) => {
  const rows = roles.map((role) => ({
    ...role,
    type: entry(written, UID.roleType, role.type),
    identity: idOf(written.identities, role.identity),
    case: role.case ? idOf(written.cases, role.case) : null,
    action: role.action ? idOf(written.actions, role.action) : null,
    other: role.other ? idOf(written.identities, role.other) : null,
  }));
  await write(written, UID.role, '', rows);
};

const closeCase = async (written: Written, { key, closedAt, closeReason, outcome, reopened }: DemoCase) => {
  const documents = documentsOf(written.strapi, UID.case);
  const documentId = written.cases.get(key)?.documentId ?? '';
  const close = (data: Row) => documents.update({ documentId, data: { stage: 'closed', ...data } });
  if (closedAt) {
    const outcomeId = outcome ? entry(written, UID.outcome, outcome) : null;
    await close({ closedAt, changeReason: closeReason, outcome: outcomeId });
  } else if (reopened) {
    await close({ closedAt: reopened.closedAt, changeReason: reopened.closeReason });
    await documents.update({ documentId, data: { stage: 'open', changeReason: reopened.reason } });
  }
};

const closeCases = async (written: Written, cases: DemoCase[], roles: DemoRole[]) => {
  const advocates = new Map(roles.filter(({ type }) => type === 'advocate').map((role) => [role.case, role.identity]));
  for (const one of cases) {
    await runAs(actorOf(written, advocates.get(one.key) ?? ''), () => closeCase(written, one));
  }
};

/** Writes the demo by the rules that bind everybody. `accounts`: row ids of logins, by the key of an identity. */
export const writeDemo = async (
  strapi: Strapi,
  { identities, cases, actions, roles }: DemoData,
  accounts: Map<string, number>,
  progress: (text: string) => void
): Promise<void> => {
  const fresh = () => new Map<string, Ids>();
  const lists = await readLists(strapi);
  const written: Written = { strapi, lists, identities: fresh(), cases: fresh(), actions: fresh(), names: new Map() };
  await writeIdentities(written, identities, accounts);
  progress(`${identities.length} identities`);
  // Everything is opened first, and closed when its actions are in.
  await writeCases(written, cases);
  await writeRoles(
    written,
    roles.filter((role) => role.case || role.other)
  );
  progress(`${cases.length} cases`);
  const isPlanned = ({ state }: DemoAction) => state === 'planned';
  await writeActions(
    written,
    actions.filter((action) => !isPlanned(action))
  );
  await closeCases(written, cases, roles);
  await writeActions(written, actions.filter(isPlanned));
  await writeRoles(
    written,
    roles.filter((role) => role.action)
  );
  progress(`${actions.length} actions`);
};
