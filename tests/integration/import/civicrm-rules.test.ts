import { UID } from '../../../src/plugins/case-management/shared/ids';
import {
  civiActivity,
  civiCase,
  civiContact,
  civicrmExport,
  largeExport,
  statusId,
} from '../../support/civicrm-export';
import { expectSums, folderOf, imported, runImport } from '../../support/import';
import { resetData, rowCounts } from '../../support/rows';

const cleanUps: Array<() => void> = [];
afterAll(() => cleanUps.forEach((remove) => remove()));

const bring = async (files: Record<string, unknown>) => {
  const { folder, remove } = folderOf(files);
  cleanUps.push(remove);
  const report = await runImport({ source: 'civicrm', folder });
  expectSums(report);
  return report;
};
const civi = (uid: string, kind: string, id: string, populate?: string[]) =>
  imported(uid, 'civicrm', kind, id, populate);

beforeEach(resetData);

describe('states of activities', () => {
  it.each([
    ['Completed', { state: 'done', dueAt: null, durationMinutes: 20, cancelReason: null }],
    ['No_show', { state: 'done', durationMinutes: 20 }],
    [
      'Cancelled',
      { state: 'cancelled', startedAt: null, durationMinutes: null, cancelReason: 'Not recorded in CiviCRM' },
    ],
    ['Not Required', { state: 'cancelled', cancelReason: 'Not recorded in CiviCRM' }],
    ['Available', { state: 'planned', startedAt: null, durationMinutes: null }],
  ])('%s', async (status, expected) => {
    const activity = civiActivity('5', { status_id: statusId(status), duration: '20' });
    await bring(civicrmExport([civiCase('1', '7', [activity])], [civiContact('7')]));
    const action = await civi(UID.action, 'activity', '5');
    expect(action).toMatchObject(expected);
    expect(action?.data).toMatchObject({ civicrm: { duration: '20', status_name: status } });
    expect(new Date(action?.at).toISOString()).toBe('2024-03-04T10:00:00.000Z');
  });
});

describe('a closed case', () => {
  const closed = { status_id: '2', end_date: '2024-03-20' };
  const activities = [
    civiActivity('5'),
    civiActivity('6', { activity_date_time: '2024-03-20 15:30:00' }),
    civiActivity('7', { activity_date_time: '2024-05-01 09:00:00', status_id: statusId('Scheduled') }),
  ];

  it('keeps all its actions, ends its roles, and says that its reason is not recorded', async () => {
    const report = await bring(civicrmExport([civiCase('1', '7', activities, closed)], [civiContact('7')]));
    expect(report.records).toMatchObject({ action: { created: 3 }, closing: { read: 1, created: 1 } });
    expect(report.filled).toMatchObject({ 'Reason for closing "Not recorded in CiviCRM"': 1 });
    const caseDoc = await civi(UID.case, 'case', '1', ['roles']);
    expect(caseDoc).toMatchObject({ stage: 'closed', closeReason: 'Not recorded in CiviCRM' });
    expect(new Date(caseDoc?.closedAt).toISOString()).toBe('2024-03-20T15:30:00.000Z');
    expect(caseDoc?.roles[0]).toMatchObject({ startedOn: '2024-03-01', endedOn: '2024-03-20' });
  });

  it('stays open when somebody reopened it here', async () => {
    const files = civicrmExport([civiCase('1', '7', activities, closed)], [civiContact('7')]);
    await bring(files);
    const caseDoc = await civi(UID.case, 'case', '1');
    await globalThis.strapi.db
      .query(UID.case)
      .update({ where: { id: caseDoc?.id }, data: { stage: 'open', changeReason: 'The client came back' } });
    const report = await bring(files);
    expect(report.records.closing).toMatchObject({ created: 0, unchanged: 1 });
    expect((await civi(UID.case, 'case', '1'))?.stage).toBe('open');
  });
});

describe('what can not be kept', () => {
  it('is refused with its reason, and takes what hangs on it along', async () => {
    const report = await bring(
      civicrmExport(
        [
          civiCase('1', '7', [civiActivity('5', { activity_date_time: 'soon' }), civiActivity('6', { case_id: '99' })]),
          civiCase('2', '8', [civiActivity('9')]),
          { ...civiCase('3', '7', []), contacts: [] },
        ],
        [civiContact('7'), civiContact('8', { is_deleted: '1' })]
      )
    );
    const reasons = Object.fromEntries(report.refused.map(({ where, problems }) => [where, problems[0]?.message]));
    expect(reasons).toMatchObject({
      'contacts.json, contact 8': 'This contact is deleted in CiviCRM.',
      'cases.json, case 1, activity 5': 'It has no date that can be read.',
      'cases.json, case 99, activity 6': 'It names case 99, which is not in this export.',
      'cases.json, case 2': 'The contact "8" was not brought in.',
      'cases.json, case 2, activity 9': 'The case "2" was not brought in.',
      'cases.json, case 3': 'It has no client: none of its contacts has the role "Client".',
    });
    expect(report.records).toMatchObject({ case: { created: 1, refused: 2 }, action: { created: 0, refused: 3 } });
  });

  it('is what no database can store', async () => {
    const activity = civiActivity('5', { subject: 'NUL \u0000 inside' });
    const report = await bring(civicrmExport([civiCase('1', '7', [activity])], [civiContact('7')]));
    expect(report.records.action).toMatchObject({ created: 0, refused: 1 });
    expect(report.refused[0]?.problems.map(({ path }) => path)).toContain('summary');
  });
});

describe('references', () => {
  it('go by the day of opening, whatever the order of the export', async () => {
    const cases = ['2024-05-01', '2023-07-01', '2024-02-01'].map((start_date, index) =>
      civiCase(String(index + 1), '7', [], { start_date })
    );
    await bring(civicrmExport(cases, [civiContact('7')]));
    const references = await Promise.all(
      ['1', '2', '3'].map(async (id) => (await civi(UID.case, 'case', id))?.reference)
    );
    expect(references).toEqual(['C-2024-00002', 'C-2023-00001', 'C-2024-00001']);
  });
});

describe('names', () => {
  it('of every script arrive as they are', async () => {
    const names = { first_name: 'שָׁלוֹם 🌿', last_name: "O'Néill-李", display_name: 'x' };
    await bring(civicrmExport([civiCase('1', '7', [])], [civiContact('7', names)]));
    expect(await civi(UID.identity, 'contact', '7')).toMatchObject({
      firstName: 'שָׁלוֹם 🌿',
      familyName: "O'Néill-李",
    });
  });
});

describe('a large export', () => {
  it('comes in several batches, once, even when two imports run at the same time', async () => {
    const files = largeExport(120, 10);
    const [one, other] = await Promise.all([bring(files), bring(files)]);
    for (const room of ['identity', 'case', 'action', 'role', 'closing'] as const) {
      expect(one.records[room].created + other.records[room].created).toBe(one.records[room].read);
      expect(one.records[room].refused).toBe(0);
    }
    expect(one.records).toMatchObject({ identity: { read: 122 }, action: { read: 1200 }, role: { read: 2520 } });
    const before = await rowCounts();
    const again = await bring(files);
    for (const counts of Object.values(again.records)) expect(counts.created).toBe(0);
    expect(await rowCounts()).toEqual(before);
  });

  it('can be stopped after a batch, and goes on from there', async () => {
    const { folder, remove } = folderOf(largeExport(120, 10));
    cleanUps.push(remove);
    const order = { source: 'civicrm', folder } as const;
    const stopped = await runImport({ ...order, shouldStop: () => true });
    expect(stopped.stopped).toBe(true);
    expect(stopped.records.action.created).toBeLessThan(1200);
    const rest = await runImport(order);
    expect(rest.records.action.created + stopped.records.action.created).toBe(1200);
    expect(rest.records.closing.created).toBe(24);
  });
});
