import { TABLE, UID } from '../../../src/plugins/case-management/shared/ids';
import { adminLogin } from '../../support/app';
import { listEntry, makeCase, makeListEntry, makePerson, makeRole } from '../../support/factories';
import type { Made } from '../../support/factories';

interface RoleRow {
  id: number;
  identityId: number;
  startedOn: string;
  endedOn: string | null;
  startedBy: { type: { key: string } } | null;
  endedBy: { type: { key: string } } | null;
}

const update = (made: Made, data: Record<string, unknown>) =>
  strapi.documents(UID.case as never).update({ documentId: made.documentId, data } as never);

const rolesOf = async (made: Made): Promise<RoleRow[]> =>
  (await strapi.db.query(UID.role).findMany({
    where: { caseId: made.id },
    orderBy: { id: 'asc' },
    populate: { startedBy: { populate: ['type'] }, endedBy: { populate: ['type'] } },
  })) as RoleRow[];

const systemActionsOf = async (made: Made) =>
  (await strapi.db.query(UID.action).findMany({
    where: { caseId: made.id, source: 'system' },
    orderBy: { id: 'asc' },
    populate: ['type'],
  })) as Array<{ comments: string | null; summary: string; recordedBy: string; type: { key: string } }>;

const accessTo = (made: Made) => strapi.db.connection(TABLE.caseAccess).where({ case_id: made.id }).orderBy('role_id');

/** Someone of the staff: an identity with a login. */
const makeStaff = async () => makePerson({ account: (await adminLogin([])).id });

describe('C3: closing and reopening a case', () => {
  it('ends the roles that are open, keeps them readable, and begins exactly those again', async () => {
    const made = await makeCase();
    const [stays, left] = [await makePerson(), await makePerson()];
    await makeRole({ case: made.documentId, identity: stays.documentId, startedOn: '2026-01-06' });
    await makeRole({
      case: made.documentId,
      identity: left.documentId,
      startedOn: '2026-01-06',
      endedOn: '2026-01-20',
    });

    await update(made, { stage: 'closed', changeReason: 'Order lifted', closedAt: '2026-03-01T12:00:00.000Z' });
    expect(
      (await rolesOf(made)).map(({ identityId, endedOn, endedBy }) => [identityId, endedOn, endedBy?.type.key])
    ).toEqual([
      [stays.id, '2026-03-01', 'case-closed'],
      [left.id, '2026-01-20', 'role-ended'],
    ]);

    await update(made, { stage: 'open', changeReason: 'A new order' });
    const begun = (await rolesOf(made)).slice(2);
    expect(begun.map(({ identityId, endedOn, startedBy }) => [identityId, endedOn, startedBy?.type.key])).toEqual([
      [stays.id, null, 'case-reopened'],
    ]);
  });

  it('leaves a role that ended meanwhile as it is, and does not begin it again', async () => {
    const made = await makeCase();
    await makeRole({ case: made.documentId, startedOn: '2026-01-06', endedOn: '2026-02-20' });
    await update(made, { stage: 'closed', changeReason: 'Recorded late', closedAt: '2026-02-01T12:00:00.000Z' });
    await update(made, { stage: 'open', changeReason: 'A new order' });
    expect(await rolesOf(made)).toMatchObject([{ endedOn: '2026-02-20', endedBy: { type: { key: 'role-ended' } } }]);
  });

  it('never ends a role before it began', async () => {
    const made = await makeCase();
    await makeRole({ case: made.documentId, startedOn: '2026-03-05' });
    await update(made, { stage: 'closed', changeReason: 'Done', closedAt: '2026-03-01T12:00:00.000Z' });
    expect(await rolesOf(made)).toMatchObject([{ startedOn: '2026-03-05', endedOn: '2026-03-05' }]);
  });

  it('keeps the access of whoever held a role at the closing, and not of who had left', async () => {
    const made = await makeCase();
    const advocate = await listEntry(UID.roleType, 'advocate');
    const [ada, bea] = [await makeStaff(), await makeStaff()];
    const left = await makeRole({ case: made.documentId, identity: bea.documentId, type: advocate });
    await strapi
      .documents(UID.role as never)
      .update({ documentId: left.documentId, data: { endedOn: '2026-02-20' } } as never);
    await makeRole({ case: made.documentId, identity: ada.documentId, type: advocate });
    await makeRole({
      case: made.documentId,
      identity: ada.documentId,
      type: (await makeListEntry(UID.roleType, { scope: 'case' })).documentId,
    });
    await update(made, { stage: 'closed', changeReason: 'Done' });

    const rows = (await accessTo(made)) as Array<{ ended_on: string | null; ended_by_closing: unknown }>;
    expect(rows.map(({ ended_on, ended_by_closing }) => [ended_on !== null, Boolean(ended_by_closing)])).toEqual([
      [true, false],
      [true, true],
    ]);
  });
});

describe('C4: what happens to a case is an action of it', () => {
  it('with the reason, which is not kept on the case', async () => {
    const made = await makeCase();
    const role = await makeRole({ case: made.documentId });
    await strapi
      .documents(UID.role as never)
      .update({ documentId: role.documentId, data: { endedOn: '2026-02-20', changeReason: 'Moved away' } } as never);
    await update(made, { stage: 'closed', changeReason: 'Order lifted' });
    await update(made, { stage: 'open', changeReason: 'A new order' });
    expect((await systemActionsOf(made)).map(({ type, comments }) => [type.key, comments])).toEqual([
      ['case-opened', null],
      ['role-begun', null],
      ['role-ended', 'Moved away'],
      ['case-closed', 'Order lifted'],
      ['case-reopened', 'A new order'],
    ]);
    const row = (await strapi.db.query(UID.case).findOne({ where: { id: made.id } })) as {
      changeReason: string | null;
    };
    expect(row.changeReason).toBeNull();
  });

  it('and is never the last done action', async () => {
    const made = await makeCase();
    await update(made, { stage: 'closed', changeReason: 'Done' });
    expect(await strapi.db.query(UID.case).findOne({ where: { id: made.id } })).toMatchObject({ lastDoneAt: null });
  });
});

describe('I10: a login that goes', () => {
  it('leaves its identity, without the login and without access', async () => {
    const ada = await makeStaff();
    const made = await makeCase();
    await makeRole({
      case: made.documentId,
      identity: ada.documentId,
      type: await listEntry(UID.roleType, 'advocate'),
    });
    expect(await accessTo(made)).toHaveLength(1);
    const { accountId } = (await strapi.db.query(UID.identity).findOne({ where: { id: ada.id } })) as {
      accountId: number;
    };
    await (strapi.service('admin::user') as unknown as { deleteById(id: number): Promise<unknown> }).deleteById(
      accountId
    );
    expect(await strapi.db.query(UID.identity).findOne({ where: { id: ada.id } })).toMatchObject({ accountId: null });
    expect(await accessTo(made)).toEqual([]);
  });
});
