import type {AccountInfo} from '@azure/msal-browser';
import type {Clock} from '../core/clock';
import {readWithoutWriting} from './read-without-writing';

export interface ListAccountsOptions {
  readonly getAllAccounts: () => AccountInfo[];
  readonly clock: Clock;
  /** Called until all that is listed is known, for 2 seconds at most. */
  readonly onLate: () => void;
}

const lookAgainAfter = 100;
const mostLooks = 20;

/**
 * Lists the accounts that MSAL knows, and changes nothing. Whoever has just signed in in another tab
 * may be missing until MSAL has heard of it: then it looks again.
 */
export function createListAccounts({
  getAllAccounts,
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
    const {value, hasTriedToWrite} = readWithoutWriting(getAllAccounts);
    isLate = hasTriedToWrite;
    if (isLate) void lookAgain();
    return value;
  };
}
