import { actionRecord } from '../../../src/plugins/case-management/shared/contracts/action';
import { single } from '../../../src/plugins/case-management/shared/contracts/common';
import { actionHistory } from '../../../src/plugins/case-management/shared/contracts/history';
import { TABLE, UID } from '../../../src/plugins/case-management/shared/ids';
import { app } from '../../support/app';
import {
  change,
  makeAction,
  makeCase,
  makeClient,
  makeClosedCase,
  makeListEntry,
  makePerson,
} from '../../support/factories';
import type { Made } from '../../support/factories';
import { rowCounts, rowOf } from '../../support/rows';
import { WAYS } from '../rules/paths';
import { developer, paths, seen, staff } from './http';
import type { Client } from './http';

let ada: Client;
let api: Client;
beforeAll(async () => {
  [ada, api] = [await staff(), await developer()];
});

const REASON = 'Typed into the file of her sister.';
const move = (who: Client, action: Made, to: Made, { version = 1, ...more }: Record<string, unknown> = {}) =>
  who.post(
    `/actions/${action.documentId}/move`,
    { case: to.documentId, reason: REASON, ...more },
    seen(Number(version))
  );

interface Line {
  summary: string;
  recordedBy: string;
  durationMinutes: number | null;
}
/** What the system wrote into a case about entries that left it. */
const linesOf = async ({ id }: Made): Promise<Line[]> =>
  (await globalThis.strapi.db
    .query(UID.action)
    .findMany({ where: { case: id, type: { key: 'action-moved' } } })) as Line[];

const setUp = async () => {
  const client = await makeClient({ familyName: 'Rightfulowner' });
  const [wrong, right] = [await makeCase(), await makeCase({ client: client.documentId })];
  const type = await makeListEntry(UID.actionType, { name: 'Wrongfilecall', countsTime: true });
  const action = await makeAction({
    case: wrong.documentId,
    type: type.documentId,
    summary: 'Secretsummary',
    comments: 'Secretcomments',
  });
  return { client, wrong, right, action };
};

const withParticipantAndFile = async (action: Made) => {
  const person = await makePerson({ familyName: 'Secretperson' });
  const type = (await makeListEntry(UID.roleType, { scope: 'action' })).documentId;
  await globalThis.strapi
    .documents(UID.role as never)
    .create({ data: { action: action.documentId, type, identity: person.documentId } } as never);
  await app()
    .request.post(`/case-management/actions/${action.documentId}/files`)
    .set({ Authorization: `Bearer ${ada.token}`, 'Content-Type': 'application/octet-stream' })
    .set('Content-Disposition', "attachment; filename*=UTF-8''secretfile.pdf")
    .send(Buffer.from('%PDF-1.7\nA letter.\n'))
    .expect(201);
};

/** The text of everything that is answered about a case, by every route that reads one, and by lists narrowed to it. */
const allAbout = async (caseDoc: Made): Promise<string> => {
  const routes = app()
    .strapi.server.listRoutes()
    .filter(({ path, methods }) => path.startsWith('/case-management/cases/:documentId') && methods.includes('GET'))
    .map(({ path }) => path.replace('/case-management', '').replace(':documentId', caseDoc.documentId));
  expect(routes.length).toBeGreaterThan(5);
  const answers = [];
  for (const route of [...routes, `/cases/${caseDoc.documentId}/print?planned=true`])
    answers.push(await ada.get(route));
  answers.push(
    await ada.get('/actions', { case: caseDoc.documentId }),
    await ada.get('/roles', { case: caseDoc.documentId })
  );
  answers.push(await ada.get(`/cases/${caseDoc.documentId}/timeline`, { q: 'secret' }));
  return answers.map(({ status, text }) => `${status} ${text}`).join('\n');
};

describe('an entry made in the wrong file', () => {
  it('goes to the right case with its people, files and earlier versions', async () => {
    const { client, wrong, right, action } = await setUp();
    await withParticipantAndFile(action);
    await ada.patch(`/actions/${action.documentId}`, { summary: 'Mended' }, seen(1)).expect(200);
    const answer = await move(ada, action, right, { version: 2 }).expect(200);
    expect(answer.headers.etag).toBe('"3"');
    const { data } = single(actionRecord).parse(answer.body);
    expect(data).toMatchObject({ case: { documentId: right.documentId }, version: 3, summary: 'Mended' });
    expect(data.roles.map(({ identity }) => identity.name)).toEqual(['Ben Secretperson']);
    expect(await rowOf(UID.action, action.id)).toMatchObject({ clientId: client.id, changeReason: null });
    const about = await allAbout(right);
    for (const word of ['Mended', 'Secretcomments', 'Secretperson', 'secretfile.pdf', 'Wrongfilecall'])
      expect({ word, found: about.includes(word) }).toEqual({ word, found: true });
    const revisions = (await globalThis.strapi.db
      .connection(TABLE.revisions)
      .where({ document_id: action.documentId })
      .orderBy('id')) as Array<{ why: string | null; actor: string; before: string | null }>;
    expect(revisions.map(({ why }) => why)).toEqual([null, null, REASON]);
    expect(JSON.parse(revisions[2]?.before ?? '{}')).toMatchObject({ case: wrong.id, summary: 'Mended' });
    expect(revisions[2]?.actor).toMatch(/^admin:\d+ Test User$/);
  });

  it('leaves one line in the wrong case, without a word, a name or where it went', async () => {
    const { wrong, right, action } = await setUp();
    await withParticipantAndFile(action);
    expect(await allAbout(wrong)).toContain('Secretsummary');
    await move(ada, action, right).expect(200);
    expect(await linesOf(wrong)).toMatchObject([
      { summary: 'An entry made in error was moved out of this case', recordedBy: 'Test User', comments: null },
    ]);
    const about = await allAbout(wrong);
    expect(about).toContain('An entry made in error was moved out of this case');
    const gone = [
      'secret',
      'Wrongfilecall',
      'Rightfulowner',
      String(right.reference),
      right.documentId,
      action.documentId,
    ];
    for (const word of [...gone, 'sister'])
      expect({ word, found: about.toLowerCase().includes(word.toLowerCase()) }).toEqual({ word, found: false });
    const { body } = await ada.get('/find', { q: 'secretsummary' }).expect(200);
    expect(body.data.actions).toMatchObject([{ case: { documentId: right.documentId } }]);
  });

  it('tells in the right case who moved it, when and why, and what it said before', async () => {
    const { wrong, right, action } = await setUp();
    await ada.patch(`/actions/${action.documentId}`, { summary: 'Mended' }, seen(1)).expect(200);
    await move(ada, action, right, { version: 2 }).expect(200);
    const { text, body } = await ada.get(`/actions/${action.documentId}/history`).expect(200);
    expect(actionHistory.parse(body).data).toMatchObject([
      { version: 3, how: 'moved', by: 'Test User', why: REASON, was: [] },
      { version: 2, how: 'changed', by: 'Test User', was: [{ field: 'summary', value: 'Secretsummary' }] },
      { version: 1, how: 'recorded', was: [] },
    ]);
    expect(text).not.toContain(String(wrong.reference));
    await (await staff('casework-website-editor')).get(`/actions/${action.documentId}/history`).expect(403);
    await ada.get(`/actions/${'a'.repeat(24)}/history`).expect(404);
  });

  it('takes its hours, its date and its funding program along', async () => {
    const program = await makeListEntry(UID.fundingProgram);
    const [wrong, right] = [await makeCase(), await makeCase({ fundingProgram: program.documentId })];
    const action = await makeAction({ case: wrong.documentId });
    const datesOf = async ({ id }: Made) => ((await rowOf(UID.case, id)) as { lastDoneAt: string | null }).lastDoneAt;
    expect([await datesOf(wrong), await datesOf(right)]).toEqual([action.startedAt, null]);
    await move(api, action, right).expect(200);
    expect([await datesOf(wrong), await datesOf(right)]).toEqual([null, action.startedAt]);
    expect(await rowOf(UID.action, action.id)).toMatchObject({
      fundingProgram: { id: program.id },
      durationMinutes: 30,
    });
    const [line] = await linesOf(wrong);
    expect(line?.durationMinutes).toBeNull();
  });

  it.each(Object.keys(WAYS) as Array<keyof typeof WAYS>)('leaves the same line when it is moved on %s', async (way) => {
    const { wrong, right, action } = await setUp();
    const outcome = await WAYS[way].update(UID.action, action, { case: right, changeReason: REASON });
    expect(outcome).toMatchObject({ refused: false });
    expect(await rowOf(UID.action, action.id)).toMatchObject({ case: { id: right.id }, changeReason: null });
    expect((await linesOf(wrong)).map(({ summary }) => summary)).toEqual([
      'An entry made in error was moved out of this case',
    ]);
    expect(await allAbout(wrong)).not.toMatch(/secret|sister|rightfulowner/i);
  });

  it('goes into a closed case with a note that says why it is late', async () => {
    const { action } = await setUp();
    const closed = await makeClosedCase();
    await move(ada, action, closed, { lateNote: 'It was in her sister’s file.' }).expect(200);
    expect(await rowOf(UID.action, action.id)).toMatchObject({ case: { id: closed.id } });
  });
});

describe('a move is refused, and writes nothing,', () => {
  const planned = { state: 'planned', startedAt: null, durationMinutes: null, dueAt: '2030-05-01T00:00:00.000Z' };
  const opening = async () => {
    const { id } = await makeCase();
    return (await globalThis.strapi.db.query(UID.action).findOne({ where: { case: id } })) as Made;
  };
  it.each([
    ['into the case where it is', () => makeAction(), null, 'case', /^It is in C-2026-\d{5} already: choose another/],
    ['into a case that is not there', () => makeAction(), () => ({ documentId: 'a'.repeat(24) }), 'case', /no such/],
    ['into a closed case', () => makeAction(), makeClosedCase, 'lateNote', /is closed: say in a note/],
    ['into a closed case, planned', () => makeAction(planned), makeClosedCase, 'case', /is closed: reopen it/],
    ['of what the system wrote', opening, makeCase, 'type', /written by the system/],
  ])('%s', async (_, make, target, path, sentence) => {
    const action = await make();
    const own = (await rowOf(UID.action, action.id)) as { case: Made };
    const to = target ? ((await target()) as Made) : own.case;
    const before = await rowCounts();
    const answer = await move(ada, action, to).expect(400);
    expect(paths(answer)).toEqual([path]);
    expect(answer.body.error.message).toMatch(sentence);
    expect(await rowOf(UID.action, action.id)).toEqual(own);
    expect(await rowCounts()).toEqual(before);
  });

  it('without what the sender saw, or when that is old', async () => {
    const { right, action } = await setUp();
    await ada.post(`/actions/${action.documentId}/move`, { case: right.documentId, reason: REASON }).expect(428);
    await change(UID.action, action, { summary: 'Changed since' });
    const stale = await move(ada, action, right).expect(409);
    expect(stale.body.error.details).toEqual({ sent: 1, current: 2 });
  });

  it('for two at once: the second is told', async () => {
    const { wrong, right, action } = await setUp();
    const answers = await Promise.all([move(ada, action, right), move(api, action, right)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await linesOf(wrong)).toHaveLength(1);
  });

  it('to visitors and to staff who write no actions', async () => {
    const { right, action } = await setUp();
    const visitor = await ada.post(`/actions/${action.documentId}/move`, {}, { ...seen(1), Authorization: '' });
    expect(visitor.status).toBe(401);
    for (const code of ['casework-website-editor', 'casework-reader'] as const)
      await move(await staff(code), action, right).expect(403);
    await move(await staff('casework-advocate'), action, right).expect(200);
  });
});
