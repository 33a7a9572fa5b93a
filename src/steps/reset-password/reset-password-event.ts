import type {GraphProblem} from '../../graph/graph-problem';
import type {
  BeforeReading,
  BlockedReason,
  OtherReset,
  PrecheckItem,
  ResetTimes,
  UnprovenReason,
} from './reset-password-state';

/**
 * What happens to a reset. `at` is in milliseconds since the epoch on this machine's clock. No event
 * holds a password.
 */
export type ResetPasswordEvent =
  | {readonly type: 'check-began'}
  /** A reset that was sent before, and whose end nobody saw, was found on record. */
  | {readonly type: 'record-found'; readonly before: BeforeReading; readonly times: ResetTimes}
  | {
      readonly type: 'checked';
      readonly precheck: readonly PrecheckItem[];
      readonly before: BeforeReading;
      readonly otherReset?: OtherReset;
    }
  | {
      readonly type: 'blocked';
      readonly reason: BlockedReason;
      readonly precheck: readonly PrecheckItem[];
      readonly problem: GraphProblem | null;
    }
  /** Another tab resets this user, or did since the check. Not to be told once a request has left. */
  | {readonly type: 'reset-elsewhere'; readonly otherReset: OtherReset | null}
  /** The operator confirmed the reset. The one event that leads to a request. */
  | {readonly type: 'confirmed'; readonly at: number}
  /** The request leaves now, with `before` as the newest reading. */
  | {readonly type: 'sent'; readonly at: number; readonly before: BeforeReading}
  | {readonly type: 'accepted'; readonly at: number}
  /** Confirmed, and stopped by `problem` before the request could leave. */
  | {readonly type: 'not-sent'; readonly at: number; readonly problem: GraphProblem}
  | {readonly type: 'refused'; readonly at: number; readonly problem: GraphProblem}
  /** No answer came, or one that does not tell whether the reset was carried out. */
  | {readonly type: 'answer-lost'}
  | {readonly type: 'operation-read'; readonly status: string}
  | {readonly type: 'operation-failed'; readonly at: number; readonly statusDetail: string | null}
  | {readonly type: 'verification-began'; readonly at: number}
  /** A read failed and will be done again; null: reads work again. */
  | {readonly type: 'read-troubled'; readonly problem: GraphProblem | null}
  | {
      readonly type: 'change-read';
      readonly at: number;
      /** `lastPasswordChangeDateTime` as just read (ISO 8601, UTC). */
      readonly after: string | null;
      /** The operation's `createdDateTime` (ISO 8601, UTC); null where it is not known. */
      readonly operationCreated: string | null;
      /**
       * The last moment that a change by this reset can bear, in milliseconds since the epoch on the
       * tenant's clock; null where nothing tells.
       */
      readonly latestOwn: number | null;
    }
  /** A reading shows a change later than this reset can have made. */
  | {readonly type: 'changed-again'; readonly at: number; readonly changedAt: string}
  | {
      readonly type: 'no-effect-seen';
      readonly at: number;
      /** Why the answer was lost; null after a reload. */
      readonly problem: GraphProblem | null;
    }
  | {
      readonly type: 'gave-up';
      readonly at: number;
      readonly reason: UnprovenReason;
      /** Where it was changed: when (ISO 8601, UTC). */
      readonly changedAt?: string | undefined;
      readonly problem: GraphProblem | null;
    }
  /** Somebody else is signed in than who was to read on. */
  | {readonly type: 'operator-changed'}
  | {readonly type: 'verify-retried'}
  /** Puts away what needs no following. */
  | {readonly type: 'closed'}
  /** Puts away everything, as the operator turned to another user. */
  | {readonly type: 'left-behind'};
