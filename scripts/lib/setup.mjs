/**
 * The setup: an empty organisation, ready for real work. Asks where there is somebody to answer; every answer can be
 * given as a flag (`--time-zone Australia/Hobart`) or a variable (`SETUP_TIME_ZONE`).
 */
import { checkDatabaseClient, checkWritable } from './checks.mjs';
import { loadEnvFile } from './env-file.mjs';
import { newPassword } from './passwords.mjs';
import { prepare } from './prepare.mjs';
import { askAll, HELP, readFlags } from './setup-questions.mjs';
import { run, Stop } from './stop.mjs';
import { closeStrapi, loadStrapi, serverModule } from './strapi.mjs';

const DATA_FILE = '.tmp/data.db';

const refuse = (state) => {
  if (state === 'demo') {
    throw new Stop('This database holds the demo, and real data is never mixed with it: choose another database.');
  }
};

const save = async (answers, password) => {
  const strapi = await loadStrapi(process.env.DATABASE_FILENAME ?? DATA_FILE);
  try {
    const { databaseState, setUpOrganisation } = serverModule('services/setup');
    refuse(await databaseState(strapi));
    await setUpOrganisation(strapi, { ...answers, login: { ...answers.login, password } });
  } catch (error) {
    throw error?.name === 'SetupRefused' || error?.name === 'ValidationError' ? new Stop(error.message) : error;
  } finally {
    await closeStrapi(strapi);
  }
};

const main = async () => {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) return console.log(HELP);
  checkWritable();
  loadEnvFile();
  checkDatabaseClient();
  const { password: given, build, ...answers } = await askAll(flags);
  const password = given ?? newPassword();
  prepare({ panel: build });
  await save(answers, password);
  console.log(`\n${answers.name} is set up, with its lists and a first login (an administrator):`);
  console.log(
    `  ${answers.login.email}${given ? '' : `  ${password}   (shown this once: change it after logging in)`}`
  );
  console.log('\nStart it with: npm start');
};

await run(main);
