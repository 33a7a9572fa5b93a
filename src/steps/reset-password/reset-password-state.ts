import type {GraphProblem} from '../../graph/graph-problem';

/** One line of the check before acting. `could-not-check` is never shown as clean. */
export interface PrecheckItem {
  readonly id: 'not-yourself' | 'account-kind' | 'roles' | 'writeback' | 'consent';
  readonly outcome: 'passed' | 'warning' | 'failed' | 'could-not-check';
  /** Stable code of the sentence that a widget shows (e.g. `synced`, `federated`, `guest`). */
  readonly reason: string;
}

/** What was read of the tenant before acting: the basis of the later proof. */
export interface BeforeReading {
  /** Milliseconds since the epoch on this machine's clock when the reading came in. */
  readonly readAt: number;
  /** `lastPasswordChangeDateTime` as Graph gave it (ISO 8601, UTC). */
  readonly lastPasswordChangeDateTime: string | null;
}

/** Why no reset is offered. */
export type BlockedReason =
  | 'yourself'
  | 'guest'
  | 'federated'
  | 'synced-without-reset'
  | 'role-too-low'
  /** `problem` holds the scopes (and claims) that a person must still answer for. */
  | 'consent-required'
  | 'user-deleted'
  /** Confirmed under another name than the tenant gives. */
  | 'named-otherwise'
  | 'could-not-read'
  /** Another tab is at it, or was while the operator made up their mind: see `otherReset`. */
  | 'reset-elsewhere';

/** A reset of the same user that was lately sent from this browser. */
export interface OtherReset {
  /** Milliseconds since the epoch on this machine's clock. */
  readonly sentAt: number;
  /** How it ended; null where its end is not known. */
  readonly end: 'proven' | 'unproven' | null;
}

/** When each stage was reached, in milliseconds since the epoch on this machine's clock. */
export interface ResetTimes {
  readonly sentAt: number;
  readonly acceptedAt?: number;
  readonly verifyingAt?: number;
  readonly endedAt?: number;
}

/** Proof that the reset took effect: a fresh read of the tenant after it. */
export interface ResetEvidence {
  readonly before: string | null;
  /** The new `lastPasswordChangeDateTime` (ISO 8601, UTC). */
  readonly after: string;
  /** When the proving read came in, in milliseconds since the epoch on this machine's clock. */
  readonly readAt: number;
}

/**
 * Why the effect could not be proven. `operation-not-linked`: the tenant accepted the reset, and gave no
 * way to follow it. `changed-later`: the password was changed, but so long after the reset was sent, and
 * with no operation to tell, that it may have been by anybody. `changed-by-either`: the password was
 * changed, by this reset or by another one from this browser that is not settled. `operator-changed`: somebody else
 * is signed in than who sent the reset; nothing is read as them unless they ask.
 */
export type UnprovenReason =
  | 'no-change-seen'
  | 'operation-never-ended'
  | 'operation-status-unknown'
  | 'operation-not-linked'
  | 'read-failed'
  | 'changed-later'
  | 'changed-by-either'
  | 'operator-changed';

/**
 * Why a reset failed, so that nothing changed and a new one may be tried:
 * - `not-sent`: something before it failed, and it never left
 * - `refused`: the tenant refused it, or no token for it could be had
 * - `operation-failed`: it was accepted, and its operation ended in `failed`
 * - `no-effect-seen`: its answer was lost, and the tenant, read for a while, shows no change
 */
export type FailureReason = 'not-sent' | 'refused' | 'operation-failed' | 'no-effect-seen';

/**
 * `idle → checking → ready | blocked → acting → accepted → verifying → done | unproven | failed`.
 * `recovering` is `verifying` after the answer to the one request was lost (connection, reload, a tab
 * that is gone). `superseded` comes of a reading, also after `done`: the password is another one since.
 * No state holds a password.
 */
export type ResetPasswordState =
  | {readonly name: 'idle'}
  | {readonly name: 'checking'}
  | {
      readonly name: 'ready';
      readonly precheck: readonly PrecheckItem[];
      readonly before: BeforeReading;
      /** To be told before another reset is confirmed; absent where none is known. */
      readonly otherReset?: OtherReset;
    }
  | {
      readonly name: 'blocked';
      readonly reason: BlockedReason;
      readonly precheck: readonly PrecheckItem[];
      readonly problem: GraphProblem | null;
      /** With `reset-elsewhere`; absent where not even that is known of it. */
      readonly otherReset?: OtherReset;
    }
  | {readonly name: 'acting'; readonly before: BeforeReading; readonly times: ResetTimes}
  | {
      readonly name: 'accepted';
      readonly before: BeforeReading;
      readonly times: ResetTimes;
      /** The long-running operation's last known status; null where there is none to follow. */
      readonly operationStatus: string | null;
      /** Why the operation could not be read the last time, while it is still tried; else null. */
      readonly problem: GraphProblem | null;
    }
  | {
      readonly name: 'verifying' | 'recovering';
      readonly before: BeforeReading;
      readonly times: ResetTimes;
      /** Why the tenant could not be read the last time, while it is still tried; else null. */
      readonly problem: GraphProblem | null;
    }
  | {readonly name: 'done'; readonly evidence: ResetEvidence; readonly times: ResetTimes}
  | {
      readonly name: 'superseded';
      /** `lastPasswordChangeDateTime` as read: later than this reset can have been (ISO 8601, UTC). */
      readonly changedAt: string;
      readonly times: ResetTimes;
    }
  | {
      readonly name: 'unproven';
      readonly reason: UnprovenReason;
      /** Where it was changed: `lastPasswordChangeDateTime` as read (ISO 8601, UTC). */
      readonly changedAt?: string;
      readonly before: BeforeReading;
      readonly times: ResetTimes;
      readonly problem: GraphProblem | null;
    }
  | {
      readonly name: 'failed';
      readonly reason: FailureReason;
      /** Null where Graph gave no problem: the operation failed, or the page was reloaded meanwhile. */
      readonly problem: GraphProblem | null;
      /** The operation's `statusDetail`, quoted; null where Graph gave none. */
      readonly statusDetail: string | null;
      readonly times: ResetTimes;
    };
