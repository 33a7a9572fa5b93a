const fs = require('node:fs');
const path = require('node:path');
const {default: TestRunner} = require('jest-runner');

/**
 * Runs the tests that judge a mutant and stops after the first file in which one fails: one is enough,
 * and jest's own `bail` does not work when jest is called by a program
 * (github.com/jestjs/jest/issues/11766, checked 2026-11-22). The mutated file's own tests come first,
 * then the quick ones, and a file without any test that reaches the mutant is not even loaded.
 *
 * Without a mutant it runs everything, and writes down beside the code what each file holds.
 */
module.exports = class FirstFailureRunner extends TestRunner {
  async runTests(tests, watcher, options) {
    const notes = path.join(this._globalConfig.rootDir, '.test-files.json');
    const run = (test) => super.runTests([test], watcher, {...options, serial: true});
    const isMutant = process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined;
    const known = isMutant ? JSON.parse(fs.readFileSync(notes, 'utf8')) : {};

    let hasFailed = false;
    this.on('test-file-failure', () => (hasFailed = true));
    this.on('test-file-success', ([{path: file}, {testResults, numFailingTests, perfStats}]) => {
      hasFailed ||= numFailingTests > 0;
      known[file] = {names: testResults.map(({fullName}) => fullName), runtime: perfStats.runtime};
    });
    for (const test of isMutant ? this.choose(tests, known) : tests) {
      await run(test);
      if (isMutant && hasFailed) return;
    }
    if (!isMutant) fs.writeFileSync(notes, JSON.stringify(known));
  }

  choose(tests, known) {
    const {testNamePattern, nonFlagArgs} = this._globalConfig;
    const pattern = new RegExp(testNamePattern ?? '');
    const own = nonFlagArgs.map((file) => file.replace(/\.ts$/, '.test.ts'));
    const rank = ({path: file}) => (own.includes(file) ? -1 : (known[file]?.runtime ?? 0));
    return tests
      .filter(({path: file}) => known[file]?.names.some((name) => pattern.test(name)) ?? true)
      .sort((one, other) => rank(one) - rank(other));
  }
};
