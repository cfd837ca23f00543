/**
 * `npm run screenshots`: pictures of every page on the demo organisation, wide and narrow, light and dark, in
 * .tmp/screenshots; those that the documents show are copied to docs/screenshots.
 */
import { spawnSync } from 'node:child_process';
import { build, installPackages } from './prepare.mjs';
import { localBin, ROOT } from './root.mjs';
import { run, Stop } from './stop.mjs';

const main = async () => {
  installPackages();
  build();
  const { findChromium } = await import('../test/chromium.mjs');
  const chromium = await findChromium((line) => console.log(line));
  if (chromium.why) throw new Stop(chromium.why);
  const [node, playwright] = localBin('@playwright/test/cli.js');
  const more = ['test', '--config', 'playwright.demo.config.ts', '--project', 'pictures', '--reporter=list'];
  const env = { ...process.env, CHROMIUM_PATH: chromium.path };
  const { status } = spawnSync(node, [playwright, ...more, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) throw new Stop('Some pictures could not be taken: see above.');
};

await run(main);
