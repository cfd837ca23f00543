/** How many tests passed and failed, from what jest and Playwright write as JSON. */
import { existsSync, readFileSync } from 'node:fs';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
// A run that broke before it could report is one failure; so is a green report of a run that exited badly.
const broken = (ok) => ({ passed: 0, failed: ok ? 0 : 1 });

export const countJest = (file, ok) => {
  const result = read(file);
  if (!result) return broken(ok);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
};

export const countPlaywright = (file, ok) => {
  const stats = read(file)?.stats;
  if (!stats) return broken(ok);
  return { passed: stats.expected + stats.flaky, failed: ok ? stats.unexpected : Math.max(stats.unexpected, 1) };
};
