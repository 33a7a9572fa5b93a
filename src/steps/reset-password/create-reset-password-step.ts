import type {Clock} from '../../core/clock';
import type {KeyValueStorage} from '../../core/key-value-storage';
import type {Observable} from '../../core/observable';
import type {RandomBytes} from '../../core/random';
import type {Cloud} from '../../graph/clouds';
import type {GetToken, GraphClient} from '../../graph/graph-client';
import type {UserCard} from '../../graph/user-card';
import type {OneTimeSecret} from './one-time-secret';
import type {ResetPasswordState} from './reset-password-state';

/** The user whose password is to be reset. */
export interface ResetTarget {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
}

/** Resets one user's password: at most one request per confirmed intent, done only when proven. */
export interface ResetPasswordStep {
  readonly state: Observable<ResetPasswordState>;
  readonly secret: OneTimeSecret;
  /**
   * Checks whether `target` can be reset, and begins a new intent. A card younger than 60 seconds is
   * taken as it is; else the tenant is read. While a reset of the same user is under way it does
   * nothing; another user's is left behind, to be recovered when that user is checked again.
   */
  check(target: ResetTarget, card: {readonly card: UserCard; readonly readAt: number} | null): void;
  /**
   * Sends the reset. Acts only in `ready`, only for the checked user, and not with a password of
   * one's own that breaks a required rule; else does nothing. Without `password` one is generated.
   */
  reset(intent: {readonly userId: string; readonly password?: string}): void;
  /** Reads the tenant once more; acts only in `unproven`. */
  retryVerify(): void;
  /** Forgets the password. A reset that was sent is still followed; anything else is put away. */
  close(): void;
  /** Forgets the password and ends all work; nothing changes any more. */
  dispose(): void;
}

export interface ResetPasswordOptions {
  readonly client: GraphClient;
  readonly clock: Clock;
  /** The tab's `sessionStorage`: tells after a reload that a reset was sent. Never holds a password. */
  readonly storage: KeyValueStorage;
  /** Tells tenants apart. */
  readonly tenantKey: string;
  readonly cloud: Cloud;
  readonly randomBytes: RandomBytes;
  /** `auth.getToken`: tells in the check whether consent was given. Without it: could not check. */
  readonly getToken?: GetToken;
}

export declare function createResetPasswordStep(options: ResetPasswordOptions): ResetPasswordStep;
