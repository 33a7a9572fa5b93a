import {countJestTests, countPlaywrightTests} from './count-tests';

test('a jest suite that could not be run is a failure', () => {
  const report = {numPassedTests: 40, numFailedTests: 2, numRuntimeErrorTestSuites: 1};
  expect(countJestTests(JSON.stringify(report))).toEqual({passed: 40, failed: 3});
});

test('a flaky browser test and an error outside the tests are failures', () => {
  const report = {stats: {expected: 7, unexpected: 1, flaky: 1, skipped: 3}, errors: [{}]};
  expect(countPlaywrightTests(JSON.stringify(report))).toEqual({passed: 7, failed: 3});
});

test.each([countJestTests, countPlaywrightTests])(
  'an empty report counts nothing',
  (countTests) => {
    expect(countTests('{}')).toEqual({passed: 0, failed: 0});
  },
);

test.each([countJestTests, countPlaywrightTests])('a cut-off report is an error', (countTests) => {
  expect(() => countTests('{"stats"')).toThrow(SyntaxError);
});
