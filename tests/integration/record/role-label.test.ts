import { UID } from '../../../src/plugins/case-management/shared/ids';
import type { Actor } from '../../../src/plugins/case-management/server/src/services/actor';
import type { BatchResult } from '../../../src/plugins/case-management/server/src/services/batch';
import { adminToken, app } from '../../support/app';
import { change, create, makeAction, makeCase, makeListEntry, makePerson, makeRole } from '../../support/factories';
import type { Made } from '../../support/factories';

interface Batch {
  writeBatch(strapi: unknown, uid: string, rows: object[], options: object): Promise<BatchResult[]>;
}
const { writeBatch } = fromServer('services/batch') as Batch;
const { systemActor } = fromServer('services/actor') as { systemActor(name?: string): Actor };

const rowOfRole = (id: number) => app().strapi.db.query(UID.role).findOne({ where: { id } });
const labelOf = async ({ id }: Pick<Made, 'id'>) => (await rowOfRole(id)).label as string;
const person = (firstName: string) => makePerson({ firstName, familyName: 'Bell' });
const roleType = (name: string, scope: string) => makeListEntry(UID.roleType, { name, scope });

const relationship = async () => {
  const [type, holder, other] = [
    await roleType('Employer of', 'relationship'),
    await person('Ada'),
    await person('Ben'),
  ];
  const joins = { type: type.documentId, identity: holder.documentId, other: other.documentId };
  return { type, holder, other, role: await create(UID.role, joins) };
};

/** MariaDB locks more rows than it changes, and may say that somebody else was saving: then people save again. */
const rename = async (identity: Made, firstName: string): Promise<unknown> => {
  try {
    return await change(UID.identity, identity, { firstName });
  } catch (error) {
    if ((error as Error).name !== 'ConflictError') throw error;
    return rename(identity, firstName);
  }
};

describe('what a role is called', () => {
  it('says who is what: in a case, in an action, and between two', async () => {
    const identity = (await person('Ada')).documentId;
    const supporter = (await roleType('Supporter', 'case')).documentId;
    const present = (await roleType('Present', 'action')).documentId;
    expect(await labelOf(await makeRole({ type: supporter, identity }))).toBe('Supporter: Ada Bell');
    const action = (await makeAction()).documentId;
    expect(await labelOf(await create(UID.role, { type: present, identity, action }))).toBe('Present: Ada Bell');
    expect(await labelOf((await relationship()).role)).toBe('Employer of: Ada Bell – Ben Bell');
  });

  it('is set by the batch writer too', async () => {
    const [type, identity, caseDoc] = [await roleType('Guardian', 'case'), await person('Ada'), await makeCase()];
    const rows = [{ type: type.id, identity: identity.id, case: caseDoc.id }];
    const [made] = await writeBatch(app().strapi, UID.role, rows, { actor: systemActor(), onBroken: 'throw' });
    expect(made?.ok && (await labelOf(made))).toBe('Guardian: Ada Bell');
  });

  it('follows the names of its type, its holder and the other, and of nobody else', async () => {
    const [{ type, holder, other, role }, elsewhere] = [await relationship(), await relationship()];
    await change(UID.identity, holder, { firstName: 'Adah' });
    expect(await labelOf(role)).toBe('Employer of: Adah Bell – Ben Bell');
    await change(UID.identity, other, { familyName: 'Ash' });
    expect(await labelOf(role)).toBe('Employer of: Adah Bell – Ben Ash');
    const updatedAt = (await rowOfRole(role.id)).updatedAt;
    await change(UID.roleType, type, { name: 'Boss of' });
    expect(await rowOfRole(role.id)).toMatchObject({ label: 'Boss of: Adah Bell – Ben Ash', updatedAt });
    expect(await labelOf(elsewhere.role)).toBe('Employer of: Ada Bell – Ben Bell');
  });

  it('keeps its name when a refused renaming is undone', async () => {
    const { holder, role } = await relationship();
    const renamed = app().strapi.db.transaction(async () => {
      await change(UID.identity, holder, { firstName: 'Adah' });
      throw new Error('Not after all.');
    });
    await expect(renamed).rejects.toThrow('Not after all.');
    expect(await labelOf(role)).toBe('Employer of: Ada Bell – Ben Bell');
  });

  it('follows both names when both are renamed at once', async () => {
    const pairs = await Promise.all(Array.from({ length: 6 }, relationship));
    await Promise.all(pairs.flatMap(({ holder, other }) => [rename(holder, 'Adah'), rename(other, 'Benn')]));
    for (const { role } of pairs) expect(await labelOf(role)).toBe('Employer of: Adah Bell – Benn Bell');
  });

  it('begins again with the role when its case is reopened', async () => {
    const caseDoc = await makeCase();
    const made = await makeRole({ case: caseDoc.documentId, identity: (await person('Ada')).documentId });
    await change(UID.case, caseDoc, { stage: 'closed', changeReason: 'Settled' });
    await change(UID.case, caseDoc, { stage: 'open', closedAt: null, changeReason: 'Not yet' });
    const roles = await app()
      .strapi.db.query(UID.role)
      .findMany({ where: { caseId: caseDoc.id } });
    expect(roles).toHaveLength(2);
    for (const role of roles) expect(role.label).toBe(await labelOf(made));
  });

  it('is nobody’s to write, and in no answer of stock Strapi', async () => {
    const { role } = await relationship();
    await change(UID.role, role, { label: 'Something else', note: 'x' });
    expect(await labelOf(role)).toBe('Employer of: Ada Bell – Ben Bell');
    const url = `/case-management/roles/${role.documentId}`;
    const bearer = { Authorization: `Bearer ${await adminToken('super-admin')}` };
    const { headers } = await app().request.get(url).set(bearer);
    const refused = await app()
      .request.patch(url)
      .set({ ...bearer, 'If-Match': String(headers.etag) })
      .send({ label: 'Something else' })
      .expect(400);
    expect(refused.body.error.details.errors[0].path).toEqual(['label']);
    const { attributes } = app().strapi.getModel(UID.role);
    expect(attributes).toMatchObject({ label: { private: true, writable: false } });
  });

  it('is what the Content Manager shows where a case has roles', async () => {
    const caseDoc = await makeCase();
    await makeRole({
      case: caseDoc.documentId,
      identity: (await person('Ada')).documentId,
      type: (await roleType('Ally', 'case')).documentId,
    });
    const { body } = await app()
      .request.get(`/content-manager/relations/${UID.case}/${caseDoc.documentId}/roles`)
      .set('Authorization', `Bearer ${await adminToken('casework-coordinator')}`)
      .expect(200);
    expect(body.results).toMatchObject([{ label: 'Ally: Ada Bell' }]);
  });
});
