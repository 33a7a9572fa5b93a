import type {Clock} from '../../core/clock';
import type {KeyValueStorage} from '../../core/key-value-storage';
import {createObservable, type Observable} from '../../core/observable';
import type {RandomBytes} from '../../core/random';
import type {Cloud} from '../../graph/clouds';
import type {GetToken, GraphClient} from '../../graph/graph-client';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphProblem} from '../../graph/graph-problem';
import {readPasswordEvidence} from '../../graph/read-password-evidence';
import type {AcceptedReset} from '../../graph/reset-password';
import {createStopwatch} from '../timing/create-stopwatch';
import {startTimeLimit} from '../timing/start-time-limit';
import {checkUser, type DatedCard} from './check-user';
import {followOperation, openOperation, type FollowedOperation} from './follow-operation';
import {generatePassword} from './generate-password';
import {isReadingDue} from './is-reading-due';
import {createOneTimeSecret, type OneTimeSecret} from './one-time-secret';
import {checkPassword} from './password-rules';
import {needsWriteback} from './precheck';
import type {ResetPasswordEvent} from './reset-password-event';
import type {
  BeforeReading,
  OtherReset,
  ResetPasswordState,
  UnprovenReason,
} from './reset-password-state';
import {isUnderWay, transition} from './reset-password-transition';
import {isChangedAgain, isChangedSince, isLikelyOwn, latestOwnChange} from './proves-change';
import {throwUncaught, withoutSecret, type ReportBug} from './report-bug';
import {createResetRecords, type ResetRecord} from './reset-record';
import {sendReset} from './send-reset';
import {noSharedResets, toOtherReset, type SharedResets} from './shared-resets';
import {watchForChange, type ChangeVerdict} from './watch-for-change';

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
   * nothing; another user's is left behind, to be recovered when that user is checked again. A reset
   * that another tab sent is recovered where that tab is gone, and waited for where it is not.
   */
  check(target: ResetTarget, card: DatedCard | null): void;
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

/** How old a reading may be to count as the one before the reset, in milliseconds. */
const longestReadingAge = 60_000;

/** How long an answer to the one request is waited for, in milliseconds. */
const longestAnswer = 120_000;

/**
 * How long an unchanged user must stay so, in milliseconds: where no answer came, and where the reset
 * was accepted, or may have been and must be written back to Active Directory.
 */
const settlingAfterLostAnswer = 60_000;
const settlingAfterAcceptance = 300_000;

/** One intent: from its check to its end, or from its record to its end. */
interface Run {
  readonly target: ResetTarget;
  work: AbortController;
  /** False where the check found a user of the cloud alone; null where it is not known. */
  isSynced: boolean | null;
  /** Null until the request is about to leave. */
  record: ResetRecord | null;
  /** Milliseconds since the request left, by a stopwatch; null where that is not known. */
  sinceSent: () => number | null;
  operation: FollowedOperation | null;
  /** True where the operation did not tell how it ended. */
  isStatusUnknown: boolean;
  /** Why the answer to the request was lost. */
  lostBy: GraphProblem | null;
  /** Who acts in it. */
  operatorId: string | null;
  /** The reset from this browser that the operator is told of before they confirm. */
  told: OtherReset | null;
  /** Gives the sole right to reset the user back; null while another tab may have it. */
  giveClaimBack: (() => void) | null;
  /** True where somebody else has that right: the request may still be on its way. */
  isClaimedElsewhere: boolean;
  /** Ends the waiting for an answer; null while none is awaited. */
  patience: AbortController | null;
}

/** How often a proven user is read again while the new password is held, in milliseconds. */
const watchEvery = 30_000;

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
  let run: Run | null = null;
  /** Cards from before the end of the last reset show the tenant without its effect. */
  let lastEnd = -Infinity;
  let lastOperator = operator?.get() ?? null;
  let isDisposed = false;

  function begin(target: ResetTarget): Run {
    if (run) leave(run);
    run = {
      target,
      work: new AbortController(),
      isSynced: null,
      record: null,
      sinceSent: () => null,
      operation: null,
      isStatusUnknown: false,
      lostBy: null,
      operatorId: operator?.get() ?? null,
      told: null,
      giveClaimBack: null,
      isClaimedElsewhere: false,
      patience: null,
    };
    return run;
  }

  /** Ends the work of a run. While an answer is awaited, no other tab may send. */
  function leave(left: Run) {
    left.work.abort();
    if (left.patience === null) giveClaimBack(left);
  }

  function giveClaimBack(holder: Run) {
    holder.giveClaimBack?.();
    holder.giveClaimBack = null;
  }

  /** Takes up a reset that was sent before, and whose end nobody saw. */
  function takeUp(taking: Run, record: ResetRecord) {
    const age = clock.now() - record.sentAt;
    const sinceNow = createStopwatch(clock);
    taking.record = record;
    taking.isSynced = record.isSynced;
    taking.sinceSent = () => (age < 0 ? null : age + sinceNow.elapsed());
    taking.operation = operationOf(taking, record.operationLink);
    const {before, sentAt, acceptedAt} = record;
    const times = acceptedAt === undefined ? {sentAt} : {sentAt, acceptedAt};
    dispatch(taking, {type: 'record-found', before, times});
  }

  /** Tells that another tab resets the user, and ends a run that has sent nothing. */
  function yieldToOther(yielding: Run, other: OtherReset | null) {
    dispatch(yielding, {type: 'reset-elsewhere', otherReset: other});
    leave(yielding);
  }

  const apply = (event: ResetPasswordEvent) => state.set(transition(state.get(), event));

  /** Passes an event of `from` on, unless that run was ended or given up meanwhile. */
  function dispatch(from: Run, event: ResetPasswordEvent) {
    if (from === run && !from.work.signal.aborted) apply(event);
  }

  /** Ends a run with an event that says how. */
  function end(ended: Run, event: ResetPasswordEvent, hasRecordLeft = false) {
    lastEnd = clock.now();
    if (ended.record && !hasRecordLeft) {
      records.close(ended.record);
      const hasChanged = event.type === 'change-read' || event.type === 'changed-again';
      if (hasChanged) shared.end(ended.record, 'proven', lastEnd);
      else shared.drop(ended.record);
    }
    dispatch(ended, event);
    giveClaimBack(ended);
    const {name} = state.get();
    // A proof is watched over while its password is held.
    if (ended !== run || event.type === 'gave-up' || name === 'done') return;
    ended.work.abort();
    if (name === 'failed' || name === 'superseded') secret.discard('unused');
  }

  /**
   * Starts work of a run. Where it throws, the bug is reported, and the operator has a way out: what
   * was sent can be looked for again, what was not can be begun again.
   */
  function start(working: Run, work: Promise<void>, newPassword: string | null = null) {
    work.catch((bug: unknown) => {
      reportBug(newPassword === null ? bug : withoutSecret(bug, newPassword));
      const at = clock.now();
      const problem = createGraphProblem('unexpected-answer');
      if (state.get().name === 'checking') {
        dispatch(working, {type: 'blocked', reason: 'could-not-read', precheck: [], problem});
      } else if (working.record === null) {
        end(working, {type: 'not-sent', at, problem});
      } else {
        dispatch(working, {type: 'answer-lost'});
        giveUp(working, 'read-failed', null);
      }
    });
  }

  async function runCheck(checked: Run, given: DatedCard | null) {
    const {target, work} = checked;
    const {signal} = work;
    if (shared.find(target.id)?.end === null) {
      const giveBack = await shared.claim(target.id);
      // Its tab may have ended it meanwhile.
      const open = shared.find(target.id);
      if (open?.end === null && !signal.aborted) {
        if (giveBack === null) {
          yieldToOther(checked, toOtherReset(open));
          return;
        }
        checked.giveClaimBack = giveBack;
        takeUp(checked, open.record);
        await prove(checked);
        return;
      }
      giveBack?.();
      if (signal.aborted) return;
    }
    const other = shared.find(target.id);
    checked.told = other && toOtherReset(other);
    const isCardUsable =
      given && isUsable(target, given) && given.readAt > (other?.endedAt ?? -Infinity);
    const card = isCardUsable ? given : null;
    const outcome = await checkUser({client, clock, cloud, getToken, target, card, signal});
    if (outcome === null) return;
    const {told} = checked;
    const isTold = outcome.type === 'checked' && told !== null;
    dispatch(checked, isTold ? {...outcome, otherReset: told} : outcome);
  }

  /** Recovers a reset of this tab, alone if possible: it only reads. */
  async function recover(recovering: Run) {
    const giveBack = await shared.claim(recovering.target.id);
    if (recovering.work.signal.aborted) {
      giveBack?.();
      return;
    }
    recovering.giveClaimBack = giveBack;
    recovering.isClaimedElsewhere = giveBack === null;
    await prove(recovering);
  }

  /** Sends where no other tab does, or did since the check. */
  async function claimAndSend(sending: Run, before: BeforeReading, newPassword: string) {
    const {target, work} = sending;
    const giveBack = await shared.claim(target.id);
    if (work.signal.aborted) {
      giveBack?.();
      return;
    }
    sending.giveClaimBack = giveBack;
    const found = shared.find(target.id);
    const other = found && toOtherReset(found);
    if (giveBack === null || isNews(sending, other)) yieldToOther(sending, other);
    else if (isFresh(before.readAt)) await send(sending, before, newPassword);
    else await refreshAndSend(sending, newPassword);
  }

  const isNews = ({told}: Run, other: OtherReset | null) =>
    other !== null && (other.sentAt !== told?.sentAt || other.end !== told.end);

  function isUsable(target: ResetTarget, {card, readAt}: DatedCard): boolean {
    return card.user.id === target.id && readAt > lastEnd && isFresh(readAt);
  }

  function isFresh(readAt: number): boolean {
    const age = clock.now() - readAt;
    return age >= 0 && age < longestReadingAge;
  }

  /** Takes the reading to compare with anew, as the operator took long to confirm; then sends. */
  async function refreshAndSend(sending: Run, newPassword: string) {
    const {signal} = sending.work;
    const userId = sending.target.id;
    const evidence = await readPasswordEvidence(client, {userId}, {signal});
    if (signal.aborted) return;
    const at = clock.now();
    if (evidence.ok) {
      const {lastPasswordChangeDateTime} = evidence.value;
      await send(sending, {readAt: at, lastPasswordChangeDateTime}, newPassword);
    } else end(sending, {type: 'not-sent', at, problem: evidence.problem});
  }

  async function send(sending: Run, before: BeforeReading, newPassword: string) {
    const userId = sending.target.id;
    const sentAt = clock.now();
    const {isSynced} = sending;
    sending.record = {userId, before, sentAt, isSynced, operationLink: null};
    const sinceSent = createStopwatch(clock);
    sending.sinceSent = () => sinceSent.elapsed();
    records.write(sending.record);
    shared.write(sending.record);
    secret.hold(newPassword);
    dispatch(sending, {type: 'sent', at: sentAt, before});
    // Whoever listens may have left: nothing was sent yet.
    if (sending.work.signal.aborted) {
      records.close(sending.record);
      shared.drop(sending.record);
      giveClaimBack(sending);
      return;
    }

    // Not the run's own signal: a request that may have left is not called back, only waited for.
    const patience = (sending.patience = new AbortController());
    const stopWaiting = () => {
      limit.stop();
      sending.patience = null;
      if (sending.work.signal.aborted) giveClaimBack(sending);
    };
    const limit = startTimeLimit(clock, longestAnswer, () => {
      patience.abort();
      stopWaiting();
      lose(sending, null);
    });
    const input = {userId, newPassword};
    const answer = await sendReset(client, cloud, input, patience.signal).finally(stopWaiting);
    if (answer.ok) accept(sending, answer.value);
    else if (answer.problem.mayHaveTakenEffect) lose(sending, answer.problem);
    else end(sending, {type: 'refused', at: clock.now(), problem: answer.problem});
  }

  function lose(lost: Run, problem: GraphProblem | null) {
    lost.lostBy ??= problem;
    if (lost.work.signal.aborted || state.get().name !== 'acting') return;
    dispatch(lost, {type: 'answer-lost'});
    if (isForeign(lost)) giveUp(lost, 'operator-changed', null);
    else start(lost, prove(lost));
  }

  function accept(accepted: Run, {operationLink, retryAfterMilliseconds}: AcceptedReset) {
    const acceptedAt = clock.now();
    if (accepted.record) {
      accepted.record = {...accepted.record, acceptedAt, operationLink};
      records.update(accepted.record);
      if (shared.find(accepted.target.id)?.record.sentAt === accepted.record.sentAt) {
        shared.write(accepted.record);
      }
    }
    accepted.operation = operationOf(accepted, operationLink);
    // An answer that comes after its time finds the tenant being read already.
    if (accepted.work.signal.aborted || state.get().name !== 'acting') return;
    dispatch(accepted, {type: 'accepted', at: acceptedAt});
    if (isForeign(accepted)) giveUp(accepted, 'operator-changed', null);
    else start(accepted, follow(accepted, retryAfterMilliseconds));
  }

  async function follow(followed: Run, firstWait: number | null) {
    if (followed.operation !== null) {
      const ended = await followOperation({
        client,
        clock,
        operation: followed.operation,
        firstWait,
        signal: followed.work.signal,
        onStatus: (status) => dispatch(followed, {type: 'operation-read', status}),
        onTrouble: (problem) => dispatch(followed, {type: 'read-troubled', problem}),
      });
      if (ended === null) return;
      followed.operation = ended.operation;
      const {outcome} = ended;
      const at = clock.now();
      if (outcome.name === 'failed') {
        end(followed, {type: 'operation-failed', at, statusDetail: outcome.statusDetail});
        return;
      }
      if (outcome.name === 'unreadable') {
        giveUp(followed, 'read-failed', outcome.problem);
        return;
      }
      if (outcome.name === 'never-ended') {
        giveUp(followed, 'operation-never-ended', null);
        return;
      }
      if (outcome.name === 'status-unknown') followed.isStatusUnknown = true;
    }
    dispatch(followed, {type: 'verification-began', at: clock.now()});
    await prove(followed);
  }

  /**
   * Takes up an acceptance that came meanwhile: the answer goes to the run that sent, and the operator
   * may have left that one and come back to the user since.
   */
  function catchUp(following: Run) {
    const {record, target} = following;
    const known = records.find(target.id);
    if (record === null || record.acceptedAt !== undefined) return;
    if (known?.sentAt !== record.sentAt || known.acceptedAt === undefined) return;
    following.record = known;
    following.operation = operationOf(following, known.operationLink);
  }

  /** Reads the tenant until the reset is proven, ruled out, or left to the operator. */
  async function prove(proving: Run) {
    const current = state.get();
    if (current.name !== 'verifying' && current.name !== 'recovering') return;
    const isAccepted = () => {
      catchUp(proving);
      return proving.record?.acceptedAt !== undefined;
    };
    const verdict = await watchForChange({
      client,
      clock,
      userId: proving.target.id,
      before: current.before.lastPasswordChangeDateTime,
      operation: () => {
        catchUp(proving);
        return proving.operation;
      },
      settlingMilliseconds: () => settlingTime(proving, isAccepted()),
      signal: proving.work.signal,
      onTrouble: (problem) => dispatch(proving, {type: 'read-troubled', problem}),
    });
    if (verdict === null) return;
    const at = clock.now();
    switch (verdict.name) {
      case 'proven':
        judge(proving, verdict, current.times.sentAt);
        return;
      case 'operation-failed':
        end(proving, {type: 'operation-failed', at, statusDetail: verdict.statusDetail});
        return;
      case 'operation-never-ended':
        giveUp(proving, 'operation-never-ended', null);
        return;
      case 'unreadable':
        giveUp(proving, 'read-failed', verdict.problem);
        return;
      case 'unchanged':
        if (isAccepted()) {
          const isUnknown =
            proving.isStatusUnknown || (proving.operation === null && cloud.hasResetPassword);
          const reason = isUnknown ? 'operation-status-unknown' : 'no-change-seen';
          giveUp(proving, reason, null);
        } else end(proving, {type: 'no-effect-seen', at, problem: proving.lostBy});
    }
  }

  /** Tells whose change it is that a reading shows, as far as can be told. */
  function judge(
    proving: Run,
    {after, operation, readAt}: Extract<ChangeVerdict, {name: 'proven'}>,
    sentAt: number,
  ) {
    const latestOwn = operation && latestOwnChange(operation, proving.isSynced);
    const operationCreated = operation?.created ?? null;
    if (isChangedAgain(after, latestOwn)) {
      end(proving, {type: 'changed-again', at: readAt, changedAt: after});
    } else if (isLikelyOwn({after, operationCreated, latestOwn, sentAt, readAt})) {
      end(proving, {type: 'change-read', at: readAt, after, operationCreated, latestOwn});
      start(proving, watchOver(proving));
    } else giveUp(proving, 'changed-later', null, after);
  }

  /** Reads a proven user again while the new password is held: it may be another one since. */
  async function watchOver(proven: Run) {
    const {signal} = proven.work;
    const isHeld = () => !signal.aborted && secret.state.get().name === 'held';
    while (isHeld()) {
      await clock.wait(watchEvery, signal);
      if (isHeld()) await lookAgain(proven);
    }
  }

  async function lookAgain(proven: Run) {
    const {signal} = proven.work;
    const evidence = await readPasswordEvidence(client, {userId: proven.target.id}, {signal});
    const current = state.get();
    if (proven !== run || signal.aborted || current.name !== 'done' || !evidence.ok) return;
    const changedAt = evidence.value.lastPasswordChangeDateTime;
    if (changedAt === null) return;
    if (!isChangedSince(current.evidence.after, changedAt, proven.isSynced)) return;
    end(proven, {type: 'changed-again', at: clock.now(), changedAt});
  }

  function giveUp(
    given: Run,
    reason: UnprovenReason,
    problem: GraphProblem | null,
    changedAt?: string,
  ) {
    // Of a user who is no more nothing can be proven; the record of another reset stays open.
    const hasRecordLeft = problem?.code !== 'not-found';
    const event = {type: 'gave-up', at: clock.now(), reason, problem} as const;
    end(given, changedAt === undefined ? event : {...event, changedAt}, hasRecordLeft);
  }

  /** True where somebody else is signed in than who acted in a run. */
  function isForeign({operatorId}: Run): boolean {
    const current = operator?.get() ?? null;
    return current !== null && current !== operatorId;
  }

  function lookOnceMore(unproven: Run) {
    dispatch(unproven, {type: 'verify-retried'});
    start(unproven, prove(unproven));
  }

  const stopListening = [
    shared.subscribe(() => {
      if (run === null) return;
      const current = state.get();
      if (current.name === 'done') {
        start(run, lookAgain(run));
        return;
      }
      const found = shared.find(run.target.id);
      const other = found && toOtherReset(found);
      if (other === null || !isNews(run, other)) return;
      const {name} = current;
      const isWaiting = name === 'blocked' && current.reason === 'reset-elsewhere';
      // A run that waits has ended: only its words change.
      if (isWaiting) apply({type: 'reset-elsewhere', otherReset: other});
      const isUnsent = name === 'acting' && run.record === null;
      if (name === 'checking' || name === 'ready' || isUnsent) yieldToOther(run, other);
    }),
    operator?.subscribe(() => {
      const wasSignedOut = lastOperator === null;
      lastOperator = operator.get();
      if (run === null) return;
      const current = state.get();
      const {name} = current;
      if (lastOperator === run.operatorId) {
        // Whoever sent it is back, and that was all it took. A session that expired leaves its account
        // in place: news of that is no return, and would take the way to sign in from under a click.
        const isAwaited = name === 'unproven' && current.problem?.code === 'sign-in-required';
        if (isAwaited && wasSignedOut && lastOperator !== null) lookOnceMore(run);
        return;
      }
      // A session that merely expired comes not here: its account still acts.
      secret.discard(lastOperator === null ? 'signed-out' : 'operator-changed');
      if (name === 'checking' || name === 'ready' || name === 'blocked') {
        const begun = begin(run.target);
        apply({type: 'check-began'});
        start(begun, runCheck(begun, null));
      } else if (name === 'acting' && run.record === null) {
        const problem = createGraphProblem('sign-in-required');
        end(run, {type: 'not-sent', at: clock.now(), problem});
      } else if (isForeign(run) && isUnderWay(state.get())) {
        // A claims challenge would be answered by whoever is signed in now.
        if (name === 'acting') run.patience?.abort();
        else {
          run.work.abort();
          run.work = new AbortController();
          giveUp(run, 'operator-changed', null);
        }
      }
    }),
  ];

  return {
    state,
    secret,
    check(target, card) {
      if (isDisposed) return;
      const current = state.get();
      const isSameUser = run?.target.id === target.id;
      if (isUnderWay(current) && isSameUser) return;
      secret.discard(isSameUser ? 'closed' : 'left');
      // The operator was told, after the tenant had been read, or where it cannot be: what follows is a
      // new intent.
      if (isSameUser && run?.record && current.name === 'unproven') {
        if (!isReadingDue(current)) {
          records.close(run.record);
          shared.end(run.record, 'unproven', clock.now());
        }
      }
      const record = records.find(target.id);
      const begun = begin(target);
      if (isUnderWay(current)) apply({type: 'left-behind'});
      if (record === null) {
        dispatch(begun, {type: 'check-began'});
        start(begun, runCheck(begun, card));
      } else {
        takeUp(begun, record);
        start(begun, recover(begun));
      }
    },
    reset({userId, password}) {
      const current = state.get();
      if (isDisposed || current.name !== 'ready' || run?.target.id !== userId) return;
      if (password !== undefined && !isAcceptable(password, run.target)) return;
      const newPassword = password ?? generatePassword(randomBytes);
      run.isSynced = needsWriteback(current.precheck);
      dispatch(run, {type: 'confirmed', at: clock.now()});
      // Whoever listens may have closed or left already.
      if (run.work.signal.aborted) return;
      start(run, claimAndSend(run, current.before, newPassword), newPassword);
    },
    retryVerify() {
      if (run === null || state.get().name !== 'unproven') return;
      run.operatorId = operator?.get() ?? null;
      lookOnceMore(run);
    },
    close() {
      secret.discard('closed');
      if (isDisposed || run === null) return;
      const isUnsent = state.get().name === 'acting' && run.record === null;
      apply({type: isUnsent ? 'left-behind' : 'closed'});
      if (state.get().name === 'idle') leave(run);
    },
    dispose() {
      isDisposed = true;
      secret.discard('left');
      for (const stop of stopListening) stop?.();
      if (run) leave(run);
    },
  };
}

function settlingTime({isSynced, isClaimedElsewhere}: Run, isAccepted: boolean): number {
  if (isAccepted) return settlingAfterAcceptance;
  const settling = isSynced === false ? settlingAfterLostAnswer : settlingAfterAcceptance;
  // Nothing can be ruled out of a request that somebody still waits for an answer to.
  return isClaimedElsewhere ? longestAnswer + settling : settling;
}

const operationOf = ({sinceSent}: Run, link: string | null): FollowedOperation | null =>
  link === null ? null : openOperation(link, sinceSent);

function isAcceptable(password: string, target: ResetTarget): boolean {
  return checkPassword(password, target).every(({isMet, isRequired}) => isMet || !isRequired);
}
