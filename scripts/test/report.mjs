const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Collects what each step found; prints one line a step, the whole output of a failed one, and the sum. */
export const makeReport = (log = console.log) => {
  const results = [];
  return {
    /** `passed` and `failed` count tests, or 1 for a check that has no tests of its own. */
    add({ name, startedAt, passed, failed, output = '' }) {
      results.push({ name, passed, failed });
      const mark = failed === 0 ? '✓' : '✗';
      const counts = passed + failed > 1 ? `  ${passed} passed, ${failed} failed` : '';
      log(`${mark} ${name}  (${seconds(Date.now() - startedAt)})${counts}`);
      if (failed > 0 && output.trim()) log(output.trimEnd().replace(/^/gm, '    '));
    },
    note(sentence) {
      log(`· ${sentence}`);
    },
    /** Prints the steps that failed and, as the last line, the sum; returns the exit code. */
    finish(startedAt) {
      const passed = results.reduce((sum, result) => sum + result.passed, 0);
      const failed = results.reduce((sum, result) => sum + result.failed, 0);
      log(`\nTook ${seconds(Date.now() - startedAt)}.`);
      for (const result of results.filter((one) => one.failed > 0)) log(`Failed: ${result.name}`);
      log(`${passed} passed, ${failed} failed`);
      return failed === 0 ? 0 : 1;
    },
  };
};
