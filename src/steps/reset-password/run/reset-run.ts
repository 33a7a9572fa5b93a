import type {Clock} from '../../../core/clock';
import type {GraphProblem} from '../../../graph/graph-problem';
import {createStopwatch} from '../../timing/create-stopwatch';
import {openOperation, type FollowedOperation} from '../follow-operation';
import type {OtherReset} from '../reset-password-state';
import type {ResetRecord} from '../reset-record';
import type {ResetTarget} from '../reset-target';

/** One intent: from its check to its end, or from its record to its end. */
export interface ResetRun {
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
  /** The reset of the user that stayed unproven before this intent; null where none did. */
  earlier: ResetRecord | null;
  /** The reset from this browser that the operator is told of before they confirm. */
  told: OtherReset | null;
  /** Gives the sole right to reset the user back; null while another tab may have it. */
  giveClaimBack: (() => void) | null;
  /** True where somebody else has that right: the request may still be on its way. */
  isClaimedElsewhere: boolean;
  /** Ends the waiting for an answer; null while none is awaited. */
  patience: AbortController | null;
}

/** Creates the run of an intent of `operatorId`, of which nothing has been done yet. */
export function createResetRun(target: ResetTarget, operatorId: string | null): ResetRun {
  return {
    target,
    work: new AbortController(),
    isSynced: null,
    record: null,
    sinceSent: () => null,
    operation: null,
    isStatusUnknown: false,
    lostBy: null,
    operatorId,
    earlier: null,
    told: null,
    giveClaimBack: null,
    isClaimedElsewhere: false,
    patience: null,
  };
}

/** Makes the record of a reset that was sent before the run's own. */
export function takeRecord(run: ResetRun, record: ResetRecord, clock: Clock): void {
  const age = clock.now() - record.sentAt;
  const sinceNow = createStopwatch(clock);
  run.record = record;
  run.isSynced = record.isSynced;
  // A clock that was set back since tells nothing.
  run.sinceSent = () => (age < 0 ? null : age + sinceNow.elapsed());
  linkOperation(run, record.operationLink);
}

/** Lets a run follow its operation, where Graph gave a link to one. */
export function linkOperation(run: ResetRun, link: string | null): void {
  run.operation = link === null ? null : openOperation(link, run.sinceSent);
}

/** Gives the sole right to reset the user back, where the run has it. */
export function giveClaimBack(run: ResetRun): void {
  run.giveClaimBack?.();
  run.giveClaimBack = null;
}

/** Ends the work of a run. While an answer is awaited, no other tab may send. */
export function leaveRun(run: ResetRun): void {
  run.work.abort();
  if (run.patience === null) giveClaimBack(run);
}

/** Whether the operator of a run has not been told of a reset, or not of how it ended. */
export function isNews({told, earlier}: ResetRun, other: OtherReset | null): other is OtherReset {
  if (other === null) return false;
  // Its end may be known here, and not have been written down.
  if (other.sentAt === earlier?.sentAt && other.end === null) return false;
  return other.sentAt !== told?.sentAt || other.end !== told.end;
}
