import { existsSync, readdirSync, rmSync } from 'node:fs';
import { inRoot } from './root.mjs';

const SOURCE_OF = { '.js': ['.ts', '.js'], '.json': ['.json'] };

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
    const files = readdirSync(compiled, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, path: oldName, name } of files) {
      const file = `${parentPath ?? oldName}/${name}`;
      if (!hasSource(file.slice(inRoot('dist').length + 1))) rmSync(file);
    }
  }
};
