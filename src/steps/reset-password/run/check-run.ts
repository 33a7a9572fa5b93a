import {checkUser, type DatedCard} from '../check-user';
import {toOtherReset} from '../shared-resets';
import type {ResetRecord} from '../reset-record';
import {proveReset} from './prove-reset';
import type {ResetContext} from './reset-context';
import {takeRecord, type ResetRun} from './reset-run';

/**
 * Checks whether the user of a run can be reset, by `card` where that is fresh. A reset whose end no
 * tab has seen comes first: it is recovered where its tab is gone, and waited for where it is not. Only
 * a check that comes to an offer puts the record of an earlier reset away: until then it may be proven.
 */
export async function checkRun(
  context: ResetContext,
  run: ResetRun,
  card: DatedCard | null,
): Promise<void> {
  const {shared} = context;
  const {target, work, earlier} = run;
  const {signal} = work;
  const findOpen = () => {
    const found = shared.find(target.id);
    return found?.end === null && found.record.sentAt !== earlier?.sentAt ? found : null;
  };
  if (findOpen() !== null) {
    const giveBack = await shared.claim(target.id);
    // Its tab may have ended it meanwhile.
    const open = findOpen();
    if (open !== null && !signal.aborted) {
      if (giveBack === null) {
        context.yieldTo(run, toOtherReset(open));
        return;
      }
      run.giveClaimBack = giveBack;
      takeUp(context, run, open.record);
      await proveReset(context, run);
      return;
    }
    giveBack?.();
    if (signal.aborted) return;
  }
  const other = shared.find(target.id);
  run.told = other && toOtherReset(other);
  const isCardUsable =
    card && context.isUsable(target, card) && card.readAt > (other?.endedAt ?? -Infinity);
  const {client, clock, cloud, getToken} = context;
  const usable = isCardUsable ? card : null;
  const outcome = await checkUser({client, clock, cloud, getToken, target, card: usable, signal});
  if (outcome === null) return;
  if (outcome.type === 'checked' && earlier !== null) leaveUnproven(context, run, earlier);
  const {told} = run;
  const isTold = outcome.type === 'checked' && told !== null;
  context.dispatch(run, isTold ? {...outcome, otherReset: told} : outcome);
}

/** Puts an earlier reset away for good, and lets the operator be told of it. */
function leaveUnproven(
  {records, shared, clock}: ResetContext,
  run: ResetRun,
  earlier: ResetRecord,
) {
  records.close(earlier);
  shared.end(earlier, 'unproven', clock.now());
  const found = shared.find(run.target.id);
  const isLater = found !== null && found.record.sentAt !== earlier.sentAt;
  // Also where that could not be written down.
  run.told = isLater ? toOtherReset(found) : {sentAt: earlier.sentAt, end: 'unproven'};
}

/** Takes up a reset that was sent before, and whose end nobody saw. */
export function takeUp(context: ResetContext, run: ResetRun, record: ResetRecord): void {
  takeRecord(run, record, context.clock);
  const {before, sentAt, acceptedAt} = record;
  const times = acceptedAt === undefined ? {sentAt} : {sentAt, acceptedAt};
  context.dispatch(run, {type: 'record-found', before, times});
}

/** Recovers a reset of this tab that was taken up, alone if possible: it only reads. */
export async function recover(context: ResetContext, run: ResetRun): Promise<void> {
  const giveBack = await context.shared.claim(run.target.id);
  if (run.work.signal.aborted) {
    giveBack?.();
    return;
  }
  run.giveClaimBack = giveBack;
  run.isClaimedElsewhere = giveBack === null;
  await proveReset(context, run);
}
