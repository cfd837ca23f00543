import { UID } from '../../../src/plugins/case-management/shared/ids';
import { makeCase, makeClient, makeProvider } from '../../support/factories';
import { rowCounts, rowOf } from '../../support/rows';

/** Their types name the relations of every content type, and no one's in particular. */
interface Relations {
  attachRelations(id: number, data: object): Promise<unknown>;
  updateRelations(id: number, data: object): Promise<unknown>;
  deleteRelations(id: number): Promise<unknown>;
}
const cases = () => strapi.db.query(UID.case) as unknown as Relations;

describe('the relation methods of db.query()', () => {
  it.each(['attachRelations', 'updateRelations'] as const)('meet the rules: %s', async (method) => {
    const [caseDoc, provider] = [await makeCase(), await makeProvider()];
    const before = { row: await rowOf(UID.case, caseDoc.id), everything: await rowCounts() };
    await expect(cases()[method](caseDoc.id, { client: provider.id })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('does not permit cases'),
    });
    expect({ row: await rowOf(UID.case, caseDoc.id), everything: await rowCounts() }).toEqual(before);
  });

  it('are updates: what is beside a relation, and what follows, is written too', async () => {
    const caseDoc = await makeCase();
    const { client } = (await rowOf(UID.case, caseDoc.id)) as { client: { id: number } };
    const other = await makeCase();
    await cases().updateRelations(caseDoc.id, { related: [other.id], title: 'No relation' });
    expect(await rowOf(UID.case, caseDoc.id)).toMatchObject({
      related: [{ id: other.id }],
      title: caseDoc.title,
      client,
      version: Number(caseDoc.version) + 1,
    });
  });

  it('don’t take all relations away', async () => {
    const caseDoc = await makeCase({ client: (await makeClient()).documentId });
    const before = { row: await rowOf(UID.case, caseDoc.id), everything: await rowCounts() };
    await expect(cases().deleteRelations(caseDoc.id)).rejects.toMatchObject({ name: 'ValidationError' });
    expect({ row: await rowOf(UID.case, caseDoc.id), everything: await rowCounts() }).toEqual(before);
  });

  it('are no way around them in the entity manager either', async () => {
    const [caseDoc, provider] = [await makeCase(), await makeProvider()];
    const before = { row: await rowOf(UID.case, caseDoc.id), everything: await rowCounts() };
    const manager = strapi.db.entityManager as unknown as {
      updateRelations(uid: string, id: number, data: object): Promise<unknown>;
    };
    const write = manager.updateRelations(UID.case, caseDoc.id, { client: provider.id });
    await expect(write).rejects.toMatchObject({ name: 'ValidationError' });
    expect({ row: await rowOf(UID.case, caseDoc.id), everything: await rowCounts() }).toEqual(before);
  });
});
