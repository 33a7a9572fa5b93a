import type {Clock} from '../../core/clock';

/** A clock that moves only when told to. */
export interface ManualClock extends Clock {
  /** Moves on, and wakes in order whoever waited until then. */
  advance(milliseconds: number): Promise<void>;
}

/** Creates a clock that stands still at `start` (milliseconds since the epoch). */
export function createManualClock(start = Date.parse('2026-11-22T09:00:00Z')): ManualClock {
  let now = start;
  const sleepers = new Set<{readonly at: number; readonly wake: () => void}>();

  return {
    now: () => now,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const sleeper = {at: now + milliseconds, wake: finish};
        function finish() {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', finish);
          resolve();
        }
        if (signal?.aborted) resolve();
        else {
          sleepers.add(sleeper);
          signal?.addEventListener('abort', finish);
        }
      }),
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = Array.from(sleepers)
          .filter(({at}) => at <= end)
          .sort((one, other) => one.at - other.at)[0];
        if (!next) break;
        now = Math.max(now, next.at);
        next.wake();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets what was just woken run until it waits again. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
