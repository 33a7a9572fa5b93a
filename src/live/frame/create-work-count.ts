/** What an example has begun and not ended. */
export interface WorkCount {
  /** Counts a piece of work until it is ended; ending it again does nothing. */
  readonly begin: () => () => void;
  /** Counts a promise until it settles. */
  readonly follow: <T>(work: Promise<T>) => Promise<T>;
}

/** Creates a count of open work. `onIdle` is called whenever none is left and none follows from it. */
export function createWorkCount(onIdle: () => void): WorkCount {
  const open = new Set<object>();
  const begin = () => {
    const work = {};
    open.add(work);
    return () => {
      // Whoever awaited the work may begin the next piece, but no sooner than after this.
      if (open.delete(work)) setTimeout(() => open.size > 0 || onIdle(), 0);
    };
  };
  return {
    begin,
    follow(work) {
      const end = begin();
      work.then(end, end);
      return work;
    },
  };
}
