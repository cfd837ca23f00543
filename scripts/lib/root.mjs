import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** A tool of node_modules, run by this Node: no global install is ever asked for. */
export const localBin = (pathInModules) => [process.execPath, inRoot('node_modules', pathInModules)];

/** Whether the module at `url` was started by hand (`node scripts/lib/x.mjs`). */
export const isMain = (url) => process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(url);
