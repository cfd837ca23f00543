import type { CaseworkUid } from '../../../src/plugins/case-management/shared/ids';
import { CASEWORK_UIDS, UID } from '../../../src/plugins/case-management/shared/ids';
import type { Made } from '../../support/factories';
import {
  identityType,
  listEntry,
  makeAction,
  makeCase,
  makeClient,
  makeListEntry,
  makePerson,
  makeRole,
} from '../../support/factories';

export interface Fixture {
  /** A record of the type, to be changed. */
  target: Made;
  /** A body that would be accepted. */
  right: Record<string, unknown>;
  keys: string[];
}

const listFixture = async (uid: CaseworkUid): Promise<Omit<Fixture, 'keys'>> => ({
  target: await makeListEntry(uid as never),
  right: { name: 'An entry' },
});

const recordFixtures = async (): Promise<Partial<Record<CaseworkUid, Omit<Fixture, 'keys'>>>> => {
  const client = await makeClient();
  const caseDoc = await makeCase({ client: client.documentId });
  const person = await makePerson();
  const [actionType, roleType] = [await makeListEntry(UID.actionType), await makeListEntry(UID.roleType)];
  return {
    [UID.identity]: {
      target: client,
      right: {
        ...{ kind: 'individual', firstName: 'Ada', familyName: 'Quill', gender: 'female' },
        types: [await identityType('client')],
        region: await listEntry(UID.region, 'not-known'),
      },
    },
    [UID.case]: {
      target: caseDoc,
      right: { title: 'A matter', client: client.documentId, advocate: person.documentId },
    },
    [UID.action]: {
      target: await makeAction({ case: caseDoc.documentId, type: actionType.documentId }),
      right: { case: caseDoc.documentId, type: actionType.documentId, summary: 'A call', durationMinutes: 5 },
    },
    [UID.role]: {
      target: await makeRole({ case: caseDoc.documentId }),
      right: { case: caseDoc.documentId, type: roleType.documentId, identity: person.documentId },
    },
  };
};

const keysOf = (uid: CaseworkUid) => Object.keys(globalThis.strapi.getModel(uid).attributes);

/** What the garbage is made from, for each type that has many records. */
export const makeFixtures = async (): Promise<Map<CaseworkUid, Fixture>> => {
  const records = await recordFixtures();
  const fixtures = new Map<CaseworkUid, Fixture>();
  for (const uid of CASEWORK_UIDS.filter((one) => one !== UID.organisation))
    fixtures.set(uid, { ...(records[uid] ?? (await listFixture(uid))), keys: keysOf(uid) });
  return fixtures;
};

export interface WriteRoute {
  method: 'POST' | 'PATCH';
  path: string;
}

/** Every route of ours that writes, as the running server has it. */
export const writeRoutes = (): WriteRoute[] =>
  globalThis.strapi.server
    .listRoutes()
    .filter(({ path }) => path.includes('/case-management/'))
    .flatMap(({ path, methods }) =>
      (methods as string[])
        .filter((method): method is 'POST' | 'PATCH' => method === 'POST' || method === 'PATCH')
        .map((method) => ({ method, path }))
    );

export const readRoutes = (): string[] =>
  globalThis.strapi.server
    .listRoutes()
    .filter(({ path, methods }) => path.includes('/case-management/') && (methods as string[]).includes('GET'))
    .map(({ path }) => path);

/** The type whose records a route is about: `/case-management/cases/:documentId/close` → case. */
export const uidOfRoute = (path: string): CaseworkUid => {
  const plural = /case-management\/([a-z-]+)/.exec(path)?.[1];
  const found = CASEWORK_UIDS.find((uid) => globalThis.strapi.getModel(uid).info.pluralName === plural);
  return found ?? UID.case;
};
