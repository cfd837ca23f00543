import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor';
import type { SortType } from './cursor';

const listing = { route: 'cases', asked: { sort: 'name', limit: 25 } };
const [, , mark] = JSON.parse(
  Buffer.from(encodeCursor({ value: 'a', id: 1 }, listing), 'base64url').toString('utf8')
) as unknown[];
/** With the mark of the list, as if somebody had changed the rest. */
const forged = (value: unknown) =>
  Buffer.from(JSON.stringify(Array.isArray(value) ? [...(value as unknown[]), mark] : value), 'utf8').toString(
    'base64url'
  );

test.each<[SortType, string | number | null, number]>([
  ['instant', 1_700_000_000_000, 5],
  ['instant', Date.UTC(2200, 11, 31, 23, 59), 5],
  ['instant', Date.UTC(1800, 0, 1), 5],
  ['date', '2026-03-03', 5],
  ['text', 'doe, jane', 5],
  ['row', 17, 17],
  ['text', null, 5],
])('a cursor of a list by %s comes back as it went out', (type, value, id) => {
  expect(decodeCursor(encodeCursor({ value, id }, listing), type, listing)).toEqual({ value, id });
});

test.each<[SortType, unknown]>([
  ['row', [5e-324, 0]],
  ['row', [3_000_000_000, 0]],
  ['instant', [1.5, 0]],
  ['instant', ['2026-03-03', 0]],
  ['date', ['yesterday', 0]],
  ['text', ['a\u0000b', 0]],
  ['text', ['a', 0.5]],
  ['text', ['a']],
  ['text', { value: 'a', id: 1 }],
])('a forged cursor of a list by %s is refused: %j', (type, value) => {
  expect(() => decodeCursor(forged(value), type, listing)).toThrow('This cursor is not from an earlier answer');
});

test('whatever is sent, a cursor is read or refused', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom<SortType>('instant', 'date', 'text', 'row'), (text, type) => {
      try {
        expect(decodeCursor(text, type, listing)?.id).toEqual(expect.any(Number));
      } catch (error) {
        expect((error as Error).name).toBe('BrokenRule');
      }
    })
  );
});

test.each([
  ['another route', { ...listing, route: 'actions' }],
  ['another sort', { ...listing, asked: { sort: '-name', limit: 25 } }],
  ['one filter more', { ...listing, asked: { ...listing.asked, client: 'a' } }],
])('a cursor is refused with %s', (_, other) => {
  expect(() => decodeCursor(encodeCursor({ value: 'a', id: 1 }, listing), 'text', other)).toThrow('of another list');
});

test('a page may be longer than the one before', () => {
  const cursor = encodeCursor({ value: 'a', id: 1 }, listing);
  const longer = { ...listing, asked: { sort: 'name', limit: 100, cursor, start: 'b' } };
  expect(decodeCursor(cursor, 'text', longer)).toEqual({ value: 'a', id: 1 });
});
