import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { jsonErrorOffset } from './json-position';
import { parseJson, readJsonFile, requireFolder } from './json-file';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON of somebody else', () => {
  it('is read, with or without a byte order mark', () => {
    expect(parseJson('a.json', '\uFEFF{"a": [1]}')).toEqual({ a: [1] });
  });

  it.each([
    ['[\n {"id": "1"},\n oops\n]', /a\.json is not valid JSON: something else stands there \(line 3, column 2\)/],
    ['[{"id": "1"}', /a\.json is not valid JSON: it ends too early \(line 1, column 13\)/],
    ['', /it ends too early \(line 1, column 1\)/],
    ['[{"__proto__": {"admin": true}}]', /a\.json holds a key "__proto__"/],
    ['[{"deep": {"\\u005f_proto__": 1}}]', /a\.json holds a key "__proto__"/],
    ['{"a": 01}', /line 1, column 7/],
    ['{"a": "tab\there"}', /line 1, column 7/],
    ['{"a": 1,}', /line 1, column 9/],
    ['[1] 2', /line 1, column 5/],
    [nested(5000), /a\.json is nested more than 64 levels deep/],
  ])('is refused in a sentence (%#)', (text, message) => {
    expect(() => parseJson('a.json', text)).toThrow(message);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });
});

describe('the place of an error', () => {
  it('is found for every text that JSON.parse refuses', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', ':', '}', ']', '"', '\\', 'x'))
      .map(([json, at, extra]) => json.slice(0, at % (json.length + 1)) + extra);
    fc.assert(
      fc.property(damaged, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const offset = jsonErrorOffset(text);
        if (valid) expect(offset).toBe(text.length);
        else
          expect(() => parseJson('a.json', text)).toThrow(/a\.json is not valid JSON: .* \(line \d+, column \d+\)\./);
      })
    );
  });
});

describe('files and folders', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casework-json-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says which file is missing', () => {
    expect(() => readJsonFile(path.join(folder, 'cases.json'))).toThrow(/^cases\.json is missing/);
  });

  it('says that a folder is no file, and a file no folder', () => {
    writeFileSync(path.join(folder, 'x.json'), '{}');
    expect(() => readJsonFile(folder)).toThrow(/is not a file/);
    expect(() => requireFolder(path.join(folder, 'x.json'))).toThrow(/is not a folder/);
    expect(() => requireFolder(path.join(folder, 'none'))).toThrow(/does not exist/);
  });
});
