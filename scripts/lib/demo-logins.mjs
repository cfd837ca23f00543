/** The passwords of the demo's staff: made at random once, kept in a file that git ignores. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { newPassword } from './passwords.mjs';
import { inRoot } from './root.mjs';

export const LOGINS_FILE = '.demo-logins';
const HEADING = '# Logins of the demo organisation. Delete this file to get new passwords at the next start.';

const read = () =>
  readFileSync(inRoot(LOGINS_FILE), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t').map((part) => part.trim()))
    .filter((parts) => parts.length === 3)
    .map(([label, email, password]) => ({ label, email, password }));

/** `{ logins: [{ label, email, password }], fresh }`: fresh when the passwords were made just now. */
export const demoLoginsFor = (staff) => {
  const kept = existsSync(inRoot(LOGINS_FILE)) ? read() : [];
  const fresh = staff.some(({ email }) => !kept.some((login) => login.email === email));
  if (!fresh) return { logins: kept, fresh };
  const logins = staff.map(({ label, email }) => ({ label, email, password: newPassword() }));
  const lines = logins.map(({ label, email, password }) => [label, email, password].join('\t'));
  writeFileSync(inRoot(LOGINS_FILE), [HEADING, ...lines, ''].join('\n'), { mode: 0o600 });
  return { logins, fresh };
};

export const loginTable = (logins) => {
  const width = (name) => Math.max(...logins.map((login) => login[name].length));
  const [label, email] = [width('label'), width('email')];
  return logins
    .map((login) => `  ${login.label.padEnd(label)}  ${login.email.padEnd(email)}  ${login.password}`)
    .join('\n');
};
