import type {Clock} from '../../core/clock';
import {createObservable, type Observable} from '../../core/observable';
import {startTimeLimit, type TimeLimit} from '../timing/start-time-limit';

/**
 * Why a password is gone: the flyout was closed; its time was up; the tab was in the background for
 * too long; the page was left; it opens nothing, as the reset did not take place or another came after
 * it; somebody else signed in; or whoever made it signed out.
 */
export type SecretGoneReason =
  'closed' | 'expired' | 'hidden' | 'left' | 'unused' | 'operator-changed' | 'signed-out';

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
  /** Held no longer than its time, even where the machine slept and no timer has noticed yet. */
  readonly state: Observable<OneTimeSecretState>;
  hold(password: string): void;
  /** To be called when the page goes into the background. */
  pageHidden(): void;
  /** To be called when the page comes back. */
  pageVisible(): void;
  /** To be called when the machine may have slept: forgets at once a password whose time is up. */
  look(): void;
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

/** Creates a holder, empty at first. Forgets the password by itself once its time is up. */
export function createOneTimeSecret({
  clock,
  lifetimeMilliseconds = 600_000,
  hiddenMilliseconds = 120_000,
}: OneTimeSecretOptions): OneTimeSecret {
  const state = createObservable<OneTimeSecretState>({name: 'empty'});
  let isHidden = false;
  let life: TimeLimit | null = null;
  let background: TimeLimit | null = null;

  function stopLimits() {
    life?.stop();
    background?.stop();
    life = background = null;
  }

  function discard(why: SecretGoneReason) {
    stopLimits();
    if (state.get().name === 'held') state.set({name: 'gone', why});
  }

  function limitBackground() {
    background = startTimeLimit(clock, hiddenMilliseconds, () => discard('hidden'));
  }

  function look() {
    life?.look();
    background?.look();
  }

  function current(): OneTimeSecretState {
    const isOver = life?.isOver() || background?.isOver();
    if (!isOver) return state.get();
    // Whoever asks may be drawing: listeners are told only afterwards.
    queueMicrotask(look);
    return {name: 'gone', why: life?.isOver() ? 'expired' : 'hidden'};
  }

  return {
    state: {get: current, subscribe: state.subscribe},
    hold(password) {
      stopLimits();
      const madeAt = clock.now();
      state.set({name: 'held', password, madeAt, expiresAt: madeAt + lifetimeMilliseconds});
      life = startTimeLimit(clock, lifetimeMilliseconds, () => discard('expired'));
      if (isHidden) limitBackground();
    },
    pageHidden() {
      if (isHidden) return;
      isHidden = true;
      if (state.get().name === 'held') limitBackground();
    },
    pageVisible() {
      isHidden = false;
      look();
      background?.stop();
      background = null;
    },
    look,
    discard,
  };
}
