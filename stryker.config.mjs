import process from 'node:process';

/**
 * Mutation testing of what must not go wrong: the steps (the password code among them) and the
 * Graph operations. `npm run mutation` starts it and judges the result; it names a part of the code
 * in RUNBOOK_MUTATE.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: [
    process.env.RUNBOOK_MUTATE ?? 'src/{steps,graph}/**/*.ts',
    '!src/**/*.test.ts',
    '!src/**/__fixtures__/**',
    // Tables of words: a test of each entry would be the table written twice.
    '!src/steps/reset-password/spelling-alphabet-*.ts',
    '!src/steps/confirm-user/character-names.ts',
  ],
  testRunner: 'jest',
  jest: {projectType: 'custom', configFile: 'src/testing/mutation/jest.config.cjs'},
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // On a busy machine a slow test must not pass for one that has no end.
  timeoutMS: 15_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['progress-append-only', 'html', 'json'],
  htmlReporter: {fileName: 'reports/mutation/mutation.html'},
  jsonReporter: {fileName: 'reports/mutation/mutation.json'},
  // What the sandbox needs is code and the settings of jest and tsc.
  ignorePatterns: ['**', '!src/**', '!jest.config.cjs', '!package.json', '!tsconfig.json'],
  // swc, which compiles for the tests, checks no types.
  disableTypeChecks: false,
};
