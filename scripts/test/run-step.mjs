import { spawn } from 'node:child_process';
import { ROOT } from '../lib/root.mjs';

const TIME_LIMIT_MS = 30 * 60_000;

/**
 * Runs one command and keeps what it prints: the caller shows it, so that two commands that run side by side don't mix
 * their lines.
 */
export const runCommand = ([command, ...args], { env = {} } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => {
      keep(`\nStopped after ${TIME_LIMIT_MS / 60_000} minutes.\n`);
      child.kill('SIGKILL');
    }, TIME_LIMIT_MS);
    const finish = (ok, more = '') => {
      clearTimeout(timer);
      resolve({ ok, output: output + more });
    };
    child.on('error', (error) => finish(false, `${error.message}\n`));
    child.on('close', (code) => finish(code === 0));
  });
