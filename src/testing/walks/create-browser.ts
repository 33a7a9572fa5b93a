import type {KeyValueStorage} from '../../core/key-value-storage';
import {settle} from '../fakes/create-test-clock';
import type {Ledger} from './create-ledger';
import {createTabStorage, type TabStorage} from './create-tab-storage';

/** What the tabs of one browser share, as one page sees it. */
export interface SharedPlace {
  /** `localStorage`. */
  readonly storage: KeyValueStorage;
  /** `navigator.locks`; null in a browser without them. */
  readonly locks: Pick<LockManager, 'request'> | null;
  /** Calls a listener after another page wrote to `storage`. */
  listen(listener: () => void): () => void;
  /** The page is gone: its locks are free, and it hears of nothing. */
  leave(): void;
}

/** One browser: what its tabs share. */
export interface Browser {
  readonly storage: TabStorage;
  /** The place of a page that is being loaded. */
  enter(): SharedPlace;
}

/** Creates the browser. `stir` is told whenever a page hears of a change. */
export function createBrowser(ledger: Ledger, hasLocks: boolean, stir: () => void): Browser {
  const storage = createTabStorage(ledger);
  const locks = new Map<string, object>();
  const listeners = new Map<() => void, object>();

  function enter(): SharedPlace {
    const page = {};

    function tellOthers() {
      for (const [listener, owner] of Array.from(listeners)) {
        if (owner === page) continue;
        void settle().then(() => {
          stir();
          if (listeners.has(listener)) listener();
        });
      }
      stir();
    }

    async function request(
      name: string,
      _options: LockOptions,
      work: LockGrantedCallback<unknown>,
    ) {
      if (locks.has(name)) return work(null);
      locks.set(name, page);
      try {
        return await work({name, mode: 'exclusive'});
      } finally {
        if (locks.get(name) === page) locks.delete(name);
      }
    }

    return {
      storage: {
        getItem: storage.getItem,
        setItem(key, value) {
          storage.setItem(key, value);
          tellOthers();
        },
        removeItem(key) {
          storage.removeItem(key);
          tellOthers();
        },
      },
      locks: hasLocks ? {request: request as LockManager['request']} : null,
      listen(listener) {
        listeners.set(listener, page);
        return () => void listeners.delete(listener);
      },
      leave() {
        for (const [name, owner] of Array.from(locks)) if (owner === page) locks.delete(name);
        for (const [listener, owner] of Array.from(listeners)) {
          if (owner === page) listeners.delete(listener);
        }
      },
    };
  }

  return {storage, enter};
}
