import { deliverOutbox } from '../../../src/plugins/case-management/server/src/services/outbox';
import { TABLE, UID } from '../../../src/plugins/case-management/shared/ids';
import { create, makeAction, makeCase, makeClient } from '../../support/factories';
import { rowCounts } from '../../support/rows';

interface Revision {
  version: number;
  actor: string;
  why: string | null;
  before: string | null;
}

const revisionsOf = async (documentId: string): Promise<Revision[]> =>
  strapi.db.connection(TABLE.revisions).where({ document_id: documentId }).orderBy('id').select();

describe('V3: every change leaves a revision and an outbox row', () => {
  it('with the record as it was, who changed it, and why', async () => {
    const made = await makeCase({ title: 'First title' });
    const documents = strapi.documents(UID.case as never);
    await documents.update({ documentId: made.documentId, data: { title: 'Second title', version: 1 } } as never);
    await documents.update({ documentId: made.documentId, data: { stage: 'closed', changeReason: 'Done' } } as never);
    const revisions = await revisionsOf(made.documentId);
    expect(revisions.map(({ version, why }) => [version, why])).toEqual([
      [1, null],
      [2, null],
      [3, 'Done'],
    ]);
    expect(revisions[0]?.before).toBeNull();
    expect(JSON.parse(revisions[1]?.before ?? '{}')).toMatchObject({
      title: 'First title',
      version: 1,
      client: expect.any(Number) as number,
    });
    expect(revisions[0]?.actor).toMatch(/^system:/);
  });

  it('delivers each once, oldest first, after the commit', async () => {
    await deliverOutbox(strapi);
    const heard: Array<{ uid: string; documentId: string; change: string }> = [];
    const stop = strapi.eventHub.on('casework.changed', async (row: (typeof heard)[number]) => {
      heard.push(row);
    });
    const client = await makeClient();
    await strapi
      .documents(UID.identity as never)
      .update({ documentId: client.documentId, data: { notes: 'x' } } as never);
    await deliverOutbox(strapi);
    await deliverOutbox(strapi);
    stop();
    const own = heard.filter(({ documentId }) => documentId === client.documentId);
    expect(own.map(({ uid, change }) => [uid, change])).toEqual([
      [UID.identity, 'create'],
      [UID.identity, 'update'],
    ]);
  });

  it('keeps a batch whose listener failed', async () => {
    await deliverOutbox(strapi);
    const stop = strapi.eventHub.on('casework.changed', () => {
      throw new Error('The mail server is down.');
    });
    await makeClient();
    await expect(deliverOutbox(strapi)).rejects.toThrow('The mail server is down.');
    stop();
    expect(await deliverOutbox(strapi)).toBeGreaterThan(0);
  });
});

describe('a write and all that follows from it are one transaction', () => {
  const breakAfterwards = async (work: () => Promise<unknown>) => {
    const subscriber = {
      models: [UID.action],
      afterCreate: () => {
        throw new Error('Broken afterwards.');
      },
    };
    const unsubscribe = strapi.db.lifecycles.subscribe(subscriber);
    try {
      await expect(work()).rejects.toThrow('Broken afterwards.');
    } finally {
      unsubscribe();
    }
  };

  it('an error after the write leaves nothing, by documents(), db.query() and createMany', async () => {
    const made = await makeCase();
    const sample = await makeAction({ case: made.documentId });
    const row = (await strapi.db.query(UID.action).findOne({ where: { id: sample.id } })) as { typeId: number };
    const before = await rowCounts();
    const data = { case: made.id, type: row.typeId, state: 'done' };
    const { documentId: type } = (await strapi.db.query(UID.actionType).findOne({ where: { id: row.typeId } })) as {
      documentId: string;
    };
    await breakAfterwards(() => create(UID.action, { case: made.documentId, type, state: 'done' }));
    await breakAfterwards(() => strapi.db.query(UID.action).create({ data: { ...data } }));
    await breakAfterwards(() => strapi.db.query(UID.action).createMany({ data: [{ ...data }, { ...data }] }));
    expect(await rowCounts()).toEqual(before);
  });

  it('createMany writes relations, and all or none', async () => {
    const made = await makeCase();
    const sample = await makeAction({ case: made.documentId });
    const { typeId } = (await strapi.db.query(UID.action).findOne({ where: { id: sample.id } })) as { typeId: number };
    const data = { case: made.id, type: typeId, state: 'done' };
    const { ids } = (await strapi.db.query(UID.action).createMany({ data: [{ ...data }, { ...data }] })) as unknown as {
      ids: number[];
    };
    const written = await strapi.db.query(UID.action).findMany({ where: { id: { $in: ids } }, populate: ['case'] });
    expect(written).toMatchObject([{ case: { id: made.id } }, { case: { id: made.id } }]);
    const before = await rowCounts();
    const broken = strapi.db.query(UID.action).createMany({ data: [{ ...data }, { ...data, durationMinutes: -1 }] });
    await expect(broken).rejects.toThrow("A duration can't be negative.");
    expect(await rowCounts()).toEqual(before);
  });
});
