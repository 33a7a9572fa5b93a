import {answerError, type GraphAnswer} from '../graph-answer';
import type {PracticeState} from '../state/practice-state';

/** Decides whether a request is turned away before anyone looks at it. Null: it goes through. */
export type TransportFaults = (
  state: PracticeState,
  request: {readonly method: string; readonly url: string; readonly isRead: boolean},
  now: number,
) => GraphAnswer | null;

/** Waiting time of a throttled answer, in seconds; Graph's may be fractional as well. */
const retryAfter = '2';
/** How often the same request is throttled before it passes. */
const readTries = 2;
const writeTries = 1;
/** After this long, in milliseconds, a try counts as the first again. */
const forgetAfter = 60_000;

/**
 * `throttled` answers 429 to the first tries of each request and then lets it pass: reads twice, for
 * they are repeated by the client; writes once, for a person must repeat them. `unavailable` answers
 * 503 to everything until it is switched off. Remembers tries for as long as the page lives.
 */
export function createTransportFaults(): TransportFaults {
  const tries = new Map<string, {readonly count: number; readonly at: number}>();

  return (state, {method, url, isRead}, now) => {
    if (state.faults.unavailable !== undefined) return unavailable;
    if (state.faults.throttled === undefined) return null;
    const key = `${method} ${url}`;
    const before = tries.get(key);
    const count = before && now - before.at < forgetAfter ? before.count + 1 : 1;
    if (count > (isRead ? readTries : writeTries)) {
      tries.delete(key);
      return null;
    }
    tries.set(key, {count, at: now});
    return throttled;
  };
}

const throttled = answerError(429, 'TooManyRequests', 'Please retry again later.', {
  'Retry-After': retryAfter,
});

const unavailable = answerError(
  503,
  'serviceNotAvailable',
  'The service is temporarily unavailable. Please try again later.',
  {'Retry-After': '1'},
);
