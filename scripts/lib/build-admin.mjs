/** Builds the admin panel (and the server with it) when one of the panel's sources is newer than the last build. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeStamp } from './build-stamp.mjs';
import { SERVER_STAMP } from './compile-server.mjs';
import { isOlderThan } from './newest.mjs';
import { removeLeftovers } from './remove-leftovers.mjs';
import { inRoot, isMain, localBin, ROOT } from './root.mjs';

const ADMIN_STAMP = 'dist/.admin-built';
const SOURCES = ['src', 'config/plugins.ts', 'config/admin.ts', 'package-lock.json'];
const isServer = (file) => /\/server$|[.]test[.]tsx?$|\/src\/(api|index[.]ts)$/.test(file);

/** `strapi develop` deletes dist/build, so its presence is asked for too. */
export const adminIsStale = () =>
  !existsSync(inRoot('dist/build/index.html')) || isOlderThan(ADMIN_STAMP, SOURCES, isServer);

/** 0, or the exit code of `strapi build`. It takes about 40 s and 2 GB of memory. */
export const buildAdmin = () => {
  if (!adminIsStale()) return 0;
  const startedAt = new Date();
  const [node, strapi] = localBin('@strapi/strapi/bin/strapi.js');
  const { status } = spawnSync(node, [strapi, 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  removeLeftovers();
  for (const stamp of [ADMIN_STAMP, SERVER_STAMP]) writeStamp(stamp, startedAt);
  return 0;
};

if (isMain(import.meta.url)) process.exitCode = buildAdmin();
