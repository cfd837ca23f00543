import { highlight } from './highlight';

const marked = (label: string, typed: string) =>
  highlight(label, typed)
    .map(({ text, marked: is }) => (is ? `[${text}]` : text))
    .join('');

it.each([
  ['Jane Doe', 'jane d', '[Jane] [D]oe'],
  ['Zjané O’Quill', 'oqu zjane', '[Zjané] [O’Qu]ill'],
  ['C-2026-00012', 'c-2026', '[C]-[2026]-00012'],
  ['Anna Bell', 'nn', 'Anna Bell'],
  ['Anna', '', 'Anna'],
])('in %s, “%s” is marked so: %s', (label, typed, expected) => {
  expect(marked(label, typed)).toBe(expected);
  expect(
    highlight(label, typed)
      .map(({ text }) => text)
      .join('')
  ).toBe(label);
});
