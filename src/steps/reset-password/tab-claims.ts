import type {Clock} from '../../core/clock';
import type {KeyValueStorage} from '../../core/key-value-storage';
import type {RandomBytes} from '../../core/random';
import {readStoredJson, writeStoredJson} from '../storage/stored-json';

/** Takes a name for this tab alone. Null where another tab has it; else gives it back when called. */
export type TakeClaim = (name: string) => Promise<(() => void) | null>;

export interface TabClaimsOptions {
  /** The browser's Web Locks (`navigator.locks`); null where it has none. */
  readonly locks: Pick<LockManager, 'request'> | null;
  /** What the tabs share (`localStorage`), for a browser without locks. */
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

/**
 * How long a claim in `storage` lasts at most, in milliseconds: no tab takes it back that is gone.
 * Longer than the answer to a request is waited for.
 */
const longestClaim = 150_000;

/** How long a claim in `storage` must have stood before it counts, in milliseconds. */
const probation = 200;

/**
 * Creates the way to a name. With Web Locks the browser sees to it that one tab has it, and takes it
 * back from a tab that is gone. Without, or where they are forbidden, a note in `storage` stands in:
 * the tab that wrote last and finds its note in place a moment later has the name.
 */
export function createTakeClaim({locks, storage, clock, randomBytes}: TabClaimsOptions): TakeClaim {
  const takeLock = (manager: Pick<LockManager, 'request'>, name: string) =>
    new Promise<(() => void) | null>((resolve, reject) => {
      manager
        .request(name, {ifAvailable: true}, (lock) => {
          if (lock === null) resolve(null);
          else return new Promise<void>((giveBack) => resolve(giveBack));
        })
        .catch(reject);
    });

  async function takeNote(name: string): Promise<(() => void) | null> {
    const key = `${name}/claim`;
    const own = Array.from(randomBytes(16)).join('.');
    const found = readNote(storage, key);
    if (found !== null && Math.abs(clock.now() - found.at) < longestClaim) return null;
    writeStoredJson(storage, key, {owner: own, at: clock.now()});
    await clock.wait(probation);
    const standing = readNote(storage, key);
    // A storage that takes nothing has nothing to share.
    if (standing !== null && standing.owner !== own) return null;
    return () => {
      if (readNote(storage, key)?.owner === own) writeStoredJson(storage, key, null);
    };
  }

  return async (name) => {
    if (locks === null) return takeNote(name);
    try {
      return await takeLock(locks, name);
    } catch {
      // Forbidden here (an opaque origin, say).
      return takeNote(name);
    }
  };
}

function readNote(storage: KeyValueStorage, key: string) {
  const stored = readStoredJson(storage, key);
  if (typeof stored !== 'object' || stored === null) return null;
  const {owner, at} = stored as Record<string, unknown>;
  return typeof owner === 'string' && typeof at === 'number' ? {owner, at} : null;
}
