const {projects} = require('../../../jest.config.cjs');

/**
 * The tests that judge a mutant: the node tests of the rooms that are mutated, and the suites
 * that run them together with the practice tenant and over a faulty network. Not the random walks:
 * thousands of tries for each mutant cost minutes, and what they find must also be found by an example
 * to be read.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  ...projects.find(({displayName}) => displayName === 'node'),
  runner: '<rootDir>/src/testing/mutation/first-failure-runner.cjs',
  testTimeout: 30_000,
  testMatch: [
    '<rootDir>/src/steps/**/*.test.ts',
    '<rootDir>/src/graph/**/*.test.ts',
    '<rootDir>/src/testing/contract/practice.test.ts',
    '<rootDir>/src/testing/faults/*.test.ts',
    '<rootDir>/src/testing/steps-over-practice.test.ts',
  ],
};
