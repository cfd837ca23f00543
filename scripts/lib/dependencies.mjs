/** Installs the packages of the lock file where they are not there yet. Uses nothing but Node itself. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, isMain, ROOT } from './root.mjs';

const installed = inRoot('node_modules/.package-lock.json');
const stamp = inRoot('node_modules/.casework-lock');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');

/** npm writes its own lock copy last, so a broken-off install has none. */
export const dependenciesAreMissing = () =>
  !existsSync(installed) || (existsSync(stamp) && readFileSync(stamp, 'utf8') !== lockHash());

const npmCommand = () => {
  const npm = process.env.npm_execpath;
  return npm && /\.c?js$/.test(npm) ? [process.execPath, npm] : ['npm'];
};

/** 0, or the exit code of `npm ci`. */
export const ensureDependencies = (log = console.log) => {
  if (!dependenciesAreMissing()) return 0;
  log('Installing packages (npm ci); the first time this takes a few minutes …');
  const [command, ...before] = npmCommand();
  const { status } = spawnSync(command, [...before, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) writeFileSync(stamp, lockHash());
  return status ?? 1;
};

if (isMain(import.meta.url)) process.exitCode = ensureDependencies();
