import { phoneNumbers, yearsBetween } from './age';

it.each([
  ['1985-02-03', '2026-02-02', 40],
  ['1985-02-03', '2026-02-03', 41],
  ['2024-02-29', '2025-02-28', 0],
  ['2024-02-29', '2025-03-01', 1],
])('who was born on %s is, on %s, %i years old', (born, day, years) => {
  expect(yearsBetween(born, day)).toBe(years);
});

it('each telephone number stands for itself, with what is written beside it', () => {
  expect(phoneNumbers('0400 000 001, home (03) 6220 3344; ask Ann')).toEqual([
    { text: '0400 000 001', dial: '0400000001' },
    { text: 'home (03) 6220 3344', dial: '0362203344' },
    { text: 'ask Ann', dial: null },
  ]);
  expect(phoneNumbers(null)).toEqual([]);
});
