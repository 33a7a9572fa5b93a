import type {KeyValueStorage} from '../../core/key-value-storage';
import type {Ledger} from './create-ledger';

/** How a browser may treat a page's storage. */
export const storageModes = ['well', 'full', 'forbidden'] as const;
export type StorageMode = (typeof storageModes)[number];

/** The `sessionStorage` of one tab. */
export interface TabStorage extends KeyValueStorage {
  setMode(mode: StorageMode): void;
  /** False once it did not work. */
  isTrusted(): boolean;
  /** What a duplicated tab begins with. */
  copy(): TabStorage;
}

/** Creates a storage whose every text is searched for passwords. */
export function createTabStorage(
  ledger: Ledger,
  entries: ReadonlyMap<string, string> = new Map(),
  wasTrusted = true,
): TabStorage {
  const kept = new Map(entries);
  let mode: StorageMode = 'well';
  let isTrusted = wasTrusted;
  const refuse = (): never => {
    throw new DOMException('The storage is not to be used.', 'QuotaExceededError');
  };
  return {
    getItem: (key) => (mode === 'forbidden' ? refuse() : (kept.get(key) ?? null)),
    setItem(key, value) {
      ledger.addText(`the storage, ${key}`, `${key} ${value}`);
      if (mode !== 'well') refuse();
      kept.set(key, value);
    },
    removeItem: (key) => (mode === 'forbidden' ? refuse() : void kept.delete(key)),
    setMode(next) {
      mode = next;
      if (next !== 'well') isTrusted = false;
    },
    isTrusted: () => isTrusted,
    copy: () => createTabStorage(ledger, kept, isTrusted),
  };
}
