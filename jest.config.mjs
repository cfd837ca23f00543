const swc = (syntax) => [
  '@swc/jest',
  { jsc: { parser: { syntax, tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } },
];
const transform = { '^.+\\.tsx?$': swc('typescript') };

/** Unit tests stand beside the code; integration tests share one booted Strapi (tests/support/environment.ts). */
export default {
  maxWorkers: 1,
  projects: [
    {
      displayName: 'unit',
      roots: ['<rootDir>/src', '<rootDir>/tests'],
      testMatch: [
        '<rootDir>/src/**/*.test.ts',
        '<rootDir>/tests/unit/**/*.test.ts',
        '<rootDir>/tests/bench/**/*.test.ts',
      ],
      testEnvironment: 'node',
      transform,
    },
    {
      displayName: 'integration',
      roots: ['<rootDir>/tests'],
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      testEnvironment: '<rootDir>/tests/support/environment.ts',
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/timeout.ts'],
      transform,
    },
  ],
};
