import {
  practiceFaults,
  practiceTenantSizes,
  type PracticeFault,
  type PracticeTenantSize,
} from '../practice-tenant';

/** One reset that was accepted. Times in milliseconds since the epoch. */
export interface ResetOperation {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: number;
  /** When it stops running. */
  readonly endsAt: number;
  readonly outcome: 'succeeded' | 'failed';
}

/** A password's change, which reads show only from `visibleFrom` on. Never the password. */
export interface PasswordChange {
  readonly userId: string;
  readonly changedAt: number;
  readonly visibleFrom: number;
}

/** Someone who is signed in at the practice sign-in page. */
export interface SignInSession {
  readonly operatorId: string;
  readonly signedInAt: number;
}

/**
 * All that a practice tenant remembers beyond what its seed generates. Times in milliseconds since
 * the epoch. Holds no password, not even hashed.
 */
export interface PracticeState {
  readonly size: PracticeTenantSize;
  /** The faults that are on, with the time they were switched on. */
  readonly faults: Readonly<Partial<Record<PracticeFault, number>>>;
  readonly operations: readonly ResetOperation[];
  readonly passwordChanges: readonly PasswordChange[];
  /** Scopes that each operator consented to, by operator id. */
  readonly consents: Readonly<Record<string, readonly string[]>>;
  /** Scopes that an administrator consented to for everyone. */
  readonly organizationConsents: readonly string[];
  readonly sessions: readonly SignInSession[];
  /** Ids of authorization codes that were redeemed. */
  readonly usedCodes: readonly string[];
  /** Refresh tokens from before this time are revoked. */
  readonly revokedBefore: number;
}

/** The state of a tenant that nobody has used. */
export const freshState: PracticeState = {
  size: 100,
  faults: {},
  operations: [],
  passwordChanges: [],
  consents: {},
  organizationConsents: [],
  sessions: [],
  usedCodes: [],
  revokedBefore: 0,
};

/** Reads stored state. Null where the text is not what this version of the tenant writes. */
export function parseState(text: string): PracticeState | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  return isState(stored) ? stored : null;
}

function isState(value: unknown): value is PracticeState {
  if (!isRecord(value)) return false;
  return (
    practiceTenantSizes.some((size) => size === value.size) &&
    isRecord(value.faults) &&
    Object.entries(value.faults).every(
      ([name, since]) => practiceFaults.some((fault) => fault === name) && isTime(since),
    ) &&
    isListOf(value.operations, isOperation) &&
    isListOf(value.passwordChanges, isPasswordChange) &&
    isRecord(value.consents) &&
    Object.values(value.consents).every((scopes) => isListOf(scopes, isText)) &&
    isListOf(value.organizationConsents, isText) &&
    isListOf(value.sessions, isSession) &&
    isListOf(value.usedCodes, isText) &&
    isTime(value.revokedBefore)
  );
}

function isOperation(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.id) &&
    isText(value.userId) &&
    isTime(value.createdAt) &&
    isTime(value.endsAt) &&
    (value.outcome === 'succeeded' || value.outcome === 'failed')
  );
}

function isPasswordChange(value: unknown): boolean {
  return (
    isRecord(value) && isText(value.userId) && isTime(value.changedAt) && isTime(value.visibleFrom)
  );
}

function isSession(value: unknown): boolean {
  return isRecord(value) && isText(value.operatorId) && isTime(value.signedInAt);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
