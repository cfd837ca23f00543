import fc from 'fast-check';
import type { CaseworkUid } from '../../../src/plugins/case-management/shared/ids';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { adminToken, apiToken, app } from '../../support/app';
import { rowCounts } from '../../support/rows';
import { WAYS } from '../rules/paths';
import { makeClient } from '../../support/factories';
import type { Fixture } from './fixtures';
import { makeFixtures, readRoutes, uidOfRoute, writeRoutes } from './fixtures';
import { bodyLike, nasty, RAW_BODIES } from './garbage';

// The same garbage every time, so that a failure can be looked at; another FUZZ_SEED and more FUZZ_RUNS find other things.
const SEED = Number(process.env.FUZZ_SEED ?? 1024);
const RUNS = Number(process.env.FUZZ_RUNS ?? 15);
const parameters = { seed: SEED, numRuns: RUNS, endOnFailure: true };

let fixtures: Map<CaseworkUid, Fixture>;
let admin: string;
let token: string;

beforeAll(async () => {
  fixtures = await makeFixtures();
  [admin, token] = [await adminToken('super-admin'), await apiToken('full-access')];
  // The first thing that a member of staff does makes an identity of theirs (I10).
  await WAYS['the plugin’s admin route'].create(UID.case, { client: await makeClient() });
  await app().request.get('/case-management/caseload?advocate=me').set('Authorization', `Bearer ${admin}`);
});

afterAll(async () => {
  await app().request.get('/_health').expect(204);
});

const fixtureOf = (uid: CaseworkUid): Fixture => {
  const fixture = fixtures.get(uid);
  if (!fixture) throw new Error(`There is no fixture for ${uid}.`);
  return fixture;
};
const bearer = (path: string) => `Bearer ${path.startsWith('/api/') ? token : admin}`;

interface Answer {
  status: number;
  body: { error?: { message?: unknown; name?: unknown } };
}

/** Never a 500; a refusal says why, and has written nothing. */
const judge = async (ask: () => PromiseLike<Answer>): Promise<void> => {
  const before = await rowCounts();
  const { status, body } = await ask();
  expect(status).toBeLessThan(500);
  if (status < 400) return;
  expect(typeof body.error?.message).toBe('string');
  expect(await rowCounts()).toEqual(before);
};

const ROUTES = [
  ...['identities', 'cases', 'actions', 'roles', 'regions', 'issues', 'outcomes', 'funding-programs'],
  ...['identity-types', 'action-types', 'role-types'],
].flatMap((plural) => [`POST /${plural}`, `PATCH /${plural}/:documentId`]);
const VERBS = [
  ...['POST /cases/:documentId/close', 'POST /cases/:documentId/reopen', 'POST /actions/:documentId/complete'],
  'POST /actions/:documentId/move',
  ...['POST /actions/:documentId/cancel', 'POST /roles/:documentId/end', 'POST /actions/bulk', 'POST /intake'],
  'POST /identities/matches',
  ...['POST /cases/:documentId/look', 'POST /actions/:documentId/undo', 'POST /find'],
  ...['POST /actions/:documentId/files', 'PATCH /files/:documentId', 'POST /files/:documentId/remove'],
];
const PREFIXES = ['/case-management', '/api/case-management'];

/** Bodies of verbs and of the routes that take several records. */
const rightBody = (path: string): Record<string, unknown> => {
  const { right } = fixtureOf(uidOfRoute(path));
  const { case: _case, ...action } = fixtureOf(UID.action).right;
  if (path.endsWith('/close') || path.endsWith('/reopen') || path.endsWith('/cancel')) return { reason: 'Because' };
  if (path.endsWith('/look') || path.endsWith('/undo')) return {};
  if (path.endsWith('/find')) return { q: 'Jane D' };
  if (path.endsWith('/remove')) return { reason: 'Because' };
  if (path.endsWith('/complete')) return { durationMinutes: 5 };
  if (path.endsWith('/end')) return { endedOn: '2026-03-01', reason: 'Because' };
  if (path.endsWith('/bulk')) return { rows: [fixtureOf(UID.action).right], dryRun: false };
  if (path.endsWith('/intake')) {
    const advocate = fixtureOf(UID.case).right.advocate;
    return { client: fixtureOf(UID.identity).right, case: {}, action, advocate, confirmedNew: true };
  }
  return right;
};

describe('the list of write routes', () => {
  it('is the one that is tried below', () => {
    const served = writeRoutes().map(({ method, path }) => `${method} ${path}`);
    const tried = [...ROUTES, ...VERBS].flatMap((route) => {
      const [method, path] = route.split(' ');
      return PREFIXES.map((prefix) => `${method} ${prefix}${path}`);
    });
    expect([...new Set(served)].sort()).toEqual(tried.sort());
  });
});

describe.each([...ROUTES, ...VERBS])('garbage for %s', (route) => {
  it.each(PREFIXES)('under %s is refused or right, and never half-written', async (prefix) => {
    const [method, tail = ''] = route.split(' ');
    const path = `${prefix}${tail}`;
    const right = rightBody(path);
    const keys = [...Object.keys(right), ...fixtureOf(uidOfRoute(path)).keys];
    const ids = fc.oneof(
      { weight: 5, arbitrary: fc.constant(fixtureOf(uidOfRoute(path)).target.documentId) },
      { weight: 1, arbitrary: fc.constantFrom('x', 'a'.repeat(24), '%00', '..%2f', '1', "'", '💥') }
    );
    const versions = fc.constantFrom('1', '"1"', '*', '', 'x', '-1', '99999999999', '2');
    await fc.assert(
      fc.asyncProperty(bodyLike(right, keys), ids, versions, async (body, id, version) => {
        const url = encodeURI(path.replace(':documentId', id));
        const request = app().request[method === 'POST' ? 'post' : 'patch'](url);
        await judge(() =>
          request
            .set('Authorization', bearer(prefix))
            .set('If-Match', version)
            .set('Content-Type', 'application/json')
            .send(JSON.stringify(body) ?? '')
        );
      }),
      parameters
    );
  });
});

describe.each(RAW_BODIES)('%s', (_what, type, body) => {
  it.each(PREFIXES.flatMap((prefix) => [`${prefix}/cases`, `${prefix}/intake`, `${prefix}/actions/bulk`]))(
    'is refused by %s',
    async (path) => {
      await judge(() =>
        app().request.post(path).set('Authorization', bearer(path)).set('Content-Type', type).send(body)
      );
    }
  );
});

const MANAGED = [
  UID.identity,
  UID.case,
  UID.action,
  UID.role,
  UID.identityType,
  UID.actionType,
  UID.roleType,
  UID.region,
];

// Attributes that Strapi keeps and names of JavaScript's own: code may break itself with them, no rule of ours speaks of them.
const STRAPIS_OWN = [
  'createdBy',
  'updatedBy',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'localizations',
].concat(['id', 'documentId', 'constructor', '__proto__', 'toString']);

describe.each(MANAGED)('garbage in the Content Manager for %s', (uid) => {
  const url = `/content-manager/collection-types/${uid}`;

  it('is refused or right on create and update, and never half-written', async () => {
    const { right, keys, target } = fixtureOf(uid);
    const { advocate: _sent, ...own } = right;
    await fc.assert(
      fc.asyncProperty(bodyLike(own, keys), fc.boolean(), async (body, update) => {
        const { request } = app();
        const ask = update ? request.put(`${url}/${target.documentId}`) : request.post(url);
        await judge(() =>
          ask
            .set('Authorization', bearer(''))
            .set('Content-Type', 'application/json')
            .send(JSON.stringify(body) ?? '')
        );
      }),
      parameters
    );
  });

  it('is refused or right by documents() and db.query(), in words and not by the database', async () => {
    const { right, keys, target } = fixtureOf(uid);
    const { advocate: _sent, ...own } = right;
    const ways = ['documents()', 'db.query()', 'db.query() in bulk'] as const;
    await fc.assert(
      fc.asyncProperty(bodyLike(own, keys), fc.constantFrom(...ways), fc.boolean(), async (body, way, update) => {
        fc.pre(typeof body === 'object' && body !== null && !Array.isArray(body));
        fc.pre(!STRAPIS_OWN.some((name) => Object.hasOwn(body, name)));
        const before = await rowCounts();
        const data = body as Record<string, unknown>;
        const outcome = await (update ? WAYS[way].update(uid, target, data) : WAYS[way].create(uid, data));
        if (!outcome.refused) return;
        expect({ name: outcome.name, message: outcome.message, status: outcome.status < 500 }).toMatchObject({
          status: true,
        });
        expect(await rowCounts()).toEqual(before);
      }),
      parameters
    );
  });
});

describe('a question that we do not understand (V4)', () => {
  it('is refused or answered, never a 500', async () => {
    const paths = [...new Set(readRoutes())];
    const names = [
      'limit',
      'cursor',
      'sort',
      'state',
      'stage',
      'types',
      'states',
      'from',
      'to',
      'advocate',
      'client',
      'case',
    ].concat(['populate', 'filters', '_q', 'fields', 'locale', 'heldOn', 'name', 'key', 'changedSince', 'filters[id]']);
    const query = fc.array(fc.tuple(fc.constantFrom(...names), nasty), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), query, async (path, pairs) => {
        const url = path.replace(':documentId', fixtureOf(uidOfRoute(path)).target.documentId);
        const text = pairs.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
        const search = new URLSearchParams(text.map(([name, value]) => [String(name), String(value).slice(0, 2_000)]));
        await judge(() => app().request.get(`${url}?${search}`).set('Authorization', bearer(path)));
      }),
      { ...parameters, numRuns: 4 * RUNS }
    );
  });
});

describe('much at once', () => {
  it('a comment of 1 MB is refused at its field', async () => {
    const body = { ...fixtureOf(UID.action).right, comments: 'x'.repeat(1_000_000) };
    for (const prefix of PREFIXES) {
      const answer = await app().request.post(`${prefix}/actions`).set('Authorization', bearer(prefix)).send(body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.errors[0].path).toEqual(['comments']);
    }
  });

  it('emoji and right-to-left names are kept as they are', async () => {
    const familyName = 'שָׁלוֹם 💥 O’Brien-Ñandú';
    const body = { ...fixtureOf(UID.identity).right, familyName };
    const { status, body: answer } = await app()
      .request.post('/api/case-management/identities')
      .set('Authorization', bearer('/api/'))
      .send(body);
    expect({ status, familyName: answer.data?.familyName }).toEqual({ status: 201, familyName });
  });
});
