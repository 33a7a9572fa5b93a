import type {Clock} from '../../core/clock';

/** A clock that moves only when told to, and lets every awakened task run to its next wait. */
export interface TestClock extends Clock {
  advance(milliseconds: number): Promise<void>;
  /** Sets the clock without any time passing, as a correction by the network does. */
  set(milliseconds: number): void;
  /** Time passes, and timers stand still: they come to their end only afterwards. */
  sleep(milliseconds: number): void;
}

/** Lets all that is ready to run, run. In a page there is no `setImmediate`. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });

/**
 * Creates a clock that stands at `start` (milliseconds since the epoch). `rest` lets an awakened task
 * run to its next wait; one turn is enough where nothing is read from a `Response`.
 */
export function createTestClock(
  start: number = Date.UTC(2026, 10, 22, 9),
  rest: () => Promise<void> = settle,
): TestClock {
  let shown = start;
  let uptime = 0;
  const sleepers = new Set<{readonly at: number; readonly wake: () => void}>();
  return {
    now: () => shown,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) {
          resolve();
          return;
        }
        const wake = () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper = {at: uptime + milliseconds, wake};
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake);
      }),
    async advance(milliseconds) {
      const end = uptime + milliseconds;
      await rest();
      for (;;) {
        const due = Array.from(sleepers).filter(({at}) => at <= end);
        const next = due.sort((one, other) => one.at - other.at)[0];
        const until = next?.at ?? end;
        shown += Math.max(0, until - uptime);
        uptime = Math.max(uptime, until);
        if (!next) return;
        next.wake();
        await rest();
      }
    },
    set: (milliseconds) => void (shown = milliseconds),
    sleep: (milliseconds) => void (shown += milliseconds),
  };
}
