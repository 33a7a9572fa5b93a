import type {Clock} from '../../core/clock';

/** A clock that stands still, and whose waits end at once. */
export function createFakeClock(now = Date.UTC(2026, 10, 22, 12)): Clock {
  return {now: () => now, wait: () => Promise.resolve()};
}
