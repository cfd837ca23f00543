import { keyOf } from '../domain/list';

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const LONGEST_ID = 255;

/** Ids that a database can be asked for: short enough, without NUL and halves of characters. */
export const isUsableId = (id: string): boolean => id.length <= LONGEST_ID && id.search(UNSTORABLE) < 0;

/** A name with what no database stores replaced by the sign for it. */
export const storable = (text: string): string => text.replace(UNSTORABLE, '\uFFFD');

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decodeEntity = (whole: string, body: string): string => {
  if (!body.startsWith('#')) return NAMED[body] ?? whole;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
};

/** HTML of a rich text field as plain text: paragraphs and breaks become lines, tags go, entities are read. */
export const plainText = (html: string): string =>
  html
    .replace(/<\s*(br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(#x?[0-9a-f]{1,7}|[a-z]{2,6});/gi, decodeEntity)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Cuts at `length` UTF-16 units, never through a character, and says so with an ellipsis. */
export const shortened = (text: string, length = 255): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
};

/** How names of list entries are compared: without case, outer and doubled spaces. */
export const normalised = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** A small, stable number for a text; not secret, only unlike those of other texts. */
const digest = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
};

/** Key of a list entry by its name: "Phone Call" → "phone-call"; names of other scripts get a number. */
export const entryKey = (name: string): string => {
  const key = keyOf(name);
  return key === 'entry' ? `entry-${digest(normalised(name))}` : key;
};
