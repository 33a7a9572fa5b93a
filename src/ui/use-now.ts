import {useEffect, useState} from 'react';
import type {Clock} from '../core/clock';

/**
 * The clock's time in milliseconds since the epoch, read again every second while `isRunning`.
 */
export function useNow(clock: Clock, isRunning: boolean): number {
  const [now, setNow] = useState(() => clock.now());

  useEffect(() => {
    if (!isRunning) return;
    const stopped = new AbortController();
    const tick = async () => {
      while (!stopped.signal.aborted) {
        setNow(clock.now());
        await clock.wait(1000, stopped.signal);
      }
    };
    void tick();
    return () => stopped.abort();
  }, [clock, isRunning]);

  return now;
}
