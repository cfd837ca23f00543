import { UID } from '../../../src/plugins/case-management/shared/ids';
import { adminToken, app } from '../../support/app';
import { identityTypeRow, makeCase, makeClient } from '../../support/factories';
import type { Made } from '../../support/factories';
import { rowCounts, rowOf } from '../../support/rows';

let token: string;
let client: Made;
let caseId: string;
beforeAll(async () => {
  token = await adminToken('super-admin');
  client = await makeClient();
  caseId = (await makeCase()).documentId;
});

const TYPES = '/content-manager/collection-types';
const RELATIONS = '/content-manager/relations';
const send = (method: 'get' | 'post' | 'put', path: string, text?: string) => {
  const request = app().request[method](path).set('Authorization', `Bearer ${token}`);
  return text === undefined ? request : request.set('Content-Type', 'application/json').send(text);
};
interface Answer {
  status: number;
  body: { error?: { details?: { errors?: Array<{ path: string[] }> } } };
}
const refusal = ({ status, body }: Answer) => ({
  status,
  paths: (body.error?.details?.errors ?? []).map(({ path }) => path.join('.')),
});

describe('what PostgreSQL could not be asked is refused at its place', () => {
  it.each<[string, string]>([
    [`${TYPES}/${UID.identity}/%00`, 'id'],
    [`${RELATIONS}/${UID.case}/%00/client`, 'id'],
    [`${RELATIONS}/${UID.case}/client?_q=%00`, '_q'],
    [`${RELATIONS}/${UID.case}/client?id=%00`, 'id'],
    [`${RELATIONS}/${UID.case}/client?idsToOmit[]=abc`, 'idsToOmit.0'],
    [`${RELATIONS}/${UID.case}/client?idsToOmit[]=99999999999`, 'idsToOmit.0'],
    [`${RELATIONS}/${UID.case}/client?idsToOmit=1`, 'idsToOmit'],
    [`${RELATIONS}/${UID.case}/client?idsToInclude[]=abc`, 'idsToInclude.0'],
    [`${RELATIONS}/${UID.case}/client?_q=a&_filter=$between`, '_filter'],
    [`${RELATIONS}/${UID.case}/client?sort=types`, 'sort.types'],
    [`${TYPES}/${UID.identity}/actions/countManyEntriesDraftRelations?documentIds[0][a]=a`, 'documentIds'],
  ])('%s', async (path, at) => {
    expect(refusal(await send('get', path))).toEqual({ status: 400, paths: [at] });
  });

  it('in the address of what is changed too', async () => {
    expect(refusal(await send('put', `${TYPES}/${UID.identity}/%00`, '{}'))).toEqual({ status: 400, paths: ['id'] });
  });

  it('and what the panel asks beside a form is answered', async () => {
    const asked = `id=${caseId}&_q=a&_filter=$containsi&idsToOmit[0]=1&idsToInclude[0]=2&page=1&pageSize=10`;
    await send('get', `${RELATIONS}/${UID.case}/client?${asked}`).expect(200);
  });
});

describe('a body that is no record', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const place = (verb: 'post' | 'put', address = TYPES) =>
    `${address}/${UID.identity}${verb === 'put' ? `/${client.documentId}` : ''}`;

  it.each(['details', 'types', 'firstName', 'unheard'])('nested 4,000 levels deep in %s is refused', async (key) => {
    const before = await rowCounts();
    const text = `{"kind":"individual","${key}":${nested(4000)}}`;
    for (const verb of ['post', 'put'] as const) await send(verb, place(verb), text).expect(400);
    expect(await rowCounts()).toEqual(before);
  });

  it.each([TYPES, '/Content-Manager/Collection-Types'])('a list is refused by %s', async (address) => {
    for (const verb of ['post', 'put'] as const) {
      const { status, body } = await send(verb, place(verb, address), '[]');
      expect({ status, message: body.error?.message }).toEqual({
        status: 400,
        message: 'Send the record as a JSON object.',
      });
    }
  });
});

describe('where a record shall stand among others', () => {
  const connect = async (position: unknown) => {
    const { documentId } = await identityTypeRow('other');
    const text = JSON.stringify({ types: { connect: [{ documentId, position }] } });
    return send('put', `${TYPES}/${UID.identity}/${client.documentId}`, text);
  };

  it.each([
    ...['x', 1, [], {}, { at: 1 }, { start: 'x' }, { before: {} }, { before: 'nope', after: 'nope' }],
    ...[{ before: 'nope' }, { after: 'nope', end: true }, { before: 1 }],
  ])('%j is refused at its field', async (position) => {
    const before = await rowOf(UID.identity, client.id);
    expect(refusal(await connect(position))).toEqual({ status: 400, paths: ['types'] });
    expect(await rowOf(UID.identity, client.id)).toEqual(before);
  });

  it('is taken where it fits', async () => {
    const { documentId } = await identityTypeRow('client');
    for (const position of [{ start: true }, { before: documentId }, { after: documentId, locale: null }, null])
      expect((await connect(position)).status).toBe(200);
  });
});
