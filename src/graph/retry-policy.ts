import type {GraphProblem} from './graph-problem';

/** How long the whole answer to one try of a read is waited for. */
export const longestReadMilliseconds = 60_000;
/** How often a read is tried again at most. */
export const maximumRetries = 3;
/** The longest single wait. Where Graph asks for more, the problem is handed to the caller. */
export const longestWaitMilliseconds = 30_000;
/** The longest time that all waits of one request take together. */
export const longestTotalWaitMilliseconds = 60_000;

const retriedStatuses = [429, 503, 504];

/** What was already tried for one request. */
export interface RetryHistory {
  readonly retries: number;
  readonly waitedMilliseconds: number;
}

/**
 * How long to wait before a read is tried again. Never shorter than what `Retry-After` asked for:
 * a wait that would not fit the bounds means giving up, not knocking early. Without the header the
 * waits are 1, 2 and 4 seconds.
 *
 * @returns milliseconds, or null where the request is not tried again
 */
export function retryDelay(problem: GraphProblem, history: RetryHistory): number | null {
  if (problem.status === null || !retriedStatuses.includes(problem.status)) return null;
  if (history.retries >= maximumRetries) return null;
  const delay = problem.retryAfterMilliseconds ?? 1_000 * 2 ** history.retries;
  if (delay > longestWaitMilliseconds) return null;
  if (history.waitedMilliseconds + delay > longestTotalWaitMilliseconds) return null;
  return delay;
}
