import type {Clock} from '../../core/clock';

/** Measures how long something has been going on, whatever happens to the machine's clock. */
export interface Stopwatch {
  /** Milliseconds since the start. Never falls: a clock that is set back loses time, not gains it. */
  elapsed(): number;
  /** Waits, and counts at least the time waited for, even where the clock was set back meanwhile. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Starts a stopwatch. The time a laptop sleeps counts, once it has woken. */
export function createStopwatch(clock: Clock): Stopwatch {
  let last = clock.now();
  let total = 0;
  const count = (atLeast: number) => {
    const now = clock.now();
    total += Math.max(atLeast, now - last);
    last = now;
  };
  return {
    elapsed() {
      count(0);
      return total;
    },
    async wait(milliseconds, signal) {
      count(0);
      await clock.wait(milliseconds, signal);
      count(milliseconds);
    },
  };
}
