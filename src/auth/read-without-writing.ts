/** What a read found, and whether it wanted to write as well. */
export interface Reading<T> {
  readonly value: T;
  readonly hasTriedToWrite: boolean;
}

/**
 * Does a read of MSAL's that must leave everything as it is for other tabs: what it writes to Web Storage
 * (`setItem`, `removeItem`) or says to them meanwhile is dropped. What MSAL keeps in memory is its own.
 *
 * MSAL tidies up while it reads: what storage lists and it has not decrypted yet it takes off the list
 * that all tabs share, deletes, and tells the other tabs so. Right after a sign-in in one tab, another
 * tab undoes it that way: the account is gone, or the tokens are. (`getAccount` and
 * `getIdToken` of `BrowserCacheManager`, MSAL 5.29, read 2026-11-22.) Putting back what it took
 * would be a race with what the first tab goes on to write.
 *
 * `read` ends before this returns: nothing else runs while writing is off.
 */
export function readWithoutWriting<T>(read: () => T): Reading<T> {
  let hasTriedToWrite = false;
  const drop = () => {
    hasTriedToWrite = true;
  };
  const storage = Storage.prototype;
  // Where there are no channels, MSAL has none to say anything on.
  const channel = typeof BroadcastChannel === 'undefined' ? null : BroadcastChannel.prototype;
  const {setItem, removeItem} = storage;
  const postMessage = channel?.postMessage;
  try {
    Object.assign(storage, {setItem: drop, removeItem: drop});
    if (channel) channel.postMessage = drop;
    const value = read();
    return {value, hasTriedToWrite};
  } finally {
    Object.assign(storage, {setItem, removeItem});
    if (channel && postMessage) channel.postMessage = postMessage;
  }
}
