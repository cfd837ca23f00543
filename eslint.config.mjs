import path from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SERVER = ['config/**/*.ts', 'src/**/*.ts'];
const ADMIN = ['src/admin/**/*.{ts,tsx}', 'src/plugins/*/admin/**/*.{ts,tsx}'];
const TESTS = ['tests/**/*.ts', 'src/**/*.test.ts', '*.config.ts'];
const SCRIPTS = ['scripts/**/*.mjs', '*.mjs', '*.cjs', 'tests/**/*.mjs'];

// Strapi's loaders and the tools' own configuration read the default export.
const WANTS_DEFAULT = [
  'config/**/*.ts',
  'src/index.ts',
  'src/admin/**/*.{ts,tsx}',
  'src/plugins/*/server/src/index.ts',
  'src/plugins/*/admin/src/index.ts',
  'tests/**/index.ts',
  'tests/support/environment.ts',
  'tests/support/global-*.ts',
  '*.config.{ts,mjs}',
];

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a default export is only for files whose loader wants one.',
};
// SQL is written in queries/ alone (docs/adr): elsewhere even the handle is out of reach.
const RAW_SQL = [
  {
    selector: 'MemberExpression[property.name="connection"][object.property.name="db"]',
    message: 'SQL belongs in queries/: call a read model or a batch writer there.',
  },
  {
    selector: 'MemberExpression[property.name=/^(getConnection|queryBuilder|getSchemaConnection)$/]',
    message: 'SQL belongs in queries/: call a read model or a batch writer there.',
  },
];

const NODE_GLOBALS = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']
    .concat(['setImmediate', 'performance', 'AbortController', 'AbortSignal', 'TextDecoder', 'URLSearchParams'])
    .concat(['structuredClone', 'module', 'require', '__dirname'])
    .map((name) => [name, 'readonly'])
);

export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', 'build/', '.cache/', '.tmp/', '.strapi/', 'types/generated/', 'coverage/'] },
  { ignores: ['test-results/', 'playwright-report/', 'public/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/admin/tsconfig.json', './tests/tsconfig.json'],
        tsconfigRootDir: path.dirname(fileURLToPath(import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true, 'ts-check': true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Strapi's lifecycle signatures are async whether or not there is something to wait for.
      '@typescript-eslint/require-await': 'off',
      'max-lines': lines(300),
      'no-restricted-syntax': ['error', DEFAULT_EXPORT, ...RAW_SQL],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: SERVER, ignores: [...ADMIN, ...TESTS], rules: { 'max-lines-per-function': lines(40) } },
  {
    files: ADMIN,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines-per-function': lines(120),
      // Event handlers of the design system take void-returning functions; promises in them are caught inside.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: TESTS,
    rules: {
      'max-lines': lines(500),
      'no-restricted-syntax': ['error', DEFAULT_EXPORT],
      // Answers of supertest and rows of a test are `any` by nature; the assertions are the check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/plugins/*/server/src/queries/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT] },
  },
  { files: WANTS_DEFAULT, rules: { 'no-restricted-syntax': ['error', ...RAW_SQL] } },
  {
    files: SCRIPTS,
    languageOptions: { globals: NODE_GLOBALS },
    rules: { 'max-lines': lines(300), 'max-lines-per-function': lines(60) },
  }
);
