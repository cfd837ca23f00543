import fc from 'fast-check';
import { civiActivity, civiCase, civiContact, civicrmExport } from '../../support/civicrm-export';
import { expectSums, folderOf, runImport } from '../../support/import';
import { resetData, rowCounts } from '../../support/rows';

const sound = () => civicrmExport([civiCase('1', '7', [civiActivity('5')])], [civiContact('7')]);

const bring = async (files: Record<string, unknown>) => {
  const { folder, remove } = folderOf(files);
  try {
    const report = await runImport({ source: 'civicrm', folder });
    expectSums(report);
    return report;
  } finally {
    remove();
  }
};

beforeEach(resetData);

describe('exports that can not be read', () => {
  it.each([
    [
      'garbage',
      '<html>Please log in</html>',
      /^cases\.json is not valid JSON: something else stands there \(line 1, column 1\)/,
    ],
    ['half a file', '[{"id": "1", "contacts": [', /^cases\.json is not valid JSON: it ends too early/],
    ['a number', '42', /^cases\.json must hold a list of records/],
    [
      'an error answer',
      '{"is_error": 1, "error_message": "DB Error"}',
      /^cases\.json is an error answer of CiviCRM, no export: DB Error/,
    ],
    ['a poisoned key', '[{"id": "1", "__proto__": {"admin": true}}]', /^cases\.json holds a key "__proto__"/],
    ['endless nesting', '['.repeat(100_000), /^cases\.json (is not valid JSON|is nested)/],
  ])('because of %s are refused in a sentence, and nothing is written', async (_, content, message) => {
    const before = await rowCounts();
    await expect(bring({ ...sound(), 'cases.json': content })).rejects.toMatchObject({
      name: 'ImportError',
      message: expect.stringMatching(message),
    });
    expect(await rowCounts()).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('because a file is missing name it', async () => {
    const { 'contacts.json': _, ...files } = sound();
    await expect(bring(files)).rejects.toMatchObject({ message: expect.stringMatching(/^contacts\.json is missing/) });
  });
});

describe('names of lists that no database stores', () => {
  it('arrive with a sign in their place', async () => {
    const types = { 77: { value: '77', name: 'x', label: 'NUL \0 call' } };
    const activity = civiActivity('5', { activity_type_id: '77' });
    const files = civicrmExport([civiCase('1', '7', [activity])], [civiContact('7')]);
    const report = await bring({ ...files, 'activity-types.json': types });
    expect(report.records.action.created).toBe(1);
    expect(report.madeEntries).toContainEqual({ list: 'action-type', name: 'NUL \uFFFD call' });
  });
});

describe('exports of the wrong shape', () => {
  const anything = fc.anything({
    withNullPrototype: false,
    maxDepth: 3,
    key: fc.constantFrom('id', 'contacts', 'contact_id', 'role', 'values', 'x'),
  });
  const field = fc.constantFrom(
    'id',
    'contacts',
    'start_date',
    'status_id',
    'case_type_id',
    'subject',
    'activity_summary',
    'api.Activity.getAll.1',
    'is_deleted',
    'client'
  );

  it('never end in anything but a report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, anything), { maxLength: 4 }), anything, async (changes, contact) => {
        const json: unknown = JSON.parse(
          JSON.stringify([{ ...civiCase('1', '7', [civiActivity('5')]), ...Object.fromEntries(changes) }]) ?? '[]'
        );
        await bring({
          ...sound(),
          'cases.json': json,
          'contacts.json': JSON.parse(JSON.stringify([contact, civiContact('7')])),
        });
      }),
      { numRuns: 60 }
    );
  });
});
