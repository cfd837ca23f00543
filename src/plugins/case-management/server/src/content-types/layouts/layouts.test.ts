import { contentTypes } from '..';

const types = Object.entries(contentTypes).map(([name, { schema }]) => [name, schema] as const);

describe('what the Content Manager shows of each type', () => {
  it.each(types)('says of every attribute of %s that can be seen what it is called', (_name, schema) => {
    const seen = Object.keys(schema.attributes).filter((name) => schema.attributes[name]?.visible !== false);
    const metadatas = schema.config.metadatas ?? {};
    expect(seen.filter((name) => !metadatas[name]?.edit.label)).toEqual([]);
  });

  it.each(types)('lays %s out in rows of at most twelve columns, each field once', (_name, schema) => {
    const rows = schema.config.layouts?.edit ?? [];
    const widths = rows.map((row) => row.reduce((sum, { size }) => sum + size, 0));
    const names = rows.flat().map(({ name }) => name);
    expect(Math.max(...widths)).toBeLessThanOrEqual(12);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !schema.attributes[name])).toEqual([]);
  });
});
