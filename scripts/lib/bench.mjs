// `npm run bench`: builds the bench beside the app (never into dist/) and runs it. See docs/reference/performance.md.
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installPackages } from './prepare.mjs';
import { inRoot, ROOT } from './root.mjs';
import { run, Stop } from './stop.mjs';

const built = inRoot('.tmp/bench/dist');

const main = async () => {
  installPackages();
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  rmSync(built, { recursive: true, force: true });
  const compiled = spawnSync(process.execPath, [tsc, '-p', inRoot('tests/bench/tsconfig.json')], { stdio: 'inherit' });
  if (compiled.status !== 0) throw new Stop('The bench could not be compiled: see above.');

  const bench = spawn(process.execPath, [path.join(built, 'tests/bench/main.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PROJECT_ROOT: ROOT },
  });
  // The bench itself stops its servers on a signal; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal));
  bench.on('exit', (code) => process.exit(code ?? 1));
};

await run(main);
