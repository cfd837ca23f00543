import { inflateSync } from 'node:zlib';

/** What Chromium writes: plain objects, page contents deflated, glyphs by number with a map to letters for each font. */
const objectsIn = (pdf: Buffer): Map<string, string> => {
  const text = pdf.toString('latin1');
  return new Map([...text.matchAll(/\n(\d+) 0 obj\n?([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));
};

const streamOf = (body: string): string => {
  const begin = body.indexOf('stream\n') + 'stream\n'.length;
  const length = Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0);
  const bytes = Buffer.from(body.slice(begin, begin + length), 'latin1');
  return length > 0 && body.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
};

const codes = (hex: string) => (hex.match(/.{4}/g) ?? []).map((code) => parseInt(code, 16));
const letters = (hex: string) => String.fromCharCode(...codes(hex));

/** Glyph → letters, from a font's ToUnicode. */
const glyphsOf = (map: string): Map<number, string> => {
  const glyphs = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(parseInt(from, 16), letters(to));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph += 1)
        glyphs.set(glyph, String.fromCharCode(parseInt(first, 16) + glyph - parseInt(from, 16)));
  return glyphs;
};

type Objects = Map<string, string>;

const fontsOf = (objects: Objects, page: string) => {
  const fonts = /\/Font\s*<<([\s\S]*?)>>/.exec(page)?.[1] ?? '';
  return new Map(
    [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '';
      return [name, glyphsOf(streamOf(objects.get(map) ?? ''))];
    })
  );
};

const textOf = (objects: Objects, page: string): string => {
  const fonts = fontsOf(objects, page);
  const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '');
  let [font, text] = ['', ''];
  for (const [, name, hex] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = name;
    if (hex !== undefined)
      text += codes(hex)
        .map((code) => fonts.get(font)?.get(code) ?? '')
        .join('');
  }
  return text;
};

/** The text of each page of a PDF that Chromium printed, as it was set: without the blanks between runs. */
export const pagesOf = (pdf: Buffer): string[] => {
  const objects = objectsIn(pdf);
  return [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body)).map((page) => textOf(objects, page));
};
