import type {Clock} from '../../core/clock';
import type {KeyValueStorage} from '../../core/key-value-storage';
import {createObservable, type Observable} from '../../core/observable';
import type {RandomBytes} from '../../core/random';
import type {Cloud} from '../../graph/clouds';
import type {GetToken, GraphClient} from '../../graph/graph-client';
import type {DatedCard} from './check-user';
import {generatePassword} from './generate-password';
import {isReadingDue} from './is-reading-due';
import {createOneTimeSecret, type OneTimeSecret} from './one-time-secret';
import {checkPassword} from './password-rules';
import {needsWriteback} from './precheck';
import type {ResetPasswordState} from './reset-password-state';
import {isUnderWay} from './reset-password-transition';
import {throwUncaught, type ReportBug} from './report-bug';
import {createResetRecords} from './reset-record';
import type {ResetTarget} from './reset-target';
import {checkRun, recover, takeUp} from './run/check-run';
import {listenToOperator, lookOnceMore} from './run/listen-to-operator';
import {listenToTabs} from './run/listen-to-tabs';
import {createResetContext} from './run/reset-context';
import {leaveRun} from './run/reset-run';
import {sendOnce} from './run/send-once';
import {noSharedResets, type SharedResets} from './shared-resets';

/** Resets one user's password: at most one request per confirmed intent, done only when proven. */
export interface ResetPasswordStep {
  readonly state: Observable<ResetPasswordState>;
  readonly secret: OneTimeSecret;
  /**
   * Checks whether `target` can be reset, and begins a new intent. A card younger than 60 seconds is
   * taken as it is; else the tenant is read. While a reset of the same user is under way it does
   * nothing; another user's is left behind, to be recovered when that user is checked again. A reset
   * that another tab sent is recovered where that tab is gone, and waited for where it is not.
   */
  check(target: ResetTarget, card: DatedCard | null): void;
  /** Looks into a reset of `target` that was sent before the page was loaded; does nothing without one. */
  resume(target: ResetTarget): void;
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
  /** What other tabs send, and are told. Without it: this tab knows of itself only. */
  readonly shared?: SharedResets;
  /**
   * The id of the account that acts; null where nobody is signed in. What was checked for one account
   * is checked anew for another, and what one sent is not followed by another unless they ask.
   */
  readonly operator?: Observable<string | null>;
  /** Told of bugs that were thrown, never with the password in them. By default: thrown uncaught. */
  readonly reportBug?: ReportBug;
}

/** Creates the step, idle until the first `check`. */
export function createResetPasswordStep({
  client,
  clock,
  storage,
  tenantKey,
  cloud,
  randomBytes,
  getToken,
  shared = noSharedResets,
  operator,
  reportBug = throwUncaught,
}: ResetPasswordOptions): ResetPasswordStep {
  const state = createObservable<ResetPasswordState>({name: 'idle'});
  const secret = createOneTimeSecret({clock});
  const records = createResetRecords(storage, tenantKey);
  const tools = {client, clock, cloud, getToken, records, shared, secret, operator, reportBug};
  const context = createResetContext(tools, state);
  const stopListening = [listenToTabs(context), listenToOperator(context)];
  let isDisposed = false;

  function check(target: ResetTarget, card: DatedCard | null): void {
    if (isDisposed) return;
    const current = state.get();
    const run = context.current();
    const last = run?.target.id === target.id ? run : null;
    const isSameUser = last !== null;
    if (isUnderWay(current) && isSameUser) return;
    secret.discard(isSameUser ? 'closed' : 'left');
    // The operator was told, after the tenant had been read, or where it cannot be: what follows is a
    // new intent.
    const isTold = isSameUser && current.name === 'unproven' && !isReadingDue(current);
    const record = isTold ? null : records.find(target.id);
    const begun = context.begin(target);
    if (last !== null) begun.earlier = isTold ? last.record : last.earlier;
    if (isUnderWay(current)) context.apply({type: 'left-behind'});
    if (record === null) {
      context.dispatch(begun, {type: 'check-began'});
      context.start(begun, checkRun(context, begun, card));
    } else {
      takeUp(context, begun, record);
      context.start(begun, recover(context, begun));
    }
  }

  return {
    state,
    secret,
    check,
    resume(target) {
      if (records.find(target.id)) check(target, null);
    },
    reset({userId, password}) {
      const current = state.get();
      const run = context.current();
      if (isDisposed || current.name !== 'ready' || run?.target.id !== userId) return;
      if (password !== undefined && !isAcceptable(password, run.target)) return;
      const newPassword = password ?? generatePassword(randomBytes);
      run.isSynced = needsWriteback(current.precheck);
      context.dispatch(run, {type: 'confirmed', at: clock.now()});
      // Whoever listens may have closed or left already.
      if (run.work.signal.aborted) return;
      context.start(run, sendOnce(context, run, current.before, newPassword), newPassword);
    },
    retryVerify() {
      const run = context.current();
      if (run === null || state.get().name !== 'unproven') return;
      run.operatorId = operator?.get() ?? null;
      lookOnceMore(context, run);
    },
    close() {
      secret.discard('closed');
      const run = context.current();
      if (isDisposed || run === null) return;
      context.apply({type: run.record === null ? 'left-behind' : 'closed'});
      if (state.get().name === 'idle') leaveRun(run);
    },
    dispose() {
      isDisposed = true;
      secret.discard('left');
      for (const stop of stopListening) stop?.();
      const run = context.current();
      if (run) leaveRun(run);
    },
  };
}

function isAcceptable(password: string, target: ResetTarget): boolean {
  return checkPassword(password, target).every(({isMet, isRequired}) => isMet || !isRequired);
}
