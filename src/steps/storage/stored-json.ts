import type {KeyValueStorage} from '../../core/key-value-storage';

/**
 * Reads a JSON value. Null where there is none, where the text is not JSON, and where the browser
 * forbids storage: the caller checks the shape.
 */
export function readStoredJson(storage: KeyValueStorage, key: string): unknown {
  try {
    const text = storage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Writes a JSON value; null removes the entry. A full or forbidden storage is no error: what is
 * written here must survive a reload where it can, and the page goes on without it where it cannot.
 */
export function writeStoredJson(storage: KeyValueStorage, key: string, value: unknown): void {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing more can be done: the value lives on in the page only.
  }
}
