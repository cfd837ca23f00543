import { dayOrder, readDay } from './read-day';

it.each([
  ['en-AU', 'dmy'],
  ['fr-FR', 'dmy'],
  ['en-US', 'mdy'],
  ['sv-SE', 'ymd'],
])('in %s dates are written %s', (locale, order) => {
  expect(dayOrder(locale)).toBe(order);
});

it.each([
  ['5/4/1971', 'dmy', '1971-04-05'],
  ['05041971', 'dmy', '1971-04-05'],
  ['5/4/1971', 'mdy', '1971-05-04'],
  ['1971-04-05', 'mdy', '1971-04-05'],
  [' 5. 4. 1971 ', 'dmy', '1971-04-05'],
  ['19710405', 'ymd', '1971-04-05'],
  ['31/2/1971', 'dmy', null],
  ['5/4/71', 'dmy', null],
  ['13/13/1971', 'dmy', null],
  ['soon', 'dmy', null],
])('%j, written %s, is %s', (typed, order, day) => {
  expect(readDay(typed, order)).toBe(day);
});
