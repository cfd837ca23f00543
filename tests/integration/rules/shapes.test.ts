import { UID } from '../../../src/plugins/case-management/shared/ids';
import { adminToken, app } from '../../support/app';
import type { Made } from '../../support/factories';
import { change, identityTypeRow, makeCase, makeClient, makeProvider } from '../../support/factories';
import { rowOf, rowCounts } from '../../support/rows';
import { WAYS } from './paths';

/** Every shape of a to-one relation that Strapi takes. */
const SHAPES: Array<[string, (made: Made) => unknown]> = [
  ['a documentId', ({ documentId }) => documentId],
  ['a list of one documentId', ({ documentId }) => [documentId]],
  ['an object with a documentId', ({ documentId }) => ({ documentId })],
  ['connect with a documentId', ({ documentId }) => ({ connect: [documentId] })],
  ['connect with an object', ({ documentId }) => ({ connect: [{ documentId }] })],
  ['connect with both ids', ({ id, documentId }) => ({ connect: [{ id, documentId }], disconnect: [] })],
  ['set with a documentId', ({ documentId }) => ({ set: [documentId] })],
  ['set with an object', ({ documentId }) => ({ set: [{ documentId }] })],
];

const inManager = async (data: object) =>
  app()
    .request.post(`/content-manager/collection-types/${UID.case}`)
    .set('Authorization', `Bearer ${await adminToken('super-admin')}`)
    .send(data);
const inDocuments = (data: object) =>
  globalThis.strapi.documents(UID.case as never).create({ data } as never) as Promise<Made>;

describe.each(SHAPES)('a client given as %s', (_shape, shape) => {
  it('is taken by documents() and by the Content Manager', async () => {
    const client = await makeClient();
    const made = await inDocuments({ title: 'By code', client: shape(client) });
    expect(await rowOf(UID.case, made.id)).toMatchObject({ clientId: client.id, client: { id: client.id } });
    const { status, body } = await inManager({ title: 'By form', client: shape(client) });
    expect(status).toBe(201);
    expect(await rowOf(UID.case, body.data.id)).toMatchObject({ clientId: client.id, client: { id: client.id } });
  });

  it('meets the rules all the same', async () => {
    const provider = await makeProvider();
    const before = await rowCounts();
    await expect(inDocuments({ client: shape(provider) })).rejects.toMatchObject({ name: 'ValidationError' });
    const { status, body } = await inManager({ client: shape(provider) });
    expect({ status, path: body.error.details.errors[0].path }).toEqual({ status: 400, path: ['client'] });
    expect(await rowCounts()).toEqual(before);
  });
});

describe('types given by connect and disconnect', () => {
  it('are judged as they will be', async () => {
    const made = await makeClient();
    const other = await identityTypeRow('other');
    const client = await identityTypeRow('client');
    await change(UID.identity, made, { types: { connect: [other.documentId], disconnect: [client.documentId] } });
    expect(await rowOf(UID.identity, made.id)).toMatchObject({ types: [{ key: 'other' }] });
  });

  it('can’t take the last one away', async () => {
    const made = await makeClient();
    const client = await identityTypeRow('client');
    const outcome = change(UID.identity, made, { types: { disconnect: [client.documentId] } });
    await expect(outcome).rejects.toMatchObject({ name: 'ValidationError', message: /at least one type/ });
  });
});

describe('a wrong shape of a relation', () => {
  const WRONG: unknown[] = [0, -1, 1.5, true, 'no-such-id', '', {}, { id: 'x' }, { connect: 'x' }, { set: [{}] }];

  it.each(WRONG.map((value) => [JSON.stringify(value), value]))('such as %s is a clear 4xx', async (_text, value) => {
    const before = await rowCounts();
    const { status } = await inManager({ title: 'Wrong', client: value });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await rowCounts()).toEqual(before);
  });
});

describe('bulk writes', () => {
  it('are all or none: one bad row among good ones writes nothing', async () => {
    const { id } = await makeClient();
    const before = await rowCounts();
    const rows = [{ title: 'Good', client: id }, { title: 'Bad' }, { title: 'Good again', client: id }];
    const outcome = globalThis.strapi.db.query(UID.case).createMany({ data: rows as never });
    await expect(outcome).rejects.toMatchObject({ name: 'ValidationError' });
    expect(await rowCounts()).toEqual(before);
  });

  it('write relations, number cases and record each change', async () => {
    const { id } = await makeClient();
    const before = await rowCounts();
    const rows = [{ client: id }, { client: id }];
    const { ids } = await globalThis.strapi.db.query(UID.case).createMany({ data: rows as never });
    expect(ids).toHaveLength(2);
    for (const caseId of ids)
      expect(await rowOf(UID.case, Number(caseId))).toMatchObject({ client: { id }, reference: /^C-\d{4}-\d{5}$/ });
    const after = await rowCounts();
    // Two cases, and the action that opened each (C4).
    expect((after.cm_outbox ?? 0) - (before.cm_outbox ?? 0)).toBeGreaterThanOrEqual(2);
    expect((after.cm_actions ?? 0) - (before.cm_actions ?? 0)).toBe(2);
  });

  it('update none when one of many would break a rule', async () => {
    const [good, bad] = [await makeCase(), await makeCase()];
    await change(UID.case, bad, { stage: 'closed', closedAt: '2026-03-01T00:00:00.000Z', changeReason: 'Settled' });
    const before = { good: await rowOf(UID.case, good.id), everything: await rowCounts() };
    const outcome = await WAYS['db.query() in bulk'].update(UID.case, good, { openedAt: '2099-01-01T00:00:00.000Z' });
    expect(outcome).toMatchObject({ status: 400 });
    const both = globalThis.strapi.db.query(UID.case).updateMany({
      where: { id: { $in: [good.id, bad.id] } },
      data: { openedAt: '2026-03-05T00:00:00.000Z' } as never,
    });
    await expect(both).rejects.toMatchObject({ name: 'ValidationError' });
    expect({ good: await rowOf(UID.case, good.id), everything: await rowCounts() }).toEqual(before);
  });
});
