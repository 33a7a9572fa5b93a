import {createMemoryStorage, type KeyValueStorage} from '../core/key-value-storage';

/**
 * The browser's storage of that name, or a map that lives as long as the page where there is none:
 * on the server, and where the browser forbids storage (reading the property throws there).
 */
export function browserStorage(name: 'localStorage' | 'sessionStorage'): KeyValueStorage {
  try {
    return globalThis[name] ?? createMemoryStorage();
  } catch {
    return createMemoryStorage();
  }
}
