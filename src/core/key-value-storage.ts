/**
 * What the product needs of `localStorage` or `sessionStorage`. Passed in, so that tests and pages
 * where storage is forbidden can hand over a map instead.
 */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * A storage that never throws: what the browser does not take (forbidden, or full) is kept in memory,
 * as long as the page lives. A value that was stored under the key before then stays stored: after a
 * reload it is found again.
 */
export function createSturdyStorage(storage: KeyValueStorage): KeyValueStorage {
  const memory = new Map<string, string | null>();
  return {
    getItem(key) {
      const kept = memory.get(key);
      if (kept !== undefined) return kept;
      try {
        return storage.getItem(key);
      } catch {
        return null;
      }
    },
    setItem(key, value) {
      try {
        storage.setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
    removeItem(key) {
      try {
        storage.removeItem(key);
        memory.delete(key);
      } catch {
        memory.set(key, null);
      }
    },
  };
}

/** A storage that lives as long as the page: for tests, and where the browser forbids storage. */
export function createMemoryStorage(): KeyValueStorage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}
