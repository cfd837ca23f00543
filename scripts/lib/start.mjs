/** `npm start`: serves an organisation's own records, as production. */
import { checkDatabaseClient, checkPort, checkWritable } from './checks.mjs';
import { loadEnvFile } from './env-file.mjs';
import { prepare } from './prepare.mjs';
import { run } from './stop.mjs';
import { loadStrapi, stopOnSignal, waitUntilHealthy } from './strapi.mjs';

const DATA_FILE = '.tmp/data.db';

const main = async () => {
  checkWritable();
  loadEnvFile();
  checkDatabaseClient();
  const [host, port] = [process.env.HOST || '0.0.0.0', Number(process.env.PORT || 1337)];
  await checkPort(host, port);
  prepare();
  console.log('\nStarting …');
  const strapi = await loadStrapi(process.env.DATABASE_FILENAME ?? DATA_FILE);
  stopOnSignal(strapi);
  await strapi.start();
  const url = `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`;
  await waitUntilHealthy(url);
  console.log(`\nCasework is ready: ${url}/admin\nCtrl-C stops it.`);
};

await run(main);
