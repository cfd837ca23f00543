/** What every command does before Strapi can start: packages, secrets, compiled code. */
import { adminIsStale, buildAdmin } from './build-admin.mjs';
import { compileServer, serverIsStale } from './compile-server.mjs';
import { dependenciesAreMissing, ensureDependencies } from './dependencies.mjs';
import { ensureEnvFile } from './env-file.mjs';
import { startHeartbeat } from './heartbeat.mjs';
import { Stop } from './stop.mjs';

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** Says what a long step is, and how long it took; a step gives 0 or an exit code. */
const step = (needed, title, work, failure) => {
  if (!needed) return;
  const startedAt = Date.now();
  console.log(`\n${title}`);
  const stopHeartbeat = startHeartbeat();
  const code = work();
  stopHeartbeat();
  if (code !== 0) throw new Stop(failure);
  console.log(`Done in ${seconds(startedAt)}.`);
};

const quiet = () => {};

export const installPackages = () =>
  step(
    dependenciesAreMissing(),
    'Installing packages with npm ci. The first time this takes 2 to 5 minutes …',
    () => ensureDependencies(quiet),
    'npm ci failed: see above. It needs the npm registry and a C++ compiler (for SQLite), and can simply be run again.'
  );

/** The admin panel with the server; or the server alone, which is quick. */
export const build = ({ panel = true } = {}) => {
  step(
    panel && adminIsStale(),
    'Building the admin panel and the server. This takes about a minute …',
    buildAdmin,
    'The build failed: see above. It needs about 2 GB of free memory.'
  );
  step(serverIsStale(), 'Compiling the server …', compileServer, 'The server could not be compiled: see above.');
};

export const prepare = ({ panel = true } = {}) => {
  installPackages();
  ensureEnvFile();
  build({ panel });
};
