import type {KeyValueStorage} from '../core/key-value-storage';

/** Remembers which account is the active one, for this tab, across reloads. */
export interface ActiveAccountMemory {
  /**
   * The id to take up again out of `known`. Nothing remembered yet and only one account known: that
   * one, from then on. Null after everybody signed out here, where the active account was signed out
   * elsewhere (nobody else takes its place unasked), or where the choice is a person's.
   */
  recall(known: readonly string[]): string | null;
  remember(accountId: string | null): void;
}

/**
 * Creates the memory. `storage` is the tab's own, so that a switch in one tab never changes who acts
 * in another one.
 */
export function createActiveAccountMemory(
  storage: KeyValueStorage,
  clientId: string,
): ActiveAccountMemory {
  const key = `runbook.auth.${clientId}.active`;
  return {
    recall(known) {
      const remembered = storage.getItem(key);
      if (remembered === null) {
        const [only] = known;
        if (only === undefined || known.length > 1) return null;
        storage.setItem(key, only);
        return only;
      }
      return known.includes(remembered) ? remembered : null;
    },
    remember: (accountId) => storage.setItem(key, accountId ?? ''),
  };
}
