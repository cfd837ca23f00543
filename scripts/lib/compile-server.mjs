/** Compiles the server to dist/ when a source is newer than the last compile; the admin panel is left alone. */
import { spawnSync } from 'node:child_process';
import { writeStamp } from './build-stamp.mjs';
import { isOlderThan } from './newest.mjs';
import { removeLeftovers } from './remove-leftovers.mjs';
import { isMain, localBin, ROOT } from './root.mjs';

export const SERVER_STAMP = 'dist/.server-compiled';
const SOURCES = ['config', 'src', 'types', 'tsconfig.json', 'package-lock.json'];
// The panel's own sources never reach the server, tests are not compiled.
const isPanel = (file) => /\/src\/(admin|plugins\/[^/]+\/admin)$|[.]test[.]ts$/.test(file);

export const serverIsStale = () => isOlderThan(SERVER_STAMP, SOURCES, isPanel);

/** 0, or the exit code of the compiler, which has printed why. */
export const compileServer = () => {
  if (!serverIsStale()) return 0;
  const startedAt = new Date();
  const [node, tsc] = localBin('typescript/bin/tsc');
  const { status } = spawnSync(node, [tsc, '-p', 'tsconfig.json'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  removeLeftovers();
  writeStamp(SERVER_STAMP, startedAt);
  return 0;
};

if (isMain(import.meta.url)) process.exitCode = compileServer();
