/** Gives out waits that grow. */
export interface Backoff {
  /**
   * The next wait in milliseconds: at least what the tenant asked for (null: nothing), at most
   * `longest` where it asked for less.
   */
  next(askedFor: number | null): number;
}

/** Creates waits that begin at `first` milliseconds and grow by half each time, up to `longest`. */
export function createBackoff(first: number, longest: number): Backoff {
  let wait = first;
  return {
    next(askedFor) {
      const given = Math.max(wait, askedFor ?? 0);
      wait = Math.min(wait * 1.5, longest);
      return given;
    },
  };
}
