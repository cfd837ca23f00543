import { utimesSync, writeFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

/** Notes when a build began: a source saved while it ran is newer than what was built. */
export const writeStamp = (stamp, startedAt) => {
  writeFileSync(inRoot(stamp), startedAt.toISOString());
  utimesSync(inRoot(stamp), startedAt, startedAt);
};
