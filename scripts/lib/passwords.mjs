import { randomInt } from 'node:crypto';

// Without letters and digits that look alike.
const LOWER = 'abcdefghjkmnpqrstuvwxyz';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

const pick = (letters) => letters[randomInt(letters.length)];
const group = () => Array.from({ length: GROUP_LENGTH }, () => pick(LOWER + UPPER + DIGITS)).join('');

/** Random, readable, and with the kinds of letters that Strapi asks for. */
export const newPassword = () => {
  for (;;) {
    const password = Array.from({ length: GROUPS }, group).join('-');
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password)) return password;
  }
};
