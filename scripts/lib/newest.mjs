import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';

/** The newest change below `file`, in ms; 0 where there is nothing or `skip(file)` holds. */
const newestBelow = (file, skip) => {
  if (!existsSync(file) || skip(file.split(path.sep).join('/'))) return 0;
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(file).reduce(
    (newest, name) => Math.max(newest, newestBelow(path.join(file, name), skip)),
    stats.mtimeMs
  );
};

/** Whether a source is as new as the stamp that the last build left, or there was no build. */
export const isOlderThan = (stamp, sources, skip = () => false) => {
  if (!existsSync(inRoot(stamp))) return true;
  const built = statSync(inRoot(stamp)).mtimeMs;
  return sources.some((source) => newestBelow(inRoot(source), skip) >= built);
};
