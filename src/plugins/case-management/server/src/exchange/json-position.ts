const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.])|true|false|null/y;

/** End of a match of the sticky `pattern` at `at`, or -1. */
const after = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** End of the string that begins at `at`, or -1. By hand: a pattern would remember every character of a long one. */
const afterString = (text: string, at: number): number => {
  if (text[at] !== '"') return -1;
  for (let index = at + 1; index >= 0 && index < text.length;) {
    const character = text.charCodeAt(index);
    if (character === 0x22) return index + 1;
    if (character < 0x20) return -1;
    index = character === 0x5c ? after(ESCAPE, text, index) : index + 1;
  }
  return -1;
};

type Expect = 'value' | 'first' | 'key' | 'colon' | 'next';

interface Scan {
  at: number;
  expect: Expect;
  open: string[];
}

const close = (scan: Scan): Scan => ({ ...scan, at: scan.at + 1, expect: 'next', open: scan.open.slice(0, -1) });

/** One token on, or null where the text stops being JSON. */
const step = (text: string, scan: Scan): Scan | null => {
  const { at, expect, open } = scan;
  const character = text[at];
  const inside = open.at(-1);
  if (expect === 'colon') return character === ':' ? { ...scan, at: at + 1, expect: 'value' } : null;
  if (expect === 'next') {
    if (character === ',' && inside) return { ...scan, at: at + 1, expect: inside === '{' ? 'key' : 'value' };
    return (inside === '{' && character === '}') || (inside === '[' && character === ']') ? close(scan) : null;
  }
  if (expect === 'first' && ((inside === '{' && character === '}') || (inside === '[' && character === ']')))
    return close(scan);
  if (expect === 'key' || (expect === 'first' && inside === '{')) {
    const end = afterString(text, at);
    return end < 0 ? null : { ...scan, at: end, expect: 'colon' };
  }
  if (character === '{' || character === '[') return { at: at + 1, expect: 'first', open: [...open, character] };
  const end = Math.max(afterString(text, at), after(SCALAR, text, at));
  return end < 0 ? null : { ...scan, at: end, expect: 'next' };
};

/**
 * Where a text stops being JSON. `JSON.parse` tells the place in some of its messages only, and quotes the text
 * around it, which can be a client's.
 */
export const jsonErrorOffset = (text: string): number => {
  let scan: Scan = { at: 0, expect: 'value', open: [] };
  for (;;) {
    const at = after(SPACE, text, scan.at);
    const next = step(text, { ...scan, at });
    if (!next || next.open.length > 10_000) return at;
    scan = next;
  }
};
