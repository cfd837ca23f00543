/** What ends a command with one sentence for a person, and no stack. */
export class Stop extends Error {}

const explain = (error) => (error instanceof Stop ? error.message : (error?.stack ?? String(error)));

/** Runs a command's `main`; whatever it throws ends the process with exit code 1. */
export const run = async (main) => {
  try {
    await main();
  } catch (error) {
    console.error(`\n${explain(error)}`);
    process.exit(1);
  }
};
