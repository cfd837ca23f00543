import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dependenciesAreMissing } from './dependencies.mjs';
import { inRoot } from './root.mjs';

const require = createRequire(import.meta.url);
const FILE = inRoot('.env');
const secret = () => randomBytes(24).toString('base64url');

const SECRETS = {
  APP_KEYS: () => [secret(), secret()].join(','),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
};

/** Writes `.env` with fresh secrets, or adds those that it lacks; what is there stays. Then loads it. */
export const ensureEnvFile = (log = console.log) => {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const missing = Object.keys(SECRETS).filter(
    (name) => !process.env[name] && !new RegExp(`^${name}=`, 'm').test(before)
  );
  if (missing.length > 0) {
    const lines = missing.map((name) => `${name}=${SECRETS[name]()}\n`);
    const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
    // In one move: a half-written file would keep half of the secrets.
    writeFileSync(`${FILE}.new`, start + lines.join(''), { mode: 0o600 });
    renameSync(`${FILE}.new`, FILE);
    log(before ? 'Added missing secrets to .env.' : 'Wrote .env with fresh secrets.');
  }
  loadEnvFile();
};

/**
 * For what must be known before Strapi reads the file, such as PORT. Node reads it since 20.12; before that a package
 * does, which on a fresh clone is not there yet: then the checks that come before it see the environment alone.
 */
export const loadEnvFile = () => {
  if (!existsSync(FILE)) return;
  if (process.loadEnvFile) process.loadEnvFile(FILE);
  else if (!dependenciesAreMissing()) require('dotenv').config({ path: FILE });
};
