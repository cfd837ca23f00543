import { TABLE, UID } from '../../../src/plugins/case-management/shared/ids';
import { actionRecord, undoAnswer } from '../../../src/plugins/case-management/shared/contracts/action';
import { single } from '../../../src/plugins/case-management/shared/contracts/common';
import { makeCase, makeListEntry, makePerson } from '../../support/factories';
import { developer, seen, staff } from './http';
import type { Client } from './http';

let ada: Client;
let type: string;
let caseId: string;
beforeAll(async () => {
  ada = await staff();
  type = (await makeListEntry(UID.actionType)).documentId;
  caseId = (await makeCase()).documentId;
});

const body = (over: object = {}) => ({ case: caseId, type, state: 'done', durationMinutes: 15, ...over });
const record = async (client: Client, over: object = {}) =>
  single(actionRecord).parse((await client.post('/actions', body(over)).expect(201)).body).data.documentId;
const undo = (client: Client, documentId: string, version = 1) =>
  client.post(`/actions/${documentId}/undo`, {}, seen(version));
const lastDone = async () =>
  (await globalThis.strapi.db.query(UID.case).findOne({ where: { documentId: caseId } }))?.lastDoneAt as unknown;

describe('taking back what was just recorded', () => {
  it('removes the action and its participants, and keeps what it was', async () => {
    const before = await lastDone();
    const roleType = (await makeListEntry(UID.roleType, { scope: 'action' })).documentId;
    const roles = [{ type: roleType, identity: (await makePerson()).documentId }];
    const documentId = await record(ada, { roles, summary: 'In the wrong place' });
    const rolesOf = () => globalThis.strapi.db.query(UID.role).count({ where: { type: { documentId: roleType } } });
    expect(await rolesOf()).toBe(1);
    expect(undoAnswer.parse((await undo(ada, documentId).expect(200)).body).data).toEqual({ undone: documentId });
    await ada.get(`/actions/${documentId}`).expect(404);
    expect(await rolesOf()).toBe(0);
    expect(await lastDone()).toEqual(before);
    const revisions = (await globalThis.strapi.db
      .connection(TABLE.revisions)
      .where({ document_id: documentId })
      .orderBy('id')) as Array<{ before: string | null }>;
    expect(revisions.map(({ before: was }) => was?.includes('In the wrong place') ?? false)).toEqual([false, true]);
  });

  it('is done once: the second time there is nothing left', async () => {
    const documentId = await record(ada);
    const statuses = (await Promise.all([1, 2, 3].map(() => undo(ada, documentId)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 404, 404]);
  });

  it('is for whoever recorded it, while nobody has changed it', async () => {
    const documentId = await record(ada);
    const other = await undo(await staff(), documentId).expect(400);
    expect(other.body.error.message).toContain('whoever recorded');
    await undo(await developer(), documentId).expect(400);
    await ada.post(`/actions/${documentId}/undo`, {}).expect(428);
    await ada.patch(`/actions/${documentId}`, { summary: 'Mended' }, seen(1)).expect(200);
    await undo(ada, documentId, 1).expect(409);
    const changed = await undo(ada, documentId, 2).expect(400);
    expect(changed.body.error.message).toContain('changed since');
    await ada.get(`/actions/${documentId}`).expect(200);
  });

  it('is for two minutes', async () => {
    const documentId = await record(ada);
    await globalThis.strapi.db
      .connection(TABLE.revisions)
      .where({ document_id: documentId })
      .update({ at: new Date(Date.now() - 121_000) });
    const late = await undo(ada, documentId).expect(400);
    expect(late.body.error.message).toContain('two minutes');
    await ada.get(`/actions/${documentId}`).expect(200);
  });

  it('is not a way to delete by other paths', async () => {
    const documentId = await record(ada);
    const again = globalThis.strapi.documents(UID.action as never).delete({ documentId } as never);
    await expect(again).rejects.toThrow("can't be deleted");
  });

  it('asks for the permission to write actions', async () => {
    const documentId = await record(ada);
    const visitor = await ada.post(`/actions/${documentId}/undo`, {}, { ...seen(1), Authorization: '' });
    expect(visitor.status).toBe(401);
    await undo(await staff('casework-website-editor'), documentId).expect(403);
    await undo(await staff('casework-reader'), documentId).expect(403);
  });
});

describe('an action with an Idempotency-Key', () => {
  it('is made once, and answers the same with its ETag', async () => {
    const headers = { 'Idempotency-Key': `action-${Date.now()}` };
    const count = () => globalThis.strapi.db.query(UID.action).count();
    const before = await count();
    const tries = await Promise.all([1, 2, 3, 4].map(() => ada.post('/actions', body({ summary: 'Once' }), headers)));
    for (const answer of tries) {
      expect(answer.status).toBe(201);
      expect(answer.headers.etag).toBe('"1"');
      expect(answer.body).toEqual(tries[0]?.body);
    }
    expect(await count()).toBe(before + 1);
    await ada.post('/actions', body({ summary: 'Other' }), headers).expect(422);
  });
});
