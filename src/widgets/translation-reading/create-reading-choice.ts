import type {KeyValueStorage} from '../../core/key-value-storage';
import {createObservable, type Observable} from '../../core/observable';

/** Whether articles are shown side by side with their source: chosen once for all of them. */
export interface ReadingChoice {
  readonly isSideBySide: Observable<boolean>;
  choose(isSideBySide: boolean): void;
}

const storageKey = 'runbook.reading';

/** Creates the choice that `storage` remembers. */
export function createReadingChoice(storage: KeyValueStorage): ReadingChoice {
  const isSideBySide = createObservable(storage.getItem(storageKey) === 'side-by-side');
  return {
    isSideBySide,
    choose(chosen) {
      if (chosen) storage.setItem(storageKey, 'side-by-side');
      else storage.removeItem(storageKey);
      isSideBySide.set(chosen);
    },
  };
}
