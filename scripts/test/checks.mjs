import { localBin } from '../lib/root.mjs';

const check = (name, command) => ({ name, command });
const tool = (pathInModules, ...args) => [...localBin(pathInModules), ...args];
const TSC = 'typescript/bin/tsc';

/** Checks without tests of their own: each counts as one. Slow ones first, so that the two lanes end together. */
export const CHECKS = [
  check('lint (ESLint)', tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')),
  check('types of the admin panel', tool(TSC, '-p', 'src/admin/tsconfig.json')),
  check('types of the tests', tool(TSC, '-p', 'tests/tsconfig.json')),
  check('unused files, exports and packages (knip)', tool('knip/bin/knip.js', '--no-progress', '--no-config-hints')),
  check('import rules (dependency-cruiser)', tool('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'config')),
  check('format (Prettier)', tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')),
];
