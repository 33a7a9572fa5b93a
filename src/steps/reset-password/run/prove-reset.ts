import {isChangedAgain, isLikelyOwn, latestOwnChange, type OperationTimes} from '../proves-change';
import type {UnprovenReason} from '../reset-password-state';
import {watchForChange, type ChangeVerdict} from '../watch-for-change';
import type {ResetContext} from './reset-context';
import {linkOperation, type ResetRun} from './reset-run';
import {settlingTime} from './settling-time';
import {watchOverProof} from './watch-over-proof';

/** Reads the tenant until the reset of a run is proven, ruled out, or left to the operator. */
export async function proveReset(context: ResetContext, run: ResetRun): Promise<void> {
  const {client, clock, state} = context;
  const current = state.get();
  if (current.name !== 'verifying' && current.name !== 'recovering') return;
  const isAccepted = () => {
    catchUp(context, run);
    return run.record?.acceptedAt !== undefined;
  };
  const verdict = await watchForChange({
    client,
    clock,
    userId: run.target.id,
    before: current.before.lastPasswordChangeDateTime,
    operation: () => {
      catchUp(context, run);
      return run.operation;
    },
    settlingMilliseconds: () => settlingTime(run, isAccepted()),
    signal: run.work.signal,
    onTrouble: (problem) => context.dispatch(run, {type: 'read-troubled', problem}),
  });
  if (verdict === null) return;
  const at = clock.now();
  switch (verdict.name) {
    case 'proven':
      judge(context, run, verdict, current.times.sentAt);
      return;
    case 'operation-failed':
      context.end(run, {type: 'operation-failed', at, statusDetail: verdict.statusDetail});
      return;
    case 'operation-never-ended':
      context.giveUp(run, 'operation-never-ended', null);
      return;
    case 'unreadable':
      context.giveUp(run, 'read-failed', verdict.problem);
      return;
    case 'unchanged':
      if (isAccepted()) context.giveUp(run, whyUnseen(context, run), null);
      else context.end(run, {type: 'no-effect-seen', at, problem: run.lostBy});
  }
}

/**
 * Takes up an acceptance that came meanwhile: the answer goes to the run that sent, and the operator
 * may have left that one and come back to the user since.
 */
function catchUp({records}: ResetContext, run: ResetRun) {
  const {record, target} = run;
  const known = records.find(target.id);
  if (record === null || record.acceptedAt !== undefined) return;
  if (known?.sentAt !== record.sentAt) return;
  run.record = known;
  linkOperation(run, known.operationLink);
}

/** Why no change is seen of a reset that was accepted. */
function whyUnseen({cloud}: ResetContext, run: ResetRun): UnprovenReason {
  if (run.isStatusUnknown) return 'operation-status-unknown';
  const isLinkMissing = run.operation === null && cloud.hasResetPassword;
  return isLinkMissing ? 'operation-not-linked' : 'no-change-seen';
}

/** Tells whose change it is that a reading shows, as far as can be told. */
function judge(
  context: ResetContext,
  run: ResetRun,
  {after, operation, readAt}: Extract<ChangeVerdict, {name: 'proven'}>,
  sentAt: number,
) {
  const latestOwn = operation && latestOwnChange(operation, run.isSynced);
  const operationCreated = operation?.created ?? null;
  if (isChangedAgain(after, latestOwn)) {
    context.end(run, {type: 'changed-again', at: readAt, changedAt: after});
  } else if (mayBeOfAnother(context, run, sentAt) && !isCarriedOut(context, run, operation)) {
    context.giveUp(run, 'changed-by-either', null, after);
  } else if (isLikelyOwn({after, operationCreated, latestOwn, sentAt, readAt})) {
    context.end(run, {type: 'change-read', at: readAt, after, operationCreated, latestOwn});
    context.start(run, watchOverProof(context, run));
  } else context.giveUp(run, 'changed-later', null, after);
}

/** Whether another reset from this browser may have changed the password: one before, or one since. */
function mayBeOfAnother(
  {shared}: ResetContext,
  {record, target}: ResetRun,
  sentAt: number,
): boolean {
  const latest = shared.find(target.id)?.record.sentAt ?? sentAt;
  return record?.isAfterUnproven === true || latest > sentAt;
}

/** Whether the tenant said of this very reset that it was carried out. */
function isCarriedOut({cloud}: ResetContext, {record}: ResetRun, operation: OperationTimes | null) {
  if (operation !== null) return operation.hasSucceeded;
  // The other request is carried out by the time it is accepted.
  return !cloud.hasResetPassword && record?.acceptedAt !== undefined;
}
