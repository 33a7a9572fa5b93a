import {
  createMemoryStorage,
  createSturdyStorage,
  type KeyValueStorage,
} from '../core/key-value-storage';

/**
 * The browser's storage of that name; what it does not take lives as long as the page. A map where
 * there is none: on the server, and where the browser forbids storage (reading the property throws
 * there).
 */
export function browserStorage(name: 'localStorage' | 'sessionStorage'): KeyValueStorage {
  try {
    const storage = globalThis[name];
    return storage ? createSturdyStorage(storage) : createMemoryStorage();
  } catch {
    return createMemoryStorage();
  }
}
