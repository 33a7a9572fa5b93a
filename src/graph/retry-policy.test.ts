import fc from 'fast-check';
import {createGraphProblem} from './create-graph-problem';
import type {RetryHistory} from './retry-policy';
import {
  longestTotalWaitMilliseconds,
  longestWaitMilliseconds,
  maximumRetries,
  retryDelay,
} from './retry-policy';

const nothingTried: RetryHistory = {retries: 0, waitedMilliseconds: 0};

test.each([429, 503, 504])('%i is tried again after what Graph asked for', (status) => {
  const problem = createGraphProblem('throttled', {status, retryAfterMilliseconds: 2_128});
  expect(retryDelay(problem, nothingTried)).toBe(2_128);
});

test.each([null, 400, 401, 403, 404, 500, 502])('%p is not tried again', (status) => {
  expect(retryDelay(createGraphProblem('server-error', {status}), nothingTried)).toBeNull();
});

test('without Retry-After the waits grow', () => {
  const problem = createGraphProblem('unavailable', {status: 503});
  const delays = [0, 1, 2].map((retries) => retryDelay(problem, {retries, waitedMilliseconds: 0}));
  expect(delays).toEqual([1_000, 2_000, 4_000]);
});

test('a wait beyond the bound means giving up, not knocking early', () => {
  const problem = createGraphProblem('throttled', {status: 429, retryAfterMilliseconds: 30_001});
  expect(retryDelay(problem, nothingTried)).toBeNull();
});

test.each([
  [30_000, 0, 30_000],
  [30_000, 30_000, 30_000],
  [30_000, 30_001, null],
])('waits of %d ms after %d ms in all: %p', (retryAfterMilliseconds, waitedMilliseconds, wait) => {
  const problem = createGraphProblem('throttled', {status: 429, retryAfterMilliseconds});
  expect(retryDelay(problem, {retries: 1, waitedMilliseconds})).toBe(wait);
});

test('the fourth try is the last', () => {
  const problem = createGraphProblem('unavailable', {status: 503});
  expect(retryDelay(problem, {retries: 3, waitedMilliseconds: 0})).toBeNull();
});

test('whatever Graph asks for, the tries and the waits stay within their bounds', () => {
  const waits = fc.array(fc.option(fc.nat(40_000)), {minLength: 10, maxLength: 10});
  fc.assert(
    fc.property(waits, (asked) => {
      let history = nothingTried;
      for (const retryAfterMilliseconds of asked) {
        const problem = createGraphProblem('throttled', {status: 429, retryAfterMilliseconds});
        const delay = retryDelay(problem, history);
        if (delay === null) break;
        expect(delay).toBeGreaterThanOrEqual(retryAfterMilliseconds ?? 0);
        expect(delay).toBeLessThanOrEqual(longestWaitMilliseconds);
        const {retries, waitedMilliseconds} = history;
        history = {retries: retries + 1, waitedMilliseconds: waitedMilliseconds + delay};
      }
      expect(history.retries).toBeLessThanOrEqual(maximumRetries);
      expect(history.waitedMilliseconds).toBeLessThanOrEqual(longestTotalWaitMilliseconds);
    }),
  );
});
