import type {AccountInfo} from '@azure/msal-browser';
import type {Clock} from '../core/clock';
import {isAccountList} from './account-list-key';

export interface ListAccountsOptions {
  readonly getAllAccounts: () => AccountInfo[];
  /** Where MSAL keeps its accounts, maybe shared with other tabs. May throw where it is forbidden. */
  readonly getStorage: () => Storage;
  readonly clock: Clock;
  /** Called until the accounts that were listed and not known yet are known, for 2 seconds at most. */
  readonly onLate: () => void;
}

const lookAgainAfter = 100;
const mostLooks = 20;

/**
 * Lists the accounts, and keeps MSAL from signing out who has just signed in in another tab: an account
 * whose entry it has not decrypted yet it takes off the list that all tabs share. (`getAccount` of
 * `BrowserCacheManager`, MSAL 5.29, read 2026-11-22.)
 */
export function createListAccounts({
  getAllAccounts,
  getStorage,
  clock,
  onLate,
}: ListAccountsOptions): () => readonly AccountInfo[] {
  let isLate = false;
  let isLooking = false;

  async function lookAgain() {
    if (isLooking) return;
    isLooking = true;
    for (let looks = 0; isLate && looks < mostLooks; looks += 1) {
      await clock.wait(lookAgainAfter);
      onLate();
    }
    isLooking = false;
  }

  return () => {
    const lists = readLists(getStorage);
    const accounts = getAllAccounts();
    isLate = lists.filter(([key, text]) => putBack(getStorage(), key, text)).length > 0;
    if (isLate) void lookAgain();
    return accounts;
  };
}

function readLists(getStorage: () => Storage): readonly (readonly [string, string])[] {
  try {
    return Object.entries(getStorage()).filter(([key]) => isAccountList(key));
  } catch {
    return [];
  }
}

/** Puts accounts back on a list that they were taken off, while their entries are there. */
function putBack(storage: Storage, key: string, text: string): boolean {
  const current = storage.getItem(key);
  if (current === text) return false;
  const listed: unknown = JSON.parse(text);
  const isThere = (entry: unknown) => typeof entry === 'string' && storage.getItem(entry) !== null;
  const kept = JSON.stringify(Array.isArray(listed) ? listed.filter(isThere) : []);
  if (kept === (current ?? '[]')) return false;
  storage.setItem(key, kept);
  return true;
}
