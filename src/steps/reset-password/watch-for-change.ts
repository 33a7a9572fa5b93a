import type {Clock} from '../../core/clock';
import type {GraphClient} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';
import {readPasswordEvidence} from '../../graph/read-password-evidence';
import {problemKind} from '../problems/problem-kind';
import {createBackoff} from '../timing/create-backoff';
import {createStopwatch} from '../timing/create-stopwatch';
import {lookAtOperation, unreadableAnswersTaken, type FollowedOperation} from './follow-operation';
import {provesChange, type OperationTimes} from './proves-change';

/** What watching a user for a change ended with. */
export type ChangeVerdict =
  | {
      readonly name: 'proven';
      readonly after: string;
      readonly operation: OperationTimes | null;
      /** Milliseconds since the epoch on this machine's clock. */
      readonly readAt: number;
    }
  /** Good readings for the whole settling time, and no change in any of them. */
  | {readonly name: 'unchanged'}
  | {readonly name: 'operation-failed'; readonly statusDetail: string | null}
  | {readonly name: 'operation-never-ended'}
  | {readonly name: 'unreadable'; readonly problem: GraphProblem};

export interface WatchOptions {
  readonly client: GraphClient;
  readonly clock: Clock;
  readonly userId: string;
  /** `lastPasswordChangeDateTime` before the reset. */
  readonly before: string | null;
  /** Looked at as well while it is open; null where none is known. */
  readonly operation: () => FollowedOperation | null;
  /** How long the user must stay unchanged before that counts, in milliseconds. */
  readonly settlingMilliseconds: () => number;
  readonly signal: AbortSignal;
  /** Called with the problem of a read that will be done again, and with null when reads work. */
  readonly onTrouble: (problem: GraphProblem | null) => void;
}

const firstWait = 2_000;
const longestWait = 15_000;

/** After this, an unreadable tenant or an endless operation is left to the operator. */
const longest = 600_000;

/** One good reading before a long trouble and one after it are not enough. */
const goodReadingsWanted = 4;

/**
 * Reads a user until a change is proven or ruled out as far as can be seen: at once, then after 2
 * seconds, growing to 15. The settling time runs from the first good reading without an open
 * operation, and is what was waited for since: a clock that is set ahead does not shorten it. Null where `signal` was aborted.
 */
export async function watchForChange({
  client,
  clock,
  userId,
  before,
  settlingMilliseconds,
  signal,
  onTrouble,
  ...options
}: WatchOptions): Promise<ChangeVerdict | null> {
  const stopwatch = createStopwatch(clock);
  const backoff = createBackoff(firstWait, longestWait);
  let operation: FollowedOperation | null = null;
  let settled: number | null = null;
  let unreadableAnswers = 0;
  let goodReadings = 0;
  for (;;) {
    operation = operation ?? options.operation();
    let problem: GraphProblem | null = null;

    // First, as the proof below needs to know when the operation began.
    if (operation?.isOpen) {
      const seen = await lookAtOperation(client, operation, signal);
      if (signal.aborted) return null;
      operation = seen.operation;
      const {look} = seen;
      if (look.name === 'failed')
        return {name: 'operation-failed', statusDetail: look.statusDetail};
      if (look.name === 'person-needed') return {name: 'unreadable', problem: look.problem};
      if (look.name === 'troubled') {
        problem = look.problem;
        const isNonsense = problem.code === 'unexpected-answer';
        unreadableAnswers = isNonsense ? unreadableAnswers + 1 : 0;
        if (unreadableAnswers >= unreadableAnswersTaken) operation = {...operation, isOpen: false};
      }
    }

    const evidence = await readPasswordEvidence(client, {userId}, {signal});
    if (signal.aborted) return null;
    if (evidence.ok) {
      const after = evidence.value.lastPasswordChangeDateTime;
      const operationCreated = operation?.created ?? null;
      if (after !== null && provesChange({before, after, operationCreated})) {
        return {name: 'proven', after, operation, readAt: clock.now()};
      }
      if (!operation?.isOpen) {
        goodReadings += 1;
        settled ??= 0;
        const hasSettled = settled >= settlingMilliseconds();
        if (hasSettled && goodReadings >= goodReadingsWanted) return {name: 'unchanged'};
      }
    } else {
      problem = evidence.problem;
      if (problemKind(problem) !== 'passing') return {name: 'unreadable', problem};
    }

    const isOver = stopwatch.elapsed() >= longest;
    if (isOver && problem !== null) return {name: 'unreadable', problem};
    if (isOver && operation?.isOpen) return {name: 'operation-never-ended'};
    onTrouble(problem);
    const left = Math.max(firstWait, longest - stopwatch.elapsed());
    const wait = Math.min(backoff.next(problem?.retryAfterMilliseconds ?? null), left);
    await stopwatch.wait(wait, signal);
    if (signal.aborted) return null;
    if (settled !== null) settled += wait;
  }
}
