import fc from 'fast-check';
import { entryKey, isUsableId, normalised, plainText, shortened, storable } from './text';

describe('plain text of HTML', () => {
  it.each([
    ['<p>Some conv</p>\n', 'Some conv'],
    ['One<br>two<br />three', 'One\ntwo\nthree'],
    ['<p>A</p><p>B</p>', 'A\nB'],
    ['Tom &amp; Jerry &lt;3 &#233; &#x1F600;', 'Tom & Jerry <3 é 😀'],
    ['a &unknown; b', 'a &unknown; b'],
    ['2 < 3 and 4 > 3', '2 < 3 and 4 > 3'],
    ['<script>alert(1)</script>', 'alert(1)'],
    ['&#0; &#xD800;', '&#0; &#xD800;'],
    ['', ''],
  ])('reads %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('is quick on what looks like endless tags', () => {
    const started = Date.now();
    plainText('<p '.repeat(50_000));
    plainText('<'.repeat(50_000));
    expect(Date.now() - started).toBeLessThan(500);
  });
});

describe('shortening', () => {
  it('never splits a character and never exceeds the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const short = shortened(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short).toBe(Buffer.from(short, 'utf8').toString('utf8'));
        if (text.length <= limit) expect(short).toBe(text);
      })
    );
  });
});

describe('keys and names of list entries', () => {
  it.each([
    ['Phone Call', 'phone-call'],
    ['Print/Merge Document', 'print-merge-document'],
    ['Élan vital', 'elan-vital'],
  ])('%j has the key %j', (name, key) => {
    expect(entryKey(name)).toBe(key);
  });

  it('tells names of other scripts apart, always in the same way', () => {
    expect(entryKey('電話')).not.toBe(entryKey('会議'));
    expect(entryKey('電話')).toBe(entryKey(' 電話 '));
    expect(entryKey('電話')).toMatch(/^entry-[a-z0-9]+$/);
  });

  it('compares names without case and doubled spaces', () => {
    expect(normalised('  Phone   CALL ')).toBe(normalised('phone call'));
  });
});

describe('ids and names that no database takes', () => {
  it.each([
    ['K-1', true],
    ['電話 🌿', true],
    ['a\0b', false],
    ['half \uD83C', false],
    ['x'.repeat(256), false],
  ])('%j is usable as an id: %s', (id, usable) => {
    expect(isUsableId(id)).toBe(usable);
  });

  it('are replaced in names', () => {
    expect(storable('a\0b \uDF3F 🌿')).toBe('a\uFFFDb \uFFFD 🌿');
  });
});
