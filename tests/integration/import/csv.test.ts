import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UID } from '../../../src/plugins/case-management/shared/ids';
import { expectSums, folderOf, imported, runImport } from '../../support/import';
import { resetData, rowCounts } from '../../support/rows';
import type { Strapi } from '../../../src/plugins/case-management/server/src/queries/transaction';

const TEMPLATES = path.resolve('docs/guide/import');
const template = (name: string) => readFileSync(path.join(TEMPLATES, name), 'utf8');
const cleanUps: Array<() => void> = [];

/** The templates, with some files replaced. */
const bring = async (over: Record<string, unknown> = {}, dryRun = false) => {
  const names = ['identities.csv', 'cases.csv', 'actions.csv', 'map.json'];
  const { folder, remove } = folderOf({ ...Object.fromEntries(names.map((name) => [name, template(name)])), ...over });
  cleanUps.push(remove);
  const report = await runImport({ source: 'csv', folder, map: path.join(folder, 'map.json'), dryRun });
  expectSums(report);
  return report;
};
const ours = (uid: string, kind: string, id: string, populate?: string[]) =>
  imported(uid, 'csv:example-lists', kind, id, populate);

beforeAll(async () => {
  const setup = fromServer('services/setup') as { ensureStarterLists(strapi: Strapi): Promise<void> };
  await setup.ensureStarterLists(globalThis.strapi);
});
beforeEach(resetData);
afterAll(() => cleanUps.forEach((remove) => remove()));

describe('the template files', () => {
  it('arrive whole', async () => {
    const report = await bring();
    expect(report.refused).toEqual([]);
    expect(report.records).toMatchObject({
      identity: { created: 4 },
      case: { created: 2 },
      action: { created: 5 },
      role: { created: 3 },
      closing: { created: 1 },
    });
    expect(await ours(UID.identity, 'identity', 'C-001', ['types', 'region'])).toMatchObject({
      displayName: 'Wren Exampleby',
      dateOfBirth: '1984-09-03',
      gender: 'female',
      notes: 'Prefers mornings.\nBrings a friend, "Robin".',
      types: [{ key: 'client' }],
      region: { key: 'not-known' },
    });
    const closed = await ours(UID.case, 'case', 'K-11', ['client', 'roles.identity']);
    expect(closed).toMatchObject({
      stage: 'closed',
      closeReason: 'Resolved by agreement',
      client: { familyName: 'Sampleton' },
      roles: [{ identity: { familyName: 'Testworth' }, startedOn: '2025-02-03', endedOn: '2025-03-28' }],
    });
    expect(await ours(UID.action, 'action', 'A-102')).toMatchObject({ state: 'planned', dueAllDay: true });
    expect(await ours(UID.action, 'action', 'A-101', ['case', 'type', 'roles.type'])).toMatchObject({
      durationMinutes: 75,
      case: { reference: expect.stringMatching(/^C-2025-/) },
      type: { key: 'ward-visit' },
      roles: [{ type: { key: 'present' } }],
    });
  });

  it('are not taken for a case that would have been closed before it was opened: the whole row is refused', async () => {
    const cases = template('cases.csv');
    const line = cases.split('\n').find((one) => one.includes('K-11')) ?? '';
    const report = await bring({ 'cases.csv': cases.replace(line, line.replace(/28\/0?3\/2025/, '01/01/2025')) });
    expect(report.records).toMatchObject({ case: { created: 1, refused: 1 }, closing: { read: 0 } });
    expect(report.refused).toContainEqual(
      expect.objectContaining({
        record: 'case',
        source: { kind: 'case', id: 'K-11' },
        problems: [{ path: 'closedAt', message: "The case can't be closed before it was opened." }],
      })
    );
  });

  it('are written down as openings and closings of cases, because lists have no history of their own', async () => {
    await bring();
    const system = await globalThis.strapi.db
      .query(UID.action)
      .findMany({ where: { source: 'system' }, populate: ['type'] });
    const keys = system.map(({ type }) => type.key).sort();
    expect(keys).toEqual(['case-closed', 'case-opened', 'case-opened', 'role-begun', 'role-begun']);
  });

  it('create nothing when they come again', async () => {
    await bring();
    const before = await rowCounts();
    const report = await bring();
    for (const counts of Object.values(report.records)) expect(counts.created).toBe(0);
    expect(await rowCounts()).toEqual(before);
  });

  it('are checked by a dry run, which writes nothing', async () => {
    const before = await rowCounts();
    expect((await bring({}, true)).records.action.created).toBe(5);
    expect(await rowCounts()).toEqual(before);
  });
});

describe('a bad row', () => {
  it.each([
    ['K-10,C-001,32/1/2025,,,T,,no', 'Opened', '"32/1/2025" is no date and time of the form D/M/YYYY.'],
    ['K-10,C-404,12/1/2025,,,T,,no', 'client', 'The identity "C-404" was not brought in.'],
    ['K-10,P-001,12/1/2025,,,T,,no', 'client', /does not permit cases/],
    ['K-10,C-001,12/1/2199,,,T,,no', 'openedAt', "A case can't be opened in the future."],
    ['K-10,C-001', '', 'The row has 2 values, the header has 8.'],
    [',C-001,12/1/2025,,,T,,no', 'Id', 'The row has no id.'],
    ['K\0,C-001,12/1/2025,,,T,,no', 'id', /can't be stored/],
    [`${'K'.repeat(300)},C-001,12/1/2025,,,T,,no`, 'id', /longer than 255 characters/],
    ['K-10,C\0,12/1/2025,,,T,,no', 'client', /was not brought in/],
  ])('%s is named by its line, and the others arrive', async (row, field, message) => {
    const header = template('cases.csv').split('\n')[0];
    const good = 'K-11,C-002,3/2/2025,,,Good,,no';
    const report = await bring({ 'cases.csv': `${header}\n${good}\n${row}\n` });
    expect(report.records.case).toMatchObject({ read: 2, created: 1, refused: 1 });
    const refused = report.refused.find(({ record }) => record === 'case');
    expect(refused?.where).toBe('cases.csv, line 3');
    expect(refused?.problems[0]).toEqual({
      path: field,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });

  it('is one that repeats an id, and the first is kept', async () => {
    const [header, first] = template('cases.csv').split('\n');
    const report = await bring({ 'cases.csv': `${header}\n${first}\n${first}\n` });
    expect(report.records.case).toMatchObject({ created: 1, refused: 1 });
    const refused = report.refused.find(({ record }) => record === 'case');
    expect(refused?.problems[0]?.message).toBe('The id "K-10" comes twice; the first is kept: cases.csv, line 2.');
  });

  it('is one that names an entry of no list', async () => {
    const [header] = template('actions.csv').split('\n');
    const report = await bring({ 'actions.csv': `${header}\nA-1,K-10,12/1/2025,,Juggling,What,,done,,\n` });
    expect(report.refused.find(({ record }) => record === 'action')?.problems).toEqual([
      { path: 'type', message: '"Juggling" is in no entry\'s key or name.' },
    ]);
  });
});

describe('files as spreadsheets write them', () => {
  it('may name an entry by its key in capitals', async () => {
    const [header] = template('actions.csv').split('\n');
    const report = await bring({ 'actions.csv': `${header}\nA-1,K-10,12/1/2025,,WARD-VISIT,What,,done,,\n` });
    expect(report.records.action).toMatchObject({ created: 1, refused: 0 });
  });

  it('may begin with a byte order mark and end their lines in two characters', async () => {
    const report = await bring({ 'cases.csv': `\uFEFF${template('cases.csv').replaceAll('\n', '\r\n')}` });
    expect(report.records.case).toMatchObject({ created: 2, refused: 0 });
  });

  it('say which columns are left out', async () => {
    const wide = template('cases.csv')
      .trim()
      .split('\n')
      .map((line, index) => `${line},${index === 0 ? 'Colour' : 'blue'}`);
    const report = await bring({ 'cases.csv': wide.join('\n') });
    expect(report.notes).toEqual(['Columns of cases.csv that the map does not name were left out: Colour.']);
  });
});

describe('files that can not be read', () => {
  const header = 'Id,Client,Opened,Closed,Reason for closing,Title,Advocate,Confidential\n';
  it.each([
    [
      'a lone quote',
      `${header}K-1,C-001,12/1/2025,,,A 5" nail,,no\n`,
      /^cases\.csv, line 2: a quote stands inside a value/,
    ],
    [
      'a quote that is never closed',
      `${header}K-1,C-001,12/1/2025,,,"Open,,no\n`,
      /^cases\.csv, line \d+: a quote is opened and never closed/,
    ],
    [
      'text after a closing quote',
      `${header}K-1,C-001,12/1/2025,,,"A" b,,no\n`,
      /^cases\.csv, line 2: after a closing quote/,
    ],
    [
      'a missing column',
      'Id,Client\nK-1,C-001\n',
      /^cases\.csv has no column "Opened" \(openedAt\); its columns are Id, Client\./,
    ],
    ['two columns of one name', `Id,${header}`, /^cases\.csv has two columns called "Id"/],
    ['nothing', '', /^cases\.csv is empty/],
    [
      'Latin-1',
      Buffer.from(`${header}K-1,C-001,12/1/2025,,,Caf\xe9,,no\n`, 'latin1'),
      /^cases\.csv (is not UTF-8|ends in the middle)/,
    ],
    ['UTF-16', Buffer.from(`\uFEFF${header}`, 'utf16le'), /^cases\.csv is not UTF-8/],
    [
      'a value of two megabytes',
      `${header}K-1,C-001,12/1/2025,,,"${'x'.repeat(2_000_000)}`,
      /^cases\.csv, line \d+: a row is larger than a megabyte/,
    ],
  ])('because of %s are refused in a sentence, and nothing is written', async (_, content, message) => {
    const before = await rowCounts();
    await expect(bring({ 'cases.csv': content })).rejects.toMatchObject({
      name: 'ImportError',
      message: expect.stringMatching(message),
    });
    expect(await rowCounts()).toEqual(before);
  });

  it('have values that no database stores refused by row', async () => {
    const report = await bring({ 'cases.csv': `${header}K-1,C-001,12/1/2025,,,NUL \0 inside,,no\n` });
    expect(report.refused.find(({ record }) => record === 'case')).toMatchObject({
      where: 'cases.csv, line 2',
      problems: [{ path: 'title' }],
    });
  });

  it('leave no trace of __proto__', async () => {
    const map = template('map.json').replace('"Title": "title"', '"__proto__": "title"');
    await expect(bring({ 'map.json': map })).rejects.toMatchObject({ name: 'ImportError' });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
