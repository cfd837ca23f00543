import { UID } from '../../../src/plugins/case-management/shared/ids';
import { civicrmSample, expectSums, imported, runImport } from '../../support/import';
import { resetData, rowCounts } from '../../support/rows';

const folder = civicrmSample();
if (!folder) console.warn('CiviCRM sample data is not here (shared/data/civicrm): its import is not tested.');
const withSample = folder ? describe : describe.skip;
const order = { source: 'civicrm', folder: folder ?? '' } as const;
const civi = (uid: string, kind: string, id: string, populate?: string[]) =>
  imported(uid, 'civicrm', kind, id, populate);

/** Case 141's activities by date, then number, as CiviCRM's case view lists them. */
const ACTIVITIES_OF_141 = [
  ['1770', 'planned'],
  ['1771', 'planned'],
  ['1772', 'planned'],
  ['1773', 'planned'],
  ['1774', 'planned'],
  ['1777', 'planned'],
  ['1778', 'planned'],
  ['1775', 'planned'],
  ['1776', 'planned'],
  ['1779', 'planned'],
  ['1780', 'done'],
  ['1782', 'done'],
  ['1793', 'planned'],
  ['1791', 'planned'],
  ['1792', 'done'],
  ['1794', 'done'],
  ['1798', 'planned'],
  ['1797', 'planned'],
];

const timelineOf = (caseId: number) =>
  globalThis.strapi.db.query(UID.action).findMany({
    where: { caseId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    populate: ['type'],
  });

withSample('the sample of CiviCRM', () => {
  beforeAll(resetData);

  it('is checked by a dry run, which writes nothing', async () => {
    const before = await rowCounts();
    const types = await globalThis.strapi.db.query(UID.actionType).count();
    const report = await runImport({ ...order, dryRun: true });
    expectSums(report);
    expect(report.records.case.created).toBe(3);
    expect(await rowCounts()).toEqual(before);
    expect(await globalThis.strapi.db.query(UID.actionType).count()).toBe(types);
  });

  it('arrives, and the report adds up', async () => {
    const report = await runImport(order);
    expectSums(report);
    expect(report.records).toMatchObject({
      identity: { read: 9, created: 9 },
      case: { read: 3, created: 3 },
      action: { read: 59, created: 23, refused: 36 },
      role: { read: 11, created: 9, refused: 2 },
    });
    expect(report.filled).toMatchObject({ 'Region "Not known" for clients': 5, 'Gender "unknown" for clients': 4 });
  });

  it('has case 141 with its client and its Homeless Services Coordinator', async () => {
    const case141 = await civi(UID.case, 'case', '141', ['client', 'issues', 'roles.type', 'roles.identity']);
    expect(case141).toMatchObject({
      stage: 'open',
      title: 'This case is in reference to Ashlie Bachman-Wattson.',
      client: { firstName: 'Kiara', familyName: 'Adams', dateOfBirth: '1980-10-09', gender: 'unknown' },
      issues: [{ name: 'Housing Support' }],
      roles: [
        {
          type: { name: 'Homeless Services Coordinator' },
          identity: { email: 'admin@example.com' },
          startedOn: '2017-11-11',
        },
      ],
      details: { civicrm: { status_name: 'Urgent', status_id: '3' } },
    });
    expect(case141?.reference).toMatch(/^C-2017-\d{5}$/);
  });

  it('has the 18 activities of case 141, in order and with their states', async () => {
    const case141 = await civi(UID.case, 'case', '141');
    const actions = await timelineOf(case141?.id);
    expect(actions.map(({ data, state }) => [data.civicrm.id, state])).toEqual(ACTIVITIES_OF_141);
    expect(actions.find(({ data }) => data.civicrm.id === '1791')).toMatchObject({
      summary: 'Overdue task',
      type: { name: 'Medical evaluation' },
      durationMinutes: null,
      data: { civicrm: { duration: '20', status_name: 'Scheduled', source_contact_name: 'admin@example.com' } },
      source: 'import',
      recordedBy: 'Import from CiviCRM',
    });
    expect(actions.find(({ data }) => data.civicrm.id === '1794')?.comments).toBe('Some conv');
  });

  it('writes no opening of its own beside those of the source', async () => {
    expect(await globalThis.strapi.db.query(UID.action).count({ where: { source: 'system' } })).toBe(0);
  });

  it('has the activities that only a summary names, on the days that CiviCRM planned', async () => {
    for (const [id, offsets] of [
      ['3', [1, 3, 9]],
      ['119', [3, 14]],
    ] as const) {
      const caseDoc = await civi(UID.case, 'case', id);
      const opened = new Date(caseDoc?.openedAt).getTime();
      const actions = await timelineOf(caseDoc?.id);
      expect(actions.map(({ at }) => (new Date(at).getTime() - opened) / 86_400_000)).toEqual(offsets);
    }
  });

  it('keeps one client of case 119 and gives the others a role', async () => {
    const case119 = await civi(UID.case, 'case', '119', ['client', 'roles.type', 'roles.identity']);
    expect(case119?.client.familyName).toBe('Blackwell');
    const roles = case119?.roles.map((role: { type: { name: string }; identity: { familyName: string | null } }) => [
      role.type.name,
      role.identity.familyName,
    ]);
    expect(roles).toEqual(
      expect.arrayContaining([
        ['Other client', 'Zope'],
        ['Other client', 'Jameson'],
        ['Senior Services Coordinator', null],
      ])
    );
  });

  it('names every activity that is listed again, and the relationships of cases that are not there', async () => {
    const { refused } = await runImport({ ...order, dryRun: true });
    expect(refused.filter(({ record }) => record === 'action')).toHaveLength(36);
    expect(refused.find(({ source }) => source.id === '1770')).toMatchObject({
      where: 'cases.json, case 3, activity 1770',
      problems: [{ message: 'Listed again: activity 1770 belongs to case 141.' }],
    });
    expect(refused.filter(({ record }) => record === 'role').map(({ source }) => source.id)).toEqual(['27', '28']);
  });

  it('creates nothing when it comes a second time', async () => {
    const before = await rowCounts();
    const report = await runImport(order);
    expectSums(report);
    for (const counts of Object.values(report.records)) expect(counts.created).toBe(0);
    expect(report.records.action.unchanged).toBe(23);
    expect(report.madeEntries).toEqual([]);
    expect(await rowCounts()).toEqual(before);
  });

  it('does not bring back what was deleted here', async () => {
    const contact = await civi(UID.identity, 'contact', '1');
    await globalThis.strapi.db.query(UID.identity).delete({ where: { id: contact?.id } });
    const report = await runImport(order);
    expect(report.records.identity).toMatchObject({ created: 0, unchanged: 8, refused: 1 });
    const refused = report.refused.find(({ record }) => record === 'identity');
    expect(refused?.problems[0]?.message).toBe('It was brought in before, and has been deleted here since.');
  });
});
