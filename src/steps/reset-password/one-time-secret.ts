import type {Clock} from '../../core/clock';
import type {Observable} from '../../core/observable';

/**
 * Why a password is gone: the flyout was closed; its time was up; the tab was in the background for
 * too long; the page was left; or the reset did not take place, so that it opens nothing.
 */
export type SecretGoneReason = 'closed' | 'expired' | 'hidden' | 'left' | 'unused';

export type OneTimeSecretState =
  | {readonly name: 'empty'}
  | {
      readonly name: 'held';
      readonly password: string;
      /** Milliseconds since the epoch on this machine's clock. */
      readonly madeAt: number;
      readonly expiresAt: number;
    }
  | {readonly name: 'gone'; readonly why: SecretGoneReason};

/** A password that is held in memory for a short time only. */
export interface OneTimeSecret {
  readonly state: Observable<OneTimeSecretState>;
  hold(password: string): void;
  /** To be called when the page goes into the background. */
  pageHidden(): void;
  /** To be called when the page comes back. */
  pageVisible(): void;
  /** Forgets the password; nothing where none is held. */
  discard(why: SecretGoneReason): void;
}

export interface OneTimeSecretOptions {
  readonly clock: Clock;
  /** How long a password is held at most; 600,000 (10 minutes). */
  readonly lifetimeMilliseconds?: number;
  /** How long the page may be in the background; 120,000 (2 minutes). */
  readonly hiddenMilliseconds?: number;
}

export declare function createOneTimeSecret(options: OneTimeSecretOptions): OneTimeSecret;
