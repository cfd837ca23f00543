import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentTypes } from '../../src/plugins/case-management/server/src/content-types';

const ROOT = path.resolve(__dirname, '../..');
const FOLDERS = ['src', 'config', 'scripts', 'tests'];
const CODE = /[.](ts|tsx|mjs|cjs|js)$/;
const MOST_LINES = 300;
const MOST_LINES_OF_A_TEST = 500;

interface SourceFile {
  name: string;
  text: string;
}

/** Node 20.0 has no `recursive` yet, and would answer with the first level alone. */
const readTree = (folder: string): SourceFile[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return readTree(name);
    return CODE.test(name) ? [{ name, text: readFileSync(path.join(ROOT, name), 'utf8') }] : [];
  });

const files = FOLDERS.flatMap(readTree);
const server = files.filter(({ name }) => /^(src|config)\//.test(name) && !/\/admin\/|[.]test[.]ts$/.test(name));
const isTest = ({ name }: SourceFile) => name.startsWith('tests/') || /[.]test[.]tsx?$/.test(name);
const linesOf = ({ text }: SourceFile) => text.split('\n').length - 1;
const namesOf = (found: SourceFile[]) => found.map(({ name }) => name);

describe('the house', () => {
  it('has the files that this test reads', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(server.length).toBeGreaterThan(20);
  });

  it(`has no file over ${MOST_LINES} lines, and no test over ${MOST_LINES_OF_A_TEST}`, () => {
    const tooLong = files.filter((file) => linesOf(file) > (isTest(file) ? MOST_LINES_OF_A_TEST : MOST_LINES));
    expect(namesOf(tooLong)).toEqual([]);
  });

  it('writes SQL in queries/ alone', () => {
    const handle = /[.]db[.](connection|getConnection|queryBuilder)\b|from 'knex'|[.]raw\(/;
    const others = server.filter(({ name }) => !/\/server\/src\/queries\//.test(name));
    expect(namesOf(others.filter(({ text }) => handle.test(text)))).toEqual([]);
  });

  it('has rules without a clock, chance or environment', () => {
    const impure = /Date[.]now\(|new Date\(\)|Math[.]random\(|process[.]env|Now[.](instant|plain|zoned)/;
    const domain = server.filter(({ name }) => /\/server\/src\/domain\//.test(name));
    expect(namesOf(domain.filter(({ text }) => impure.test(text)))).toEqual([]);
  });

  it('opens no casework type through a core router', () => {
    expect(namesOf(server.filter(({ text }) => /createCoreRouter|createCoreController/.test(text)))).toEqual([]);
  });

  it('silences no check', () => {
    const silenced = /eslint-disable|@ts-(ignore|expect-error|nocheck)|prettier-ignore/;
    const others = files.filter(({ name }) => name !== 'tests/unit/architecture.test.ts');
    expect(namesOf(others.filter(({ text }) => silenced.test(text)))).toEqual([]);
  });
});

describe.each(Object.entries(contentTypes))('the type %s', (_name, { schema }) => {
  it('has no attribute called status, which Strapi would overwrite', () => {
    expect(Object.keys(schema.attributes)).not.toContain('status');
  });

  it('keeps its rows in a table of ours, without drafts', () => {
    expect(schema.collectionName).toMatch(/^cm_/);
    expect(schema.options.draftAndPublish).toBe(false);
  });
});
