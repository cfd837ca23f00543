import { UID } from '../../../src/plugins/case-management/shared/ids';
import { change, makeAction, makeCase, makeRole } from '../../support/factories';
import { rowOf } from '../../support/rows';

const bySql = (uid: string, id: number, data: object) => strapi.db.query(uid).update({ where: { id }, data });

describe('row ids beside relations', () => {
  it('stay what their relations say, when an input empties them', async () => {
    const [caseDoc, action, role] = [await makeCase(), await makeAction(), await makeRole()];
    const before = [
      await rowOf(UID.case, caseDoc.id),
      await rowOf(UID.action, action.id),
      await rowOf(UID.role, role.id),
    ];
    await change(UID.case, caseDoc, { clientId: null });
    await bySql(UID.action, action.id, { caseId: null, clientId: null, typeId: null });
    await bySql(UID.role, role.id, { caseId: null, identityId: null, typeId: null });
    const ids = ({ caseId, clientId, typeId, identityId }: Record<string, unknown>) => [
      caseId,
      clientId,
      typeId,
      identityId,
    ];
    const after = [
      await rowOf(UID.case, caseDoc.id),
      await rowOf(UID.action, action.id),
      await rowOf(UID.role, role.id),
    ];
    expect(after.map((row) => ids(row as Record<string, unknown>))).toEqual(
      before.map((row) => ids(row as Record<string, unknown>))
    );
  });
});
