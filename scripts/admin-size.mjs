/**
 * `node scripts/admin-size.mjs`: how much the plugin adds to the admin panel, gzipped, and how much of that a page
 * that is not ours loads. Builds the panel first if it is older than its sources; exits with 1 over the limits.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildAdmin } from './lib/build-admin.mjs';
import { inRoot } from './lib/root.mjs';

/** Written by src/admin/vite.config.ts while the panel is built. */
const MODULES_FILE = inRoot('dist/.admin-modules.json');
const KB = 1000;
/** Of all the plugin's code, and of what every page of the panel loads: menu, widgets' titles, Content Manager parts. */
const LIMITS = { all: 250 * KB, atOnce: 40 * KB };
/** Pages, and what only they open. */
const ON_THEIR_PAGES = /case-management\/admin\/src\/(pages|log\/LogDrawer|find\/FindBox|edit\/EditDrawer|widgets)/;

/** A chunk of ours as it is sent; of one that others are in too, our share by length. */
const sizeOf = ({ file, share }) =>
  gzipSync(readFileSync(inRoot(path.join('dist/build', file))), { level: 9 }).length * share;

const sum = (chunks) => chunks.reduce((total, { size }) => total + size, 0);
const kB = (bytes) => `${(bytes / KB).toFixed(1)} kB`;

const measure = () => {
  const chunks = JSON.parse(readFileSync(MODULES_FILE, 'utf8')).map((chunk) => ({ ...chunk, size: sizeOf(chunk) }));
  const early = chunks.filter(({ atOnce }) => atOnce);
  const stray = early.flatMap(({ modules }) => modules.filter((module) => ON_THEIR_PAGES.test(module)));
  return { chunks, all: sum(chunks), atOnce: sum(early), stray };
};

const built = buildAdmin();
if (built !== 0 || !existsSync(MODULES_FILE)) {
  console.error('The panel could not be built, or without a note of its modules: remove dist and try again.');
  process.exit(built || 1);
}
const { chunks, all, atOnce, stray } = measure();
for (const { file, size, share, atOnce: early } of [...chunks].sort((a, b) => b.size - a.size))
  console.log(`${kB(size).padStart(10)}  ${file}${share < 1 ? ' (our part)' : ''}${early ? ' · on every page' : ''}`);
console.log(`${kB(all).padStart(10)}  all of it, gzipped (limit ${kB(LIMITS.all)})`);
console.log(`${kB(atOnce).padStart(10)}  of it on every page of the panel (limit ${kB(LIMITS.atOnce)})`);
for (const module of stray) console.log(`Loaded on every page, though only our pages need it: ${module}`);
if (all >= LIMITS.all || atOnce >= LIMITS.atOnce || stray.length > 0) process.exitCode = 1;
