/** Boots Strapi in this process, from the compiled code. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot, ROOT } from './root.mjs';
import { Stop } from './stop.mjs';

const require = createRequire(import.meta.url);

/** A module of the plugin's server, such as `services/setup`. */
export const serverModule = (name) => require(inRoot('dist/src/plugins/case-management/server/src', name));

const UNREACHABLE = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ER_ACCESS_DENIED_ERROR',
  'ER_BAD_DB_ERROR',
];
// PostgreSQL: invalid authorisation, wrong password, no such database.
const REFUSED = ['28000', '28P01', '3D000'];

const withSentence = (error) => {
  const code = error?.code ?? error?.cause?.code;
  if (![...UNREACHABLE, ...REFUSED].includes(code)) return error;
  const reason = error.message || error.errors?.[0]?.message || code;
  return new Stop(
    `The ${process.env.DATABASE_CLIENT} database can't be used (${reason}): check the DATABASE_… variables.`
  );
};

/** `sqliteFile` is where SQLite keeps the rows; other databases go by their variables. */
export const loadStrapi = async (sqliteFile) => {
  process.env.DATABASE_FILENAME = sqliteFile;
  process.env.NODE_ENV ??= 'production';
  process.env.LOG_LEVEL ??= 'warn';
  process.env.STARTUP_MESSAGE ??= 'false';
  mkdirSync(path.dirname(path.resolve(ROOT, sqliteFile)), { recursive: true });
  process.chdir(ROOT);
  const { createStrapi } = require('@strapi/strapi');
  try {
    return await createStrapi({ appDir: ROOT, distDir: inRoot('dist') }).load();
  } catch (error) {
    throw withSentence(error);
  }
};

/** Waits until the server answers that it is well. */
export const waitUntilHealthy = async (url, timeout = 30_000) => {
  const until = Date.now() + timeout;
  for (;;) {
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Stop(`The server does not answer at ${url}: see its messages above.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const ignoreAborted = (error) => {
  if (error?.message !== 'aborted') throw error;
};

/** What Strapi still does in the background, such as looking for webhooks, is given up when the pool closes. */
export const closeStrapi = async (strapi) => {
  process.on('unhandledRejection', ignoreAborted);
  await strapi.destroy();
  // Strapi has just removed every listener of the process.
  process.on('unhandledRejection', ignoreAborted);
};

/** Ctrl-C ends the server after what it is doing. npm passes the signal on that the terminal has sent already. */
export const stopOnSignal = (strapi) => {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log('\nStopping …');
    const late = setTimeout(() => process.exit(1), 10_000);
    late.unref();
    await closeStrapi(strapi).catch(() => {});
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.on(signal, stop);
  }
};
