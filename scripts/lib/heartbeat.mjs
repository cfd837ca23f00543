import { Worker } from 'node:worker_threads';

const EVERY = 20_000;

// A worker, because the main thread waits for a child process; written to the terminal at once, for the same reason.
const beat = `
  const { writeSync } = require('node:fs');
  const { workerData } = require('node:worker_threads');
  const startedAt = Date.now();
  setInterval(() => {
    writeSync(1, '  … still at it, ' + Math.round((Date.now() - startedAt) / 1000) + ' s\\n');
  }, workerData);
`;

/** Says every now and then that a long step is still going on. Gives what ends it. */
export const startHeartbeat = () => {
  const worker = new Worker(beat, { eval: true, workerData: EVERY });
  worker.unref();
  return () => void worker.terminate();
};
