import http from 'node:http';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { adminToken, apiToken, app } from '../../support/app';
import { makeAction, makeListEntry } from '../../support/factories';
import { rowCounts, rowOf } from '../../support/rows';

interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  request?: { body?: Record<string, unknown> };
}
interface Routers {
  routes: Record<'admin' | 'content-api', { prefix: string; routes: Route[] }>;
}
interface Answer {
  status: number;
  body: { error?: { message: string; details?: { errors?: Array<{ path: string[]; message: string }> } } };
}

const { routes } = fromServer('routes') as Routers;
const tokens = { admin: '', 'content-api': '' };
type Side = keyof typeof tokens;
beforeAll(async () => {
  tokens.admin = await adminToken('super-admin');
  tokens['content-api'] = await apiToken('full-access');
});

/** Sends bytes as they are, past every client library. */
const send = (side: Side, method: string, path: string, text = '', headers: object = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const url = `${app().url}${side === 'admin' ? '' : '/api'}${routes[side].prefix}${path}`;
    const authorization = `Bearer ${tokens[side]}`;
    const options = { method, headers: { authorization, 'if-match': '"1"', ...headers } };
    const request = http.request(url, options, (response) => {
      let received = '';
      response.on('data', (part: Buffer) => (received += part.toString()));
      response.on('end', () => {
        const isJson = String(response.headers['content-type']).includes('json');
        resolve({ status: response.statusCode ?? 0, body: isJson ? (JSON.parse(received) as Answer['body']) : {} });
      });
    });
    request.on('error', reject);
    request.end(text);
  });

const SIDES: Side[] = ['admin', 'content-api'];
const ALL = SIDES.flatMap((side) => routes[side].routes.map((route) => ({ side, ...route })));
const nameOf = ({ side, method, path }: (typeof ALL)[number]) => `${method} ${path} (${side})`;
const WRITES = ALL.filter(({ method }) => method !== 'GET');
const filled = (path: string) => path.replace(/:\w+/g, 'a'.repeat(24));
const JSON_BODY = { 'content-type': 'application/json' };

describe('a query parameter that is not known', () => {
  it.each(ALL.map((route) => [nameOf(route), route] as const))('is refused by %s', async (_, route) => {
    const [type] = Object.keys(route.request?.body ?? {});
    const [text, headers] = type === undefined ? ['', {}] : ['{}', { 'content-type': type }];
    const { status, body } = await send(route.side, route.method, `${filled(route.path)}?populate=*`, text, headers);
    expect({ status, path: body.error?.details?.errors?.map(({ path }) => path) }).toMatchObject({
      status: 400,
      path: expect.arrayContaining([['populate']]),
    });
  });

  it('is no dry run: nothing is written', async () => {
    const { documentId } = await makeListEntry(UID.region);
    const before = await rowCounts();
    for (const [method, path] of [
      ['PATCH', `/regions/${documentId}?x=1`],
      ['POST', '/regions?dryRun=true'],
    ] as const) {
      const { status } = await send('content-api', method, path, '{"name":"Changed"}', JSON_BODY);
      expect(status).toBe(400);
    }
    expect(await rowCounts()).toEqual(before);
  });
});

describe('a body that is no JSON', () => {
  const BODIES: Array<[string, string]> = [
    ['application/xml', '<startedAt/>'],
    ['application/octet-stream', '{}'],
    ['text/plain', '{}'],
    ['application/x-www-form-urlencoded', 'a=1'],
  ];
  const json = WRITES.filter(({ request }) => !request?.body || 'application/json' in request.body);

  it.each(json.map((route) => [nameOf(route), route] as const))('is refused by %s', async (_, route) => {
    for (const [type, text] of BODIES) {
      const { status, body } = await send(route.side, route.method, filled(route.path), text, { 'content-type': type });
      expect({ type, status, message: body.error?.message }).toEqual({
        type,
        status: 415,
        message: 'Send the body as application/json, and say so in the header Content-Type.',
      });
    }
    expect((await send(route.side, route.method, filled(route.path), '{}')).status).toBe(415);
  });

  it('completes no action', async () => {
    const action = await makeAction({ state: 'planned', dueAt: new Date(), startedAt: null, durationMinutes: null });
    const before = await rowOf(UID.action, action.id);
    const xml = { 'content-type': 'application/xml' };
    expect((await send('content-api', 'POST', `/actions/${action.documentId}/complete`, '<a/>', xml)).status).toBe(415);
    expect(await rowOf(UID.action, action.id)).toEqual(before);
    // A verb that needs nothing may be sent nothing.
    expect((await send('content-api', 'POST', `/actions/${action.documentId}/complete`)).status).toBe(200);
  });
});
