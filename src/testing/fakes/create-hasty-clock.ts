import type {Clock} from '../../core/clock';
import {longestReadMilliseconds} from '../../graph/retry-policy';

/**
 * A clock on which every wait between two tries is over at once, and counts. A time limit beside a try
 * (`longestReadMilliseconds`) is no such wait: it ends when it is called off, and never by itself.
 * `onWait` is told of each wait at its start, in milliseconds.
 */
export function createHastyClock(onWait: (milliseconds: number) => void = () => undefined): Clock {
  let time = Date.UTC(2026, 10, 22, 12);
  return {
    now: () => time,
    wait(milliseconds, signal) {
      if (milliseconds >= longestReadMilliseconds) {
        return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
      }
      onWait(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  };
}
