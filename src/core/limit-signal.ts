import type {Clock} from './clock';

/** A signal that is aborted when another one is, or when time is up. */
export interface LimitedSignal {
  readonly signal: AbortSignal;
  /** True where it was the time that aborted it. */
  readonly isTimeUp: () => boolean;
  /** To be called once the work has ended. */
  readonly stop: () => void;
}

/** Follows `outer`, and ends after `milliseconds` (null: never by itself). */
export function limitSignal(
  outer: AbortSignal | undefined,
  clock: Clock,
  milliseconds: number | null,
): LimitedSignal {
  const inner = new AbortController();
  const waiting = new AbortController();
  let isTimeUp = false;
  const follow = () => inner.abort();
  if (outer?.aborted) follow();
  outer?.addEventListener('abort', follow);
  if (milliseconds !== null) {
    void clock.wait(milliseconds, waiting.signal).then(() => {
      if (waiting.signal.aborted || inner.signal.aborted) return;
      isTimeUp = true;
      inner.abort();
    });
  }
  return {
    signal: inner.signal,
    isTimeUp: () => isTimeUp,
    stop() {
      waiting.abort();
      outer?.removeEventListener('abort', follow);
    },
  };
}

/** Rejects when the signal is aborted: for work that does not look at it, such as a body being read. */
export function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException('The work was called off.', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, {once: true});
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
