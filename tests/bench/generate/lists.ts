/** The lists that rows point at: those that a new install has, and what the bench needs besides. */
import type { Core } from '@strapi/strapi';
import {
  IDENTITY_TYPE_KEYS,
  REGION_KEYS,
  ROLE_TYPE_KEYS,
} from '../../../src/plugins/case-management/shared/vocabulary';
import type { Lists } from './dataset';

export type Family = 'case-management' | 'bench';

type Entry = { key: string; name: string } & Record<string, unknown>;

const numbered = (count: number, key: string, name: string, more = {}): Entry[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `bench-${key}-${index + 1}`,
    name: `${name} ${index + 1}`,
    ...more,
  }));

const WANTED = {
  'identity-type': [
    { key: IDENTITY_TYPE_KEYS.client, name: 'Client', permitsCases: true },
    { key: IDENTITY_TYPE_KEYS.other, name: 'Other' },
  ],
  region: [{ key: REGION_KEYS.notKnown, name: 'Not known' }],
  issue: numbered(12, 'issue', 'Issue'),
  'funding-program': numbered(3, 'program', 'Program'),
  'action-type': numbered(8, 'work', 'Kind of work', { countsTime: true, milestone: false, version: 1 }),
  'role-type': [
    { key: 'bench-client', name: 'Client', scope: 'action' },
    { key: 'bench-worker', name: 'Worker', scope: 'action' },
    { key: ROLE_TYPE_KEYS.advocate, name: 'Advocate', scope: 'case', grantsAccess: true, managesCase: true },
  ],
} satisfies Record<string, Entry[]>;

const rowIdOf = async (strapi: Core.Strapi, uid: string, entry: Entry): Promise<number> => {
  const found: unknown = await strapi.db.query(uid).findOne({ where: { key: entry.key } });
  const row: unknown = found ?? (await strapi.db.query(uid).create({ data: { active: true, ...entry } }));
  return (row as { id: number }).id;
};

/** Makes what is missing, in the plugin's lists or in the fixture's copies of them. */
export const ensureLists = async (strapi: Core.Strapi, family: Family): Promise<Lists> => {
  const ids = async (type: keyof typeof WANTED) => {
    const found: number[] = [];
    for (const entry of WANTED[type]) found.push(await rowIdOf(strapi, `plugin::${family}.${type}`, entry));
    return found;
  };
  const [clientType = 0, otherType = 0] = await ids('identity-type');
  const [region = 0] = await ids('region');
  const [clientRole = 0, workerRole = 0, advocateRole = 0] = await ids('role-type');
  return {
    clientType,
    otherType,
    region,
    clientRole,
    workerRole,
    advocateRole,
    issues: await ids('issue'),
    programs: await ids('funding-program'),
    actionTypes: await ids('action-type'),
  };
};
