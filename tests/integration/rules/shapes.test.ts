import { UID } from '../../../src/plugins/case-management/shared/ids';
import { adminToken, app } from '../../support/app';
import type { Made } from '../../support/factories';
import type { CaseworkUid } from '../../../src/plugins/case-management/shared/ids';
import {
  change,
  identityTypeRow,
  makeAction,
  makeCase,
  makeClient,
  makeListEntry,
  makeProvider,
  makeRole,
} from '../../support/factories';
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
    const { status, body } = await inManager({ title: 'Wrong', client: value });
    expect({ status, path: body.error.details.errors[0]?.path }).toEqual({ status: 400, path: ['client'] });
    expect(await rowCounts()).toEqual(before);
  });

  it.each([...WRONG.slice(0, 5), { id: 'x' }, { connect: 'x' }, { set: [{}] }, { connect: [{ id: 2_000_000_000 }] }])(
    'is named where there are several relations: %j',
    async (value) => {
      const made = await makeClient();
      const { body, status } = await app()
        .request.put(`/content-manager/collection-types/${UID.identity}/${made.documentId}`)
        .set('Authorization', `Bearer ${await adminToken('super-admin')}`)
        .send({ types: value, notes: 'x' });
      expect(status).toBe(400);
      expect(body.error.details.errors).toMatchObject([
        { path: ['types'], message: expect.stringMatching(/no such record|A relation is/) },
      ]);
    }
  );
});

describe('a relation in a shape that Strapi passes over, or fails on', () => {
  const OF_TYPES: unknown[] = [
    { connect: [null] },
    [[1]],
    { connect: 5 },
    { connect: [{ documentId: { a: 1 } }] },
    { documentId: { a: 1 }, id: 1 },
  ];
  const problemsOf = async (made: Made, data: object) => {
    const before = { row: await rowOf(UID.identity, made.id), everything: await rowCounts() };
    const way = WAYS['the Content Manager'];
    const outcomes = [
      await way.update(UID.identity, made, { ...data }),
      await WAYS['documents()'].update(UID.identity, made, { ...data }),
    ];
    expect({ row: await rowOf(UID.identity, made.id), everything: await rowCounts() }).toEqual(before);
    return outcomes.map(({ status, problems }) => ({ status, problems }));
  };

  it.each(OF_TYPES)('is refused at its field: %j', async (types) => {
    for (const outcome of await problemsOf(await makeClient(), { types }))
      expect(outcome).toMatchObject({
        status: 400,
        problems: [{ path: 'types', message: expect.stringMatching(/^A relation is/) }],
      });
  });

  it('is refused where several are connected to what points at one', async () => {
    const [one, other] = [await makeListEntry(UID.region), await makeListEntry(UID.region)];
    const region = { connect: [{ documentId: one.documentId }, { documentId: other.documentId }] };
    for (const outcome of await problemsOf(await makeClient(), { region }))
      expect(outcome).toMatchObject({
        status: 400,
        problems: [{ path: 'region', message: 'This relation points at one record only.' }],
      });
  });

  it('is refused from an inverse side too', async () => {
    for (const outcome of await problemsOf(await makeClient(), { cases: { connect: [{ documentId: { a: 1 } }] } }))
      expect(outcome).toMatchObject({ status: 400, problems: [{ path: 'cases' }] });
  });

  it.each([() => 1, new Date()])('is refused in code: %p', async (client) => {
    await expect(inDocuments({ title: 'By code', client })).rejects.toMatchObject({
      details: { errors: [{ path: ['client'], message: expect.stringMatching(/^A relation is/) }] },
    });
    const made = await makeCase();
    await expect(change(UID.case, made, { client })).rejects.toMatchObject({ name: 'ValidationError' });
  });
});

describe('a copy in the Content Manager', () => {
  const copy = async (uid: CaseworkUid, { documentId }: Made, body: object) =>
    app()
      .request.post(`/content-manager/collection-types/${uid}/clone/${documentId}`)
      .set('Authorization', `Bearer ${await adminToken('super-admin')}`)
      .send(body);

  it.each([
    [UID.identity, () => makeClient(), 'create a new one'],
    [UID.case, () => makeCase(), 'open a new one'],
    [UID.action, () => makeAction(), 'record a new one'],
    [UID.role, () => makeRole(), 'begin a new one'],
  ] as const)('of %s is refused by one sentence that says what to do', async (uid, make, advice) => {
    const made = await make();
    const before = await rowCounts();
    const { status, body } = await copy(uid, made, {});
    expect({ status, problems: body.error.details.errors }).toMatchObject({ status: 400, problems: [{ path: [] }] });
    expect(body.error.message).toContain(`can't be duplicated`);
    expect(body.error.message).toContain(advice);
    expect(await rowCounts()).toEqual(before);
  });

  it('of an entry of a list is made, under another key', async () => {
    const region = await makeListEntry(UID.region);
    expect((await copy(UID.region, region, {})).body.error.details.errors).toMatchObject([{ path: ['key'] }]);
    const { status, body } = await copy(UID.region, region, { key: `copy-of-${String(region.key)}` });
    expect({ status, name: body.data.name }).toEqual({ status: 200, name: region.name });
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
