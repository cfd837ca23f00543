/**
 * The server of the browser tests: the compiled app on a new SQLite database, with one login for each admin role:
 * advocate@, coordinator@, website-editor@, reader@, super-admin@example.test, password `Testing1234`. With
 * BROWSER_TEST_DEMO it holds the demo organisation instead, and the logins of that with the same password.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';

const folder = mkdtempSync(path.join(tmpdir(), 'casework-browser-'));
Object.assign(process.env, {
  NODE_ENV: 'production',
  ENV_PATH: path.join(folder, 'no.env'),
  HOST: '127.0.0.1',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(folder, 'data.db'),
  CASEWORK_FILES_DIR: path.join(folder, 'case-files'),
  APP_KEYS: 'test-key-one,test-key-two',
  ADMIN_JWT_SECRET: 'test-admin-secret',
  API_TOKEN_SALT: 'test-api-token-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt',
  JWT_SECRET: 'test-jwt-secret',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
});

const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi');
const strapi = await createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist') }).load();

// The tests log in more often than a person would.
strapi.config.set('admin.rateLimit', { enabled: false });

const PASSWORD = 'Testing1234';

const fillDemo = async () => {
  const demo = require(path.resolve('dist/src/plugins/case-management/server/src/services/demo'));
  const logins = demo.demoLogins.map(({ email }) => ({ email, password: PASSWORD }));
  await demo.fillDemo(strapi, { logins, progress: () => {} });
};

const makeLogins = async () => {
  for (const role of await strapi.db.query('admin::role').findMany()) {
    const code = role.code.replace(/^(strapi|casework)-/, '');
    await strapi.service('admin::user').create({
      email: `${code}@example.test`,
      firstname: 'Test',
      lastname: role.name,
      password: PASSWORD,
      registrationToken: null,
      isActive: true,
      roles: [role.id],
    });
  }
};

await (process.env.BROWSER_TEST_DEMO ? fillDemo() : makeLogins());

const stop = async () => {
  await strapi.destroy();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

await strapi.start();
