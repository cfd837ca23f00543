/**
 * `npm run import -- civicrm <folder>` and `npm run import -- csv <folder> --map map.json [--dry-run]`: brings another
 * system's records in, without a running server.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { checkDatabaseClient, checkWritable } from './checks.mjs';
import { loadEnvFile } from './env-file.mjs';
import { HELP, readOrder } from './import-order.mjs';
import { prepare } from './prepare.mjs';
import { inRoot } from './root.mjs';
import { run, Stop } from './stop.mjs';
import { closeStrapi, loadStrapi, serverModule } from './strapi.mjs';

const DATA_FILE = '.tmp/data.db';
const DEMO_FILE = '.tmp/demo.db';
const STOPPED_BY_SIGNAL = 130;
const PROGRESS_EVERY = 5000;

const NOTHING_YET =
  'There is no organisation yet to bring records into: run npm run setup first, or add --demo to try it in the demo.';
const NO_DEMO_YET = 'There is no demo yet to bring records into: run npm run demo first.';

/** The organisation's own database; the demo's where it is asked for. */
const databaseFile = ({ demo }) => {
  if (process.env.DATABASE_FILENAME) return process.env.DATABASE_FILENAME;
  if ((process.env.DATABASE_CLIENT ?? 'sqlite') !== 'sqlite') return DATA_FILE;
  const file = demo ? DEMO_FILE : DATA_FILE;
  if (!existsSync(inRoot(file))) throw new Stop(demo ? NO_DEMO_YET : NOTHING_YET);
  return file;
};

/** A report that can't be written must not be found out after an hour's work. */
const tryReportFile = (file) => {
  if (file === undefined) return;
  try {
    writeFileSync(file, '', { flag: 'a', mode: 0o600 });
  } catch (error) {
    throw new Stop(`The report can't be written to ${file} (${error.code}).`);
  }
};

const progressLine = (format) => {
  let shownAt = 0;
  return (report, total) => {
    const line = `  ${format(report, total)}`;
    if (process.stdout.isTTY) return process.stdout.write(`\r\u001b[K${line}`);
    if (Date.now() - shownAt < PROGRESS_EVERY) return undefined;
    shownAt = Date.now();
    return console.log(line);
  };
};

const watchForStop = () => {
  let stopping = false;
  const stop = () => {
    // npm passes the signal on that the terminal has sent already: the second is no second wish.
    if (!stopping) console.log('\nStopping after the records at hand …');
    stopping = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal);
    process.on(signal, stop);
  }
  return () => stopping;
};

const announce = (state, { source, folder, dryRun }) => {
  const where = state === 'demo' ? 'the demo organisation, to try it out' : 'your organisation';
  console.log(
    `\n${dryRun ? 'Checking' : 'Bringing in'} ${source === 'civicrm' ? 'CiviCRM' : 'CSV'} records of ${folder}`
  );
  console.log(`${dryRun ? 'against' : 'into'} ${where}. Ctrl-C stops it; it can be run again at any time.\n`);
};

const NO_DEMO =
  'This database does not hold the demo, and --demo asks for it: let the DATABASE_… variables name the demo’s, or leave --demo out.';

const bringIn = async (strapi, { source, folder, map, dryRun, demo }) => {
  const { databaseState } = serverModule('services/setup');
  const { formatProgress, formatReport, importFolder } = serverModule('services/import');
  const state = await databaseState(strapi);
  if (state === 'empty') throw new Stop(NOTHING_YET);
  if (demo && state !== 'demo') throw new Stop(NO_DEMO);
  const shouldStop = watchForStop();
  // Only now: whoever reads that Ctrl-C stops it may press it at once.
  announce(state, { source, folder, dryRun });
  const report = await importFolder(strapi, {
    source,
    folder,
    map,
    dryRun,
    shouldStop,
    onProgress: progressLine(formatProgress),
  });
  console.log(`${process.stdout.isTTY ? '\r\u001b[K' : '\n'}${formatReport(report)}`);
  return report;
};

const main = async () => {
  const order = readOrder(process.argv.slice(2));
  if (!order) return console.log(HELP);
  loadEnvFile();
  checkDatabaseClient();
  checkWritable();
  tryReportFile(order.report);
  prepare({ panel: false });
  const strapi = await loadStrapi(databaseFile(order));
  try {
    const report = await bringIn(strapi, order);
    if (order.report !== undefined)
      writeFileSync(order.report, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
    if (report.stopped) process.exitCode = STOPPED_BY_SIGNAL;
  } catch (error) {
    throw error?.name === 'ImportError' ? new Stop(error.message) : error;
  } finally {
    await closeStrapi(strapi);
  }
  return undefined;
};

await run(main);
