import type { CaseworkUid, ListUid } from '../../src/plugins/case-management/shared/ids';
import { UID } from '../../src/plugins/case-management/shared/ids';
import { IDENTITY_TYPE_KEYS, REGION_KEYS } from '../../src/plugins/case-management/shared/vocabulary';

/** What a factory hands back: both ids of the row, and its attributes. */
export interface Made {
  id: number;
  documentId: string;
  [attribute: string]: unknown;
}
type Attributes = Record<string, unknown>;

let serial = 0;
const next = () => (serial += 1);

/** `strapi.documents(uid).create`, every rule included. */
export const create = async (uid: CaseworkUid, data: Attributes): Promise<Made> =>
  (await globalThis.strapi.documents(uid as never).create({ data } as never)) as Made;

/** An entry of a starter list, by its key. */
export const listRow = async (uid: ListUid, key: string): Promise<Made> => {
  const row = (await globalThis.strapi.db.query(uid).findOne({ where: { key } })) as Made | null;
  if (!row) throw new Error(`The list ${uid} has no entry with the key "${key}".`);
  return row;
};
/** Its documentId. */
export const listEntry = async (uid: ListUid, key: string): Promise<string> => (await listRow(uid, key)).documentId;

export const identityTypeRow = (name: keyof typeof IDENTITY_TYPE_KEYS) =>
  listRow(UID.identityType, IDENTITY_TYPE_KEYS[name]);
export const identityType = async (name: keyof typeof IDENTITY_TYPE_KEYS) => (await identityTypeRow(name)).documentId;

/** A new entry of a list, with a key of its own. */
export const makeListEntry = (uid: ListUid, over: Attributes = {}): Promise<Made> => {
  const n = next();
  return create(uid, { name: `Entry ${n}`, key: `entry-${n}-${Date.now()}`, active: true, ...over });
};

/** An individual of type Client, with all that I5 asks for. */
export const makeClient = async (over: Attributes = {}): Promise<Made> =>
  create(UID.identity, {
    kind: 'individual',
    firstName: 'Ada',
    familyName: `Client ${next()}`,
    gender: 'female',
    types: [await identityType('client')],
    region: await listEntry(UID.region, REGION_KEYS.notKnown),
    ...over,
  });

/** An organisation of type Service Provider: no cases may be recorded for it. */
export const makeProvider = async (over: Attributes = {}): Promise<Made> =>
  create(UID.identity, {
    kind: 'organisation',
    name: `Provider ${next()}`,
    types: [await identityType('serviceProvider')],
    ...over,
  });

/** A person whom we know, of type Other. */
export const makePerson = async (over: Attributes = {}): Promise<Made> =>
  create(UID.identity, {
    kind: 'individual',
    firstName: 'Ben',
    familyName: `Person ${next()}`,
    types: [await identityType('other')],
    ...over,
  });

/** An open case, for a fresh client unless `client` is given. */
export const makeCase = async (over: Attributes = {}): Promise<Made> => {
  const client = over.client ?? (await makeClient()).documentId;
  return create(UID.case, { title: `Matter ${next()}`, openedAt: '2026-01-05T00:00:00.000Z', ...over, client });
};

/** A done action of half an hour, in a fresh case unless `case` is given. */
export const makeAction = async (over: Attributes = {}): Promise<Made> =>
  create(UID.action, {
    case: over.case ?? (await makeCase()).documentId,
    type: over.type ?? (await makeListEntry(UID.actionType, { countsTime: true })).documentId,
    state: 'done',
    summary: `Call ${next()}`,
    startedAt: '2026-02-02T01:00:00.000Z',
    durationMinutes: 30,
    ...over,
  });

/** A role of scope `case` in a fresh case, unless `case` is given. */
export const makeRole = async (over: Attributes = {}): Promise<Made> =>
  create(UID.role, {
    case: over.case ?? (await makeCase()).documentId,
    identity: over.identity ?? (await makePerson()).documentId,
    type: over.type ?? (await makeListEntry(UID.roleType, { scope: 'case' })).documentId,
    startedOn: '2026-02-02',
    ...over,
  });

/** Changes a record through `documents()`. */
export const change = async (uid: CaseworkUid, { documentId }: Made, data: Attributes): Promise<Made> =>
  (await globalThis.strapi.documents(uid as never).update({ documentId, data } as never)) as Made;

/** A case that was opened on 5 January and closed on 1 March 2026. */
export const makeClosedCase = async (over: Attributes = {}): Promise<Made> => {
  const caseDoc = await makeCase(over);
  const closing = { stage: 'closed', closedAt: '2026-03-01T00:00:00.000Z', changeReason: 'The matter is settled.' };
  return change(UID.case, caseDoc, closing);
};
