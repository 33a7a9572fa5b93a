/** A value that changes over time and tells who listens: the seam between logic and React. */
export interface Observable<Value> {
  get(): Value;
  /** Calls `listener` after every change. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** An `Observable` whose owner may replace the value. */
export interface WritableObservable<Value> extends Observable<Value> {
  set(value: Value): void;
}

/** Creates an observable. Setting the same value (by `Object.is`) tells nobody. */
export function createObservable<Value>(initial: Value): WritableObservable<Value> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of Array.from(listeners)) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
