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
import {startTimeLimit} from '../timing/start-time-limit';
import {checkUser, type DatedCard} from './check-user';
import {followOperation, type FollowedOperation} from './follow-operation';
import {generatePassword} from './generate-password';
import {createOneTimeSecret, type OneTimeSecret} from './one-time-secret';
import {checkPassword} from './password-rules';
import {needsWriteback} from './precheck';
import type {ResetPasswordEvent} from './reset-password-event';
import type {BeforeReading, ResetPasswordState, UnprovenReason} from './reset-password-state';
import {isUnderWay, transition} from './reset-password-transition';
import {isLikelyOwn} from './proves-change';
import {throwUncaught, withoutSecret, type ReportBug} from './report-bug';
import {createResetRecords, type ResetRecord} from './reset-record';
import {sendReset} from './send-reset';
import {watchForChange} from './watch-for-change';

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
  readonly work: AbortController;
  /** False where the check found a user of the cloud alone; null where it is not known. */
  isSynced: boolean | null;
  /** Null until the request is about to leave. */
  record: ResetRecord | null;
  operation: FollowedOperation | null;
  /** True where the operation did not tell how it ended. */
  isStatusUnknown: boolean;
  /** Why the answer to the request was lost. */
  lostBy: GraphProblem | null;
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
  reportBug = throwUncaught,
}: ResetPasswordOptions): ResetPasswordStep {
  const state = createObservable<ResetPasswordState>({name: 'idle'});
  const secret = createOneTimeSecret({clock});
  const records = createResetRecords(storage, tenantKey);
  let run: Run | null = null;
  /** Cards from before the end of the last reset show the tenant without its effect. */
  let lastEnd = -Infinity;
  let isDisposed = false;

  function begin(target: ResetTarget, record: ResetRecord | null): Run {
    run?.work.abort();
    run = {
      target,
      work: new AbortController(),
      isSynced: record?.isSynced ?? null,
      record,
      operation: openOperation(record?.operationLink ?? null),
      isStatusUnknown: false,
      lostBy: null,
    };
    return run;
  }

  const apply = (event: ResetPasswordEvent) => state.set(transition(state.get(), event));

  /** Passes an event of `from` on, unless that run was ended or given up meanwhile. */
  function dispatch(from: Run, event: ResetPasswordEvent) {
    if (from === run && !from.work.signal.aborted) apply(event);
  }

  /** Ends a run with an event that says how. */
  function end(ended: Run, event: ResetPasswordEvent, hasRecordLeft = false) {
    if (ended.record && !hasRecordLeft) records.close(ended.record);
    lastEnd = clock.now();
    dispatch(ended, event);
    if (ended !== run || event.type === 'gave-up') return;
    ended.work.abort();
    if (state.get().name === 'failed') secret.discard('unused');
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
        end(working, {type: 'refused', at, problem});
      } else {
        dispatch(working, {type: 'answer-lost'});
        giveUp(working, 'read-failed', null);
      }
    });
  }

  async function runCheck(checked: Run, given: DatedCard | null) {
    const card = given && isUsable(checked.target, given) ? given : null;
    const {target, work} = checked;
    const {signal} = work;
    const outcome = await checkUser({client, clock, cloud, getToken, target, card, signal});
    if (outcome) dispatch(checked, outcome);
  }

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
    } else end(sending, {type: 'refused', at, problem: evidence.problem});
  }

  async function send(sending: Run, before: BeforeReading, newPassword: string) {
    const userId = sending.target.id;
    const sentAt = clock.now();
    const {isSynced} = sending;
    sending.record = {userId, before, sentAt, isSynced, operationLink: null};
    records.write(sending.record);
    secret.hold(newPassword);
    dispatch(sending, {type: 'sent', at: sentAt, before});
    // Whoever listens may have left: nothing was sent yet.
    if (sending.work.signal.aborted) {
      records.close(sending.record);
      return;
    }

    // Not the run's own signal: a request that may have left is not called back, only waited for.
    const patience = new AbortController();
    const limit = startTimeLimit(clock, longestAnswer, () => {
      patience.abort();
      lose(sending, null);
    });
    const input = {userId, newPassword};
    const answer = await sendReset(client, cloud, input, patience.signal).finally(limit.stop);
    if (answer.ok) accept(sending, answer.value);
    else if (answer.problem.mayHaveTakenEffect) lose(sending, answer.problem);
    else end(sending, {type: 'refused', at: clock.now(), problem: answer.problem});
  }

  function lose(lost: Run, problem: GraphProblem | null) {
    lost.lostBy ??= problem;
    if (lost.work.signal.aborted || state.get().name !== 'acting') return;
    dispatch(lost, {type: 'answer-lost'});
    start(lost, prove(lost));
  }

  function accept(accepted: Run, {operationLink, retryAfterMilliseconds}: AcceptedReset) {
    const acceptedAt = clock.now();
    if (accepted.record) {
      accepted.record = {...accepted.record, acceptedAt, operationLink};
      records.update(accepted.record);
    }
    accepted.operation = openOperation(operationLink);
    // An answer that comes after its time finds the tenant being read already.
    if (accepted.work.signal.aborted || state.get().name !== 'acting') return;
    dispatch(accepted, {type: 'accepted', at: acceptedAt});
    start(accepted, follow(accepted, retryAfterMilliseconds));
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
    following.operation = openOperation(known.operationLink);
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
      settlingMilliseconds: () =>
        isAccepted() || proving.isSynced !== false
          ? settlingAfterAcceptance
          : settlingAfterLostAnswer,
      signal: proving.work.signal,
      onTrouble: (problem) => dispatch(proving, {type: 'read-troubled', problem}),
    });
    if (verdict === null) return;
    const at = clock.now();
    switch (verdict.name) {
      case 'proven':
        if (!isLikelyOwn({...verdict, sentAt: current.times.sentAt})) {
          giveUp(proving, 'changed-later', null, verdict.after);
          return;
        }
        end(proving, {...verdict, type: 'change-read', at: verdict.readAt});
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

  return {
    state,
    secret,
    check(target, card) {
      if (isDisposed) return;
      const current = state.get();
      const isSameUser = run?.target.id === target.id;
      if (isUnderWay(current) && isSameUser) return;
      secret.discard(isSameUser ? 'closed' : 'left');
      // The operator was told, after the tenant had been read: what follows is a new intent.
      if (isSameUser && run?.record && current.name === 'unproven') {
        if (current.reason !== 'read-failed') records.close(run.record);
      }
      const record = records.find(target.id);
      const begun = begin(target, record);
      if (isUnderWay(current)) apply({type: 'left-behind'});
      if (record === null) {
        dispatch(begun, {type: 'check-began'});
        start(begun, runCheck(begun, card));
      } else {
        const {before, sentAt, acceptedAt} = record;
        const times = acceptedAt === undefined ? {sentAt} : {sentAt, acceptedAt};
        dispatch(begun, {type: 'record-found', before, times});
        start(begun, prove(begun));
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
      const sending = isFresh(current.before.readAt)
        ? send(run, current.before, newPassword)
        : refreshAndSend(run, newPassword);
      start(run, sending, newPassword);
    },
    retryVerify() {
      if (run === null || state.get().name !== 'unproven') return;
      dispatch(run, {type: 'verify-retried', at: clock.now()});
      start(run, prove(run));
    },
    close() {
      secret.discard('closed');
      if (isDisposed || run === null) return;
      const isUnsent = state.get().name === 'acting' && run.record === null;
      apply({type: isUnsent ? 'left-behind' : 'closed'});
      if (state.get().name === 'idle') run.work.abort();
    },
    dispose() {
      isDisposed = true;
      secret.discard('left');
      run?.work.abort();
    },
  };
}

const openOperation = (link: string | null): FollowedOperation | null =>
  link === null ? null : {link, isOpen: true, hasSucceeded: false, created: null};

function isAcceptable(password: string, target: ResetTarget): boolean {
  return checkPassword(password, target).every(({isMet, isRequired}) => isMet || !isRequired);
}
