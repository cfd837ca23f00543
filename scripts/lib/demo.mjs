/** The demo: an invented organisation to try Casework with. Uses nothing but Node until the packages are installed. */
import { checkDatabaseClient, checkPort, checkWritable } from './checks.mjs';
import { demoLoginsFor, loginTable, LOGINS_FILE } from './demo-logins.mjs';
import { loadEnvFile } from './env-file.mjs';
import { prepare } from './prepare.mjs';
import { run, Stop } from './stop.mjs';
import { loadStrapi, serverModule, stopOnSignal, waitUntilHealthy } from './strapi.mjs';

// A file of its own, so that the demo never meets real data; `npm run setup` uses .tmp/data.db.
const DEMO_FILE = '.tmp/demo.db';

const address = () => ({ host: process.env.HOST || '0.0.0.0', port: Number(process.env.PORT || 1337) });

const visibleUrl = ({ host, port }) => `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`;

const progress = (text) => console.log(`  ${text}`);

/** Fills an empty database once. Gives the logins, and whether their passwords are new. */
const fill = async (strapi) => {
  const { databaseState } = serverModule('services/setup');
  const { demoLogins, fillDemo, resetDemoPasswords } = serverModule('services/demo');
  const state = await databaseState(strapi);
  if (state === 'real') {
    throw new Stop(
      'This database holds an organisation’s own data, and the demo is never mixed with it: choose another database.'
    );
  }
  const kept = demoLoginsFor(demoLogins);
  if (state === 'empty') {
    console.log('\nFilling the demo organisation …');
    await fillDemo(strapi, { logins: kept.logins, progress });
  } else if (kept.fresh) {
    await resetDemoPasswords(strapi, kept.logins);
  }
  return kept;
};

const announce = (url, { logins, fresh }) => {
  console.log(`\nCasework is ready: ${url}/admin\n`);
  if (fresh) console.log(`Logins (shown this once, kept in ${LOGINS_FILE}):\n${loginTable(logins)}\n`);
  else console.log(`The logins are in ${LOGINS_FILE}.\n`);
  console.log('All of it is invented: keep nothing real in it. Ctrl-C stops it; `npm run demo` starts it again.');
};

const main = async () => {
  const sqliteFile = process.env.DATABASE_FILENAME ?? DEMO_FILE;
  checkWritable();
  loadEnvFile();
  checkDatabaseClient();
  await checkPort(address().host, address().port);
  prepare();
  console.log('\nStarting …');
  const strapi = await loadStrapi(sqliteFile);
  stopOnSignal(strapi);
  const logins = await fill(strapi);
  await strapi.start();
  const url = visibleUrl(address());
  await waitUntilHealthy(url);
  announce(url, logins);
};

await run(main);
