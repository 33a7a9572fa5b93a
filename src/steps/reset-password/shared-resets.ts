import type {Clock} from '../../core/clock';
import type {KeyValueStorage} from '../../core/key-value-storage';
import {readStoredJson, writeStoredJson} from '../storage/stored-json';
import {parseResetRecord, type ResetRecord} from './reset-record';
import type {OtherReset} from './reset-password-state';
import type {TakeClaim} from './tab-claims';

/** The last reset of a user that a tab of this browser sent, and how it ended. */
export interface SharedReset {
  readonly record: ResetRecord;
  /** Null while its end is not known. */
  readonly end: OtherReset['end'];
  /** Milliseconds since the epoch on this machine's clock; null where `end` is. */
  readonly endedAt: number | null;
}

/** What all tabs of this browser know of the resets of one tenant. Holds no password and no name. */
export interface SharedResets {
  /** Null where none was sent lately. */
  find(userId: string): SharedReset | null;
  /** Makes a reset known before it is sent, or what became known of it since. */
  write(record: ResetRecord): void;
  /** Says how a reset ended, unless a later one of the same user is known. */
  end(record: ResetRecord, end: 'proven' | 'unproven', at: number): void;
  /** Forgets a reset that changed nothing. */
  drop(record: ResetRecord): void;
  /** Calls `listener` after another tab changed something. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  /**
   * Takes the sole right to reset a user in this browser. Null where another tab has it; else the
   * function that gives it back.
   */
  claim(userId: string): Promise<(() => void) | null>;
}

export interface SharedResetsOptions {
  /** The browser's `localStorage`. Never given a password. */
  readonly storage: KeyValueStorage;
  /** Tells tenants apart. */
  readonly tenantKey: string;
  readonly clock: Clock;
  readonly takeClaim: TakeClaim;
  /** Calls a listener when another tab wrote to `storage`. Returns the function that stops it. */
  readonly listen: (listener: () => void) => () => void;
}

/** How long a reset is remembered, in milliseconds: longer than any is followed. */
const lately = 3_600_000;

/** Creates the view that one tab has. Where `storage` is the page's own, it sees no other tab. */
export function createSharedResets(options: SharedResetsOptions): SharedResets {
  const {storage, tenantKey, clock, takeClaim, listen} = options;
  const key = `runbook.resets/${tenantKey}`;

  function read(): readonly SharedReset[] {
    const stored = readStoredJson(storage, key);
    if (!Array.isArray(stored)) return [];
    const resets = stored.map(parse).filter((reset) => reset !== null);
    return resets.filter(({record}) => clock.now() - record.sentAt < lately);
  }

  function replace({userId}: ResetRecord, reset: SharedReset | null) {
    const others = read().filter(({record}) => record.userId !== userId);
    const resets = reset === null ? others : [...others, reset];
    writeStoredJson(storage, key, resets.length === 0 ? null : resets);
  }

  const find = (userId: string) => read().find(({record}) => record.userId === userId) ?? null;
  const isKnown = ({userId, sentAt}: ResetRecord) => find(userId)?.record.sentAt === sentAt;

  return {
    find,
    write: (record) => replace(record, {record, end: null, endedAt: null}),
    end(record, end, at) {
      if (isKnown(record)) replace(record, {record, end, endedAt: at});
    },
    drop(record) {
      if (isKnown(record)) replace(record, null);
    },
    subscribe: listen,
    claim: (userId) => takeClaim(`${key}/${userId}`),
  };
}

/** Where nothing is shared: a page that knows of itself only. */
export const noSharedResets: SharedResets = {
  find: () => null,
  write: () => {},
  end: () => {},
  drop: () => {},
  subscribe: () => () => {},
  claim: () => Promise.resolve(() => {}),
};

/** What an operator is told of a shared reset. */
export const toOtherReset = ({record, end}: SharedReset): OtherReset => ({
  sentAt: record.sentAt,
  end,
});

function parse(stored: unknown): SharedReset | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const {record, end, endedAt} = stored as Record<string, unknown>;
  const parsed = parseResetRecord(record);
  if (parsed === null) return null;
  const hasEnded = (end === 'proven' || end === 'unproven') && typeof endedAt === 'number';
  return hasEnded ? {record: parsed, end, endedAt} : {record: parsed, end: null, endedAt: null};
}
