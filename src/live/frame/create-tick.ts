interface TickOptions {
  /** Milliseconds that code may run without a pause. */
  readonly limitMilliseconds: number;
  /** A clock in milliseconds that never goes back. */
  readonly now: () => number;
  /** Calls back once the running code has paused. */
  readonly afterPause: (callback: () => void) => void;
  /** Makes the error that ends the code. */
  readonly createError: () => Error;
}

/** So many calls go by between two looks at the clock, which would slow every loop down. */
const callsPerLook = 256;

/**
 * Creates the function that guarded code calls in every loop and function: once the code has run
 * for longer than the limit without a pause, every further call throws until it pauses. One throw
 * would not do: a loop may catch it and go on.
 */
export function createTick(options: TickOptions): () => void {
  let started: number | null = null;
  let calls = 0;
  let isOver = false;
  return () => {
    if (isOver) throw options.createError();
    calls += 1;
    if (started !== null && calls % callsPerLook !== 0) return;
    const now = options.now();
    if (started === null) {
      started = now;
      options.afterPause(() => {
        started = null;
        isOver = false;
      });
    } else if (now - started > options.limitMilliseconds) {
      isOver = true;
      throw options.createError();
    }
  };
}
