import type { Options } from '../parent/options';
import type { Results } from '../parent/scenarios';

export const report = (results: Results, options: Options, root: string): void => {
  console.log(JSON.stringify(results), options.publish, root);
};
