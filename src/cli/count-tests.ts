/** How many tests passed and failed. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts the tests in the file that `jest --json` writes. A suite that could not be run counts as
 * one failure, so that a syntax error in a test file never looks like success.
 * @throws {SyntaxError} when the text is not JSON
 */
export function countJestTests(report: string): TestCounts {
  const parsed = JSON.parse(report) as Record<string, unknown>;
  return {
    passed: count(parsed['numPassedTests']),
    failed: count(parsed['numFailedTests']) + count(parsed['numRuntimeErrorTestSuites']),
  };
}

/**
 * Counts the tests in the file of Playwright's JSON reporter. Errors outside a test (a broken
 * set-up, a file that does not load) count as failures, flaky tests too.
 * @throws {SyntaxError} when the text is not JSON
 */
export function countPlaywrightTests(report: string): TestCounts {
  const parsed = JSON.parse(report) as {stats?: Record<string, unknown>; errors?: unknown[]};
  const stats = parsed.stats ?? {};
  return {
    passed: count(stats['expected']),
    failed: count(stats['unexpected']) + count(stats['flaky']) + (parsed.errors?.length ?? 0),
  };
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
