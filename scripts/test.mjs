/**
 * `npm test`: every check and every test, on a fresh clone too. The last line is `N passed, N failed`.
 * `npm test -- unit lint` runs the steps whose names hold one of these words.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { nodeProblem } from './lib/node-version.mjs';
import { localBin } from './lib/root.mjs';
import { CHECKS } from './test/checks.mjs';
import { countJest, countPlaywright } from './test/counts.mjs';
import { makeReport } from './test/report.mjs';
import { runCommand } from './test/run-step.mjs';

const LANES = 2;
const startedAt = Date.now();
const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const isWanted = (name) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word));
const report = makeReport();
const folder = mkdtempSync(path.join(tmpdir(), 'casework-report-'));
const script = (name) => [process.execPath, path.join('scripts', 'lib', name)];

const runCheck = async ({ name, command }) => {
  const begun = Date.now();
  const { ok, output } = await runCommand(command);
  report.add({ name, startedAt: begun, passed: ok ? 1 : 0, failed: ok ? 0 : 1, output });
  return ok;
};

/** Two at a time: the machines that this runs on have two cores. */
const runChecks = async (checks) => {
  const queue = [...checks];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await runCheck(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

const runTests = async (name, command, count, env) => {
  if (!isWanted(name)) return;
  const begun = Date.now();
  const file = path.join(folder, `${name.replace(/\W+/g, '-')}.json`);
  const { ok, output } = await runCommand(command(file), { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
  report.add({ name, startedAt: begun, ...count(file, ok), output });
};

const jest =
  (project, ...more) =>
  (file) => [
    ...localBin('jest/bin/jest.js'),
    ...['--selectProjects', project, '--json', '--outputFile', file, '--passWithNoTests', ...more],
  ];

const runServerTests = async () => {
  await runTests('unit tests', jest('unit'), countJest);
  await runTests('integration tests on SQLite', jest('integration'), countJest, { DATABASE_CLIENT: 'sqlite' });
  const { findMariadb, findPostgres } = await import('./test/databases.mjs');
  const postgres = 'integration tests on PostgreSQL';
  const mariadb = 'smoke tests on MariaDB';
  const onPostgres = isWanted(postgres) ? await findPostgres() : {};
  if (onPostgres.env) await runTests(postgres, jest('integration'), countJest, onPostgres.env);
  if (onPostgres.why) report.note(onPostgres.why);
  const onMariadb = isWanted(mariadb) ? await findMariadb() : {};
  const smoke = jest('integration', '--testPathPattern', 'integration/smoke/');
  if (onMariadb.env) await runTests(mariadb, smoke, countJest, onMariadb.env);
  if (onMariadb.why) report.note(onMariadb.why);
};

const runBrowserTests = async () => {
  const name = 'browser tests';
  if (!isWanted(name)) return;
  const built = await runCheck({ name: 'build of the admin panel', command: script('build-admin.mjs') });
  if (!built) return;
  await runCheck({ name: 'size of the admin code', command: [process.execPath, 'scripts/admin-size.mjs'] });
  const { findChromium } = await import('./test/chromium.mjs');
  const chromium = await findChromium((line) => report.note(line));
  if (chromium.why) {
    report.add({ name, startedAt: Date.now(), passed: 0, failed: 1, output: chromium.why });
    return;
  }
  const command = (...more) => [
    ...localBin('@playwright/test/cli.js'),
    'test',
    '--reporter=list,json',
    '--pass-with-no-tests',
    ...more,
  ];
  const env = { CHROMIUM_PATH: chromium.path };
  await runTests(name, () => command(), countPlaywright, env);
  const guide = () => command('--config', 'playwright.demo.config.ts', '--project', 'guide');
  await runTests(`${name} on the demo organisation`, guide, countPlaywright, env);
};

const main = async () => {
  const problem = nodeProblem();
  if (problem) {
    report.add({ name: 'version of Node', startedAt, passed: 0, failed: 1, output: problem });
    return;
  }
  if (ensureDependencies() !== 0) {
    report.add({ name: 'packages', startedAt, passed: 0, failed: 1, output: 'npm ci failed: see above.' });
    return;
  }
  const compiled = await runCheck({ name: 'types of the server', command: script('compile-server.mjs') });
  await runChecks(CHECKS.filter(({ name }) => isWanted(name)));
  if (compiled) await runServerTests();
  await runBrowserTests();
};

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = report.finish(startedAt);
}
