import http from 'node:http';
import { gzipSync } from 'node:zlib';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { app } from '../../support/app';
import { identityType, listEntry, makeAction, makeCase, makeClient, makeListEntry } from '../../support/factories';
import { developer, paths, seen } from './http';
import type { Client } from './http';

let api: Client;
let action: string;
let body: Record<string, unknown>;
beforeAll(async () => {
  api = await developer();
  action = (await makeAction()).documentId;
  body = { case: (await makeCase()).documentId, type: (await makeListEntry(UID.actionType)).documentId, state: 'done' };
});

/** Sends bytes as they are, past every client library. */
const raw = (method: string, path: string, text: string, type = 'application/json', more = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${api.token}`, 'content-type': type, 'if-match': '"1"', ...more };
    const request = http.request(`${app().url}/api/case-management${path}`, { method, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    request.on('error', reject);
    request.end(text);
  });

describe('a body that is none', () => {
  it.each(['{', '[]', '"text"', '1', 'null', 'true', '[{"case":1}]', '{"a":', '\u0000'])(
    '%j answers 400',
    async (text) => {
      for (const path of ['/actions', '/intake', '/actions/bulk', '/cases', '/roles', '/regions'])
        expect(await raw('POST', path, text)).toBe(400);
      expect(await raw('PATCH', `/actions/${action}`, text)).not.toBe(500);
    }
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml'])(
    'as %s answers 4xx',
    async (type) => {
      const status = await raw('POST', '/actions', 'case=1&type=2', type);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  );

  it.each(['gzip', 'deflate', 'br', 'made-up'])('said to be packed with %s answers 4xx', async (encoding) => {
    const [half, more] = [gzipSync('{"a":1}').subarray(0, 12).toString('latin1'), { 'content-encoding': encoding }];
    for (const text of ['{}', half, '']) {
      const status = await raw('POST', '/actions', text, 'application/json', more);
      expect([400, 415]).toContain(status);
    }
  });
});

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('a value that is nested without end', () => {
  it.each([5000, 50_000])('%i levels deep answers 400', async (levels) => {
    const bodies = [
      `{"details":{"a":${nested(levels)}}}`,
      `{"data":{"a":${nested(levels)}}}`,
      `{"x":${nested(levels)}}`,
    ];
    for (const text of bodies)
      for (const path of ['/identities', '/cases', '/actions', '/roles', '/intake', '/actions/bulk'])
        expect(await raw('POST', path, text)).toBe(400);
  });

  it('is told so at its field', async () => {
    const answer = await api.post('/actions', { ...body, data: { a: JSON.parse(nested(20)) } }).expect(400);
    expect(paths(answer)).toEqual(['data']);
    expect(answer.body.error.message).toBe('Nest at most 10 levels.');
  });
});

describe('a value that does not fit', () => {
  it.each<[string, unknown, string]>([
    ['summary', 'a\u0000b', 'summary'],
    ['summary', 'lone \ud800 half', 'summary'],
    ['summary', 'x'.repeat(256), 'summary'],
    ['summary', ['x'], 'summary'],
    ['comments', 'y'.repeat(1_000_000), 'comments'],
    ['durationMinutes', 3_000_000_000, 'durationMinutes'],
    ['durationMinutes', 1e308, 'durationMinutes'],
    ['durationMinutes', 1.5, 'durationMinutes'],
    ['durationMinutes', -1, 'durationMinutes'],
    ['durationMinutes', '5', 'durationMinutes'],
    ['startedAt', '2026-02-30T00:00:00Z', 'startedAt'],
    ['startedAt', '0000-01-01T00:00:00Z', 'startedAt'],
    ['startedAt', '+275760-09-13T00:00:00Z', 'startedAt'],
    ['startedAt', 1e15, 'startedAt'],
    ['startedAt', 'tomorrow', 'startedAt'],
    ['state', 'open', 'state'],
    ['state', null, 'state'],
    ['dueAllDay', 'yes', 'dueAllDay'],
    ['data', 'text', 'data'],
    ['data', { a: 'b\u0000' }, 'data'],
    ['data', { a: { b: '\udfff' } }, 'data'],
    ['case', 1, 'case'],
    ['case', { connect: [1] }, 'case'],
    ['case', { documentId: 'a'.repeat(24) }, 'case'],
    ['case', ['a'.repeat(24)], 'case'],
    ['case', 'no id', 'case'],
    ['case', 'a'.repeat(24), 'case'],
    ['type', null, 'type'],
    ['roles', 'x', 'roles'],
    ['roles', [{ connect: [] }], 'roles.0.connect'],
    ['version', 5, 'version'],
    ['id', 1, 'id'],
    ['documentId', 'x', 'documentId'],
    ['createdBy', 1, 'createdBy'],
    ['caseId', 1, 'caseId'],
    ['recordedBy', 'me', 'recordedBy'],
    ['source', 'import', 'source'],
    ['constructor', {}, 'constructor'],
  ])('%s = %j answers 400 with the path', async (name, value, path) => {
    const answer = await api.post('/actions', { ...body, [name]: value }).expect(400);
    expect(paths(answer)).toContain(path);
    expect(answer.body.error.message.length).toBeGreaterThan(10);
  });

  it('may not hide in the prototype', async () => {
    expect(await raw('POST', '/actions', JSON.stringify(body).replace('{', '{"__proto__":{"version":9},'))).toBe(400);
  });

  it('answers 400 in lists of relations too', async () => {
    const client = {
      kind: 'individual',
      firstName: 'A',
      gender: 'female',
      region: await listEntry(UID.region, 'not-known'),
    };
    const type = await identityType('client');
    for (const [types, path] of [
      [type, 'types'],
      [[1], 'types.0'],
      [[{ id: 1 }], 'types.0'],
      [{ connect: [type] }, 'types'],
      [[type, 'z'.repeat(24)], 'types.1'],
      [Array.from({ length: 101 }, () => type), 'types'],
    ] as const)
      expect(paths(await api.post('/identities', { ...client, types }).expect(400))).toContain(path);
  });

  it('is no reason to lose what fits: emoji and right-to-left names come back as sent', async () => {
    const name = '👩‍👩‍👧 \u202Eمريم\u202C e\u0301 𠮷';
    const made = await api.patch(`/identities/${(await makeClient()).documentId}`, { familyName: name }, seen(1));
    expect(made.body.data.familyName).toBe(name);
  });
});

describe('a query that we don’t understand', () => {
  const lists = ['/identities', '/cases', '/actions', '/roles', '/regions', '/action-types', '/caseload'];

  it.each([
    ['_q=x', '_q'],
    ['populate=*', 'populate'],
    ['populate[client][populate]=*', 'populate'],
    ['filters[id][$gt]=1', 'filters'],
    ['fields=email', 'fields'],
    ['where[id]=1', 'where'],
    ['lookup[id]=1', 'lookup'],
    ['pagination[pageSize]=1', 'pagination'],
    ['locale=en', 'locale'],
    ['sort=email', 'sort'],
    ['sort[0]=name&sort[1]=id', 'sort'],
    ['limit=1000', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['limit=x', 'limit'],
    ['limit[]=1', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=', 'limit'],
    ['limit[constructor]=1', 'limit'],
    ['constructor=1', 'constructor'],
    ['__proto__[a]=1', '__proto__'],
    ['%5f_proto__[a]=1', '__proto__'],
    ['limit=%E0%A4%A', 'limit'],
    ['%E0%A4%A=1', '%E0%A4%A'],
    ['=1', ''],
    [`${'&'.repeat(1000)}where=1`, ''],
    ['cursor=%00', 'cursor'],
    ['cursor=W10', 'cursor'],
    ['cursor=WyJcdTAwMDAiLDFd', 'cursor'],
  ])('%s is refused on every list', async (query, path) => {
    for (const list of lists) expect(paths(await api.get(`${list}?${query}`).expect(400))).toEqual([path]);
  });

  it.each([
    ['/cases?client=1', 'client'],
    [`/cases?client=${'a'.repeat(24)}`, 'client'],
    ['/cases?client[$ne]=x', 'client'],
    ['/cases?stage=lost', 'stage'],
    ['/cases?changedSince=99999-01-01', 'changedSince'],
    ['/cases?reference=%00', 'reference'],
    ['/cases?reference=%E0%A4%A', 'reference'],
    ['/work/cases?noContactDays[]=1', 'noContactDays'],
    ['/find?q=a&limit[]=1', 'limit'],
    ['/identities?name=a%00', 'name'],
    ['/identities?anonymous=maybe', 'anonymous'],
    ['/roles?heldOn=2026-02-30', 'heldOn'],
    ['/actions?from=2026-01-01', 'from'],
    ['/actions?sort=dueAt', 'sort'],
    ['/roles?sort=startedOn', 'sort'],
    ['/cases?sort=-nextDueAt', 'sort'],
    [`/actions?client=${'a'.repeat(24)}`, 'client'],
  ])('%s is refused', async (path, field) => {
    expect(paths(await api.get(path).expect(400))).toEqual([field]);
  });

  it('a path that names nothing is not found, whatever it holds', async () => {
    for (const id of ['%00', '%ff', '..%2f..', '1', "'%20or%201=1--", 'a'.repeat(3000), '%E2%80%AE'])
      for (const list of ['/identities', '/cases', '/actions', '/roles', '/regions']) {
        const { status } = await api.get(`${list}/${id}`);
        expect([400, 404]).toContain(status);
      }
    expect(await raw('GET', '/cases/%zz', '')).toBeLessThan(500);
  });
});
