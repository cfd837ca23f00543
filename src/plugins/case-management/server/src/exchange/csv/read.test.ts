import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import type { CsvRow } from './read';
import { readCsv } from './read';

const folder = mkdtempSync(path.join(tmpdir(), 'casework-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (content: string): Promise<CsvRow[]> => {
  writeFileSync(path.join(folder, 'list.csv'), content);
  const rows: CsvRow[] = [];
  for await (const row of readCsv(folder, 'list.csv', ',')) rows.push(row);
  return rows;
};

describe('a CSV file', () => {
  it('is read back as it was written, whatever its values hold', async () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `v${text.replace(/\r/g, '')}`);
    const rows = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        expect((await read(stringify(written, { bom: true }))).map(({ values }) => values)).toEqual(written);
      })
    );
  });

  it('names the line on which a row ends', async () => {
    const rows = await read('Id,Note\n1,"two\nlines"\n\n2,one\n');
    expect(rows).toEqual([
      { line: 1, values: ['Id', 'Note'] },
      { line: 3, values: ['1', 'two\nlines'] },
      { line: 5, values: ['2', 'one'] },
    ]);
  });

  it('is not read where it is missing', async () => {
    await expect(readCsv(folder, 'none.csv', ',').next()).rejects.toThrow(/^none\.csv is missing/);
  });
});
