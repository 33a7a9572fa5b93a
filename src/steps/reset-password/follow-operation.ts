import type {Clock} from '../../core/clock';
import type {GraphClient} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';
import {readResetOperation} from '../../graph/read-reset-operation';
import {problemKind} from '../problems/problem-kind';
import {createBackoff} from '../timing/create-backoff';
import {createStopwatch} from '../timing/create-stopwatch';
import type {OperationTimes} from './proves-change';

/** The long-running operation behind an accepted reset. */
export interface FollowedOperation extends OperationTimes {
  readonly link: string;
  /** False once it ended, or cannot be followed: then only the user's own data can tell. */
  readonly isOpen: boolean;
  /** Milliseconds since the reset was sent, by a stopwatch; null where that is not known. */
  readonly sinceSent: () => number | null;
}

/** An operation of which nothing was read yet. */
export function openOperation(
  link: string,
  sinceSent: FollowedOperation['sinceSent'],
): FollowedOperation {
  return {
    link,
    isOpen: true,
    sinceSent,
    hasSucceeded: false,
    created: null,
    lastAction: null,
    succeededAfter: null,
  };
}

/** One look at an operation. */
export type OperationLook =
  | {readonly name: 'running'; readonly status: string; readonly askedFor: number | null}
  | {readonly name: 'succeeded'}
  | {readonly name: 'failed'; readonly statusDetail: string | null}
  /** Goes away with time. */
  | {readonly name: 'troubled'; readonly problem: GraphProblem}
  /** A person must sign in or consent first. */
  | {readonly name: 'person-needed'; readonly problem: GraphProblem}
  | {readonly name: 'not-followable'};

/** Looks at an operation once; tells what was seen and what is known of the operation now. */
export async function lookAtOperation(
  client: GraphClient,
  operation: FollowedOperation,
  signal: AbortSignal,
): Promise<{readonly look: OperationLook; readonly operation: FollowedOperation}> {
  const answer = await readResetOperation(client, {operationLink: operation.link}, {signal});
  if (!answer.ok) {
    const {problem} = answer;
    const kind = problemKind(problem);
    if (kind === 'passing') return {look: {name: 'troubled', problem}, operation};
    if (kind === 'person') return {look: {name: 'person-needed', problem}, operation};
    return {look: {name: 'not-followable'}, operation: {...operation, isOpen: false}};
  }
  const {status, statusDetail, createdDateTime, lastActionDateTime, retryAfterMilliseconds} =
    answer.value;
  const known = {
    ...operation,
    created: createdDateTime ?? operation.created,
    lastAction: lastActionDateTime ?? operation.lastAction,
  };
  if (status === 'succeeded') {
    const succeededAfter = operation.sinceSent();
    return {
      look: {name: 'succeeded'},
      operation: {...known, isOpen: false, hasSucceeded: true, succeededAfter},
    };
  }
  if (status === 'failed') {
    return {look: {name: 'failed', statusDetail}, operation: {...known, isOpen: false}};
  }
  return {look: {name: 'running', status, askedFor: retryAfterMilliseconds}, operation: known};
}

/** How following an operation ended. */
export type FollowOutcome =
  | {readonly name: 'succeeded' | 'status-unknown' | 'never-ended'}
  | {readonly name: 'failed'; readonly statusDetail: string | null}
  | {readonly name: 'unreadable'; readonly problem: GraphProblem};

export interface FollowOptions {
  readonly client: GraphClient;
  readonly clock: Clock;
  readonly operation: FollowedOperation;
  /** What the tenant asked to wait before the first look, in milliseconds; null: nothing. */
  readonly firstWait: number | null;
  readonly signal: AbortSignal;
  readonly onStatus: (status: string) => void;
  readonly onTrouble: (problem: GraphProblem) => void;
}

const firstWait = 1_000;
const longestWait = 10_000;

/** Writing back to Active Directory may take minutes. */
const longest = 600_000;

/** A status that Graph added since may well be a last one: the user's own data then tells. */
const longestUnknown = 60_000;

/** More answers in a row that make no sense are no accident (a link to another host, say). */
export const unreadableAnswersTaken = 3;

/**
 * Looks at an operation until it ends: after 1 second, growing to 10, or what `Retry-After` asks;
 * for 10 minutes at most. Null where `signal` was aborted.
 */
export async function followOperation({
  client,
  clock,
  signal,
  onStatus,
  onTrouble,
  ...options
}: FollowOptions): Promise<{
  readonly outcome: FollowOutcome;
  readonly operation: FollowedOperation;
} | null> {
  const stopwatch = createStopwatch(clock);
  const backoff = createBackoff(firstWait, longestWait);
  let {operation} = options;
  let askedFor = options.firstWait;
  let unknownSince: number | null = null;
  let unreadableAnswers = 0;
  for (;;) {
    const left = Math.max(firstWait, longest - stopwatch.elapsed());
    await stopwatch.wait(Math.min(backoff.next(askedFor), left), signal);
    if (signal.aborted) return null;
    const seen = await lookAtOperation(client, operation, signal);
    if (signal.aborted) return null;
    operation = seen.operation;
    const end = (outcome: FollowOutcome) => ({outcome, operation});
    const {look} = seen;
    const isOver = stopwatch.elapsed() >= longest;
    if (look.name === 'succeeded' || look.name === 'failed') return end(look);
    if (look.name === 'person-needed') return end({name: 'unreadable', problem: look.problem});
    if (look.name === 'not-followable') return end({name: 'status-unknown'});
    if (look.name === 'troubled') {
      const isNonsense = look.problem.code === 'unexpected-answer';
      unreadableAnswers = isNonsense ? unreadableAnswers + 1 : 0;
      if (unreadableAnswers >= unreadableAnswersTaken) {
        operation = {...operation, isOpen: false};
        return end({name: 'status-unknown'});
      }
      if (isOver) return end({name: 'unreadable', problem: look.problem});
      onTrouble(look.problem);
      askedFor = look.problem.retryAfterMilliseconds;
      continue;
    }
    unreadableAnswers = 0;
    onStatus(look.status);
    if (look.status !== 'unknown') unknownSince = null;
    else {
      unknownSince ??= stopwatch.elapsed();
      if (stopwatch.elapsed() - unknownSince >= longestUnknown) {
        operation = {...operation, isOpen: false};
        return end({name: 'status-unknown'});
      }
    }
    if (isOver) return end({name: 'never-ended'});
    askedFor = look.askedFor;
  }
}
