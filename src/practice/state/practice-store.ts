import {createMemoryStorage, type KeyValueStorage} from '../../core/key-value-storage';
import {freshState, parseState, type PracticeState} from './practice-state';

/** The one key under which the practice tenant keeps its state. */
export const practiceStateKey = 'runbook.practice.v1';

/** The practice tenant's memory, shared by every tab and window of the site. */
export interface PracticeStore {
  /** What is stored now, by whichever tab. */
  read(): PracticeState;
  /** Replaces the state by what `change` makes of the state that is stored now. */
  update(change: (state: PracticeState) => PracticeState): void;
  /** Forgets everything. */
  clear(): void;
}

/**
 * Keeps the state in `storage`. What cannot be read counts as a fresh tenant. A storage that throws
 * (forbidden, full) is given up for one in memory, so that practising goes on until the page closes.
 */
export function createPracticeStore(storage: KeyValueStorage): PracticeStore {
  let place = storage;
  let knownText: string | null = null;
  let knownState = freshState;

  function attempt<Value>(access: () => Value): Value {
    try {
      return access();
    } catch {
      place = createMemoryStorage();
      if (knownText !== null) place.setItem(practiceStateKey, knownText);
      return access();
    }
  }

  function read(): PracticeState {
    const text = attempt(() => place.getItem(practiceStateKey));
    if (text !== knownText) {
      knownText = text;
      knownState = (text !== null && parseState(text)) || freshState;
    }
    return knownState;
  }

  return {
    read,
    update(change) {
      const next = change(read());
      const text = JSON.stringify(next);
      attempt(() => place.setItem(practiceStateKey, text));
      knownText = text;
      knownState = next;
    },
    clear() {
      attempt(() => place.removeItem(practiceStateKey));
      knownText = null;
      knownState = freshState;
    },
  };
}
