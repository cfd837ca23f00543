/** `npm start`. Asks for the right Node before it loads anything that an old one could not even read. */
import { nodeProblem } from './lib/node-version.mjs';

const problem = nodeProblem();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./lib/start.mjs');
}
