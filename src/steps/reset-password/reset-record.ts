import type {KeyValueStorage} from '../../core/key-value-storage';
import {readStoredJson, writeStoredJson} from '../storage/stored-json';
import type {BeforeReading} from './reset-password-state';

/**
 * That a reset was sent, written down before it is, so that a reload cannot make anyone send it
 * twice unawares. Holds no password.
 */
export interface ResetRecord {
  readonly userId: string;
  readonly before: BeforeReading;
  /** Milliseconds since the epoch on this machine's clock. */
  readonly sentAt: number;
  /** Whether the user comes from Active Directory; null where the record does not tell. */
  readonly isSynced: boolean | null;
  /** Set where an earlier reset of the user stayed unproven: it may take effect after this one. */
  readonly isAfterUnproven?: true;
  /** Set once the tenant accepted the reset. */
  readonly acceptedAt?: number;
  /** Where the operation is followed; null where Graph gave no link, or did not answer yet. */
  readonly operationLink: string | null;
}

/** The records of one tenant, in the storage of the tab. */
export interface ResetRecords {
  /** The open record of a user; null where there is none, or none that can be read. */
  find(userId: string): ResetRecord | null;
  write(record: ResetRecord): void;
  /** Writes what became known of an open record; nothing where it was closed meanwhile. */
  update(record: ResetRecord): void;
  /** Closes a record; a later one of the same user stays. */
  close(record: ResetRecord): void;
}

/**
 * Keeps the records in `storage`, where every view of the page sees them change; in memory only where
 * the browser does not take them: they then last as long as the page.
 */
export function createResetRecords(storage: KeyValueStorage, tenantKey: string): ResetRecords {
  const inMemory = new Map<string, ResetRecord>();
  const keyOf = (userId: string) => `runbook.reset/${tenantKey}/${userId}`;

  function find(userId: string): ResetRecord | null {
    const record = inMemory.get(userId) ?? parseResetRecord(readStoredJson(storage, keyOf(userId)));
    return record?.userId === userId ? record : null;
  }

  function write(record: ResetRecord) {
    const key = keyOf(record.userId);
    writeStoredJson(storage, key, record);
    const isStored = JSON.stringify(readStoredJson(storage, key)) === JSON.stringify(record);
    if (isStored) inMemory.delete(record.userId);
    else inMemory.set(record.userId, record);
  }

  return {
    find,
    write,
    update(record) {
      if (find(record.userId)?.sentAt === record.sentAt) write(record);
    },
    close({userId, sentAt}) {
      if (find(userId)?.sentAt !== sentAt) return;
      inMemory.delete(userId);
      writeStoredJson(storage, keyOf(userId), null);
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A record out of a storage; null where what is stored is none. */
export function parseResetRecord(stored: unknown): ResetRecord | null {
  if (!isRecord(stored) || !isRecord(stored.before)) return null;
  const {userId, before, sentAt, isSynced, isAfterUnproven, acceptedAt, operationLink} = stored;
  const {readAt, lastPasswordChangeDateTime: changed} = before;
  if (typeof userId !== 'string' || typeof sentAt !== 'number') return null;
  if (typeof readAt !== 'number' || (changed !== null && typeof changed !== 'string')) return null;
  return {
    userId,
    before: {readAt, lastPasswordChangeDateTime: changed},
    sentAt,
    isSynced: typeof isSynced === 'boolean' ? isSynced : null,
    ...(isAfterUnproven === true ? {isAfterUnproven} : {}),
    ...(typeof acceptedAt === 'number' ? {acceptedAt} : {}),
    operationLink: typeof operationLink === 'string' ? operationLink : null,
  };
}
