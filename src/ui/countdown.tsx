import {useState, type ReactNode} from 'react';

import type {Clock} from '../core/clock';
import {formatDuration} from './format-duration';
import {useNow} from './use-now';
import {VisuallyHidden} from './visually-hidden';

/** Time left, in milliseconds, at which a screen reader is told: more often would be noise. */
const announcedAt = [5 * 60_000, 2 * 60_000, 60_000, 30_000, 10_000];

export interface CountdownProps {
  readonly clock: Clock;
  /** When it ends, in milliseconds since the epoch on `clock`. */
  readonly endsAt: number;
  readonly locale: string | undefined;
  /** Makes the sentence around the time left. */
  readonly describe: (timeLeft: string) => string;
}

/**
 * The time left until a moment, to the second. Seen all the time; told to screen readers only at
 * 5, 2 and 1 minutes, 30 and 10 seconds.
 */
export function Countdown({clock, endsAt, locale, describe}: CountdownProps): ReactNode {
  const now = useNow(clock, true);
  const [startedAt] = useState(() => clock.now());
  const left = endsAt - now;
  const passed = announcedAt.filter((moment) => left <= moment && moment < endsAt - startedAt);
  const announced = passed.at(-1);

  return (
    <>
      <span role="timer" aria-live="off">
        {describe(formatDuration(left, locale))}
      </span>
      <VisuallyHidden>
        <span role="status">
          {announced === undefined ? '' : describe(formatDuration(announced, locale))}
        </span>
      </VisuallyHidden>
    </>
  );
}
