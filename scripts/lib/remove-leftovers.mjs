import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';

const SOURCE_OF = { '.js': ['.ts', '.js'], '.json': ['.json'] };

/** Node 20.0 has no `recursive` yet, and would answer with the first level alone. */
const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });

const hasSource = (file) => {
  const extension = Object.keys(SOURCE_OF).find((one) => file.endsWith(one));
  if (!extension) return true;
  const base = file.slice(0, -extension.length);
  return SOURCE_OF[extension].some((one) => existsSync(inRoot(base + one)));
};

/**
 * Removes compiled files whose source is gone. The compiler leaves them, and a `layouts.js` of old would be loaded
 * before the `layouts/index.js` that took its place.
 */
export const removeLeftovers = () => {
  for (const folder of ['src', 'config']) {
    const compiled = inRoot('dist', folder);
    if (!existsSync(compiled)) continue;
    for (const file of filesBelow(compiled)) {
      if (!hasSource(path.relative(inRoot('dist'), file))) rmSync(file);
    }
  }
};
