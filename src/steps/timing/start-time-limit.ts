import type {Clock} from '../../core/clock';
import {createStopwatch} from './create-stopwatch';

/** A limit of time that is running. */
export interface TimeLimit {
  /** Ends the limit at once where its time is up: timers come late in a page in the background. */
  look(): void;
  /** Whether its time is up, even where no timer has noticed yet. */
  isOver(): boolean;
  /** Calls the limit off. */
  stop(): void;
}

/** How often the time is looked at: a laptop that slept is noticed within this. */
const lookEvery = 1_000;

/** Calls `end` once, after `milliseconds`, unless stopped before. The time a laptop sleeps counts. */
export function startTimeLimit(clock: Clock, milliseconds: number, end: () => void): TimeLimit {
  const stopwatch = createStopwatch(clock);
  const work = new AbortController();
  const isOver = () => stopwatch.elapsed() >= milliseconds;
  const look = () => {
    if (work.signal.aborted || !isOver()) return;
    work.abort();
    end();
  };
  const run = async () => {
    while (!work.signal.aborted) {
      const left = milliseconds - stopwatch.elapsed();
      await stopwatch.wait(Math.max(0, Math.min(left, lookEvery)), work.signal);
      look();
    }
  };
  void run();
  return {look, isOver, stop: () => work.abort()};
}
