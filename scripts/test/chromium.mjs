/** A Chromium for the browser tests: one that is here, else one that is installed now. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { localBin, ROOT } from '../lib/root.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium'];

const onPath = () =>
  (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));

const ofPlaywright = async () => {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
};

const find = async () => {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return [...onPath(), ...ELSEWHERE, await ofPlaywright()].find((file) => existsSync(file));
};

const quietly = (command, args) => spawnSync(command, args, { cwd: ROOT, stdio: 'ignore', timeout: 5 * 60_000 }).status;

const install = (log) => {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    log('No Chromium here: installing it with apt-get …');
    quietly('apt-get', ['update', '-qq']);
    quietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']);
    return;
  }
  log("No Chromium here: installing Playwright's …");
  const [node, playwright] = localBin('@playwright/test/cli.js');
  quietly(node, [playwright, 'install', 'chromium']);
};

/** `{ path }`, or `{ why }` with what to do. */
export const findChromium = async (log) => {
  const found = await find();
  if (found) return { path: found };
  if (!process.env.CHROMIUM_PATH) install(log);
  const installed = await find();
  return installed
    ? { path: installed }
    : { why: 'No Chromium was found: install one (apt-get install chromium) or set CHROMIUM_PATH, and test again.' };
};
