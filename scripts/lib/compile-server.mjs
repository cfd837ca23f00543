/** Compiles the server to dist/ when a source is newer than the last compile; the admin panel is left alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = path.join(root, 'dist/.server-compiled');
const SOURCES = ['config', 'src', 'types', 'tsconfig.json', 'package-lock.json'];
// The panel's own sources never reach the server.
const isPanel = (file) => /(^|\/)src\/(admin|plugins\/[^/]+\/admin)$/.test(file.split(path.sep).join('/'));

/** The newest change below `file`, in ms; 0 where there is nothing. */
const newestChange = (file) => {
  if (!existsSync(file) || isPanel(file)) return 0;
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(file).reduce(
    (newest, name) => Math.max(newest, newestChange(path.join(file, name))),
    stats.mtimeMs
  );
};

const isStale = () => {
  if (!existsSync(stamp)) return true;
  const compiled = statSync(stamp).mtimeMs;
  return SOURCES.some((source) => newestChange(path.join(root, source)) >= compiled);
};

export const compileServer = () => {
  if (!isStale()) return 0;
  const started = new Date();
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: root, stdio: 'inherit' });
  if (status === 0) {
    writeFileSync(stamp, started.toISOString());
    // A source saved while the compiler ran is newer than what was compiled.
    utimesSync(stamp, started, started);
  }
  return status ?? 1;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = compileServer();
