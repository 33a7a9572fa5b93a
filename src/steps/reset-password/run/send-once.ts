import type {GraphProblem} from '../../../graph/graph-problem';
import {readPasswordEvidence} from '../../../graph/read-password-evidence';
import type {AcceptedReset} from '../../../graph/reset-password';
import {createStopwatch} from '../../timing/create-stopwatch';
import {startTimeLimit} from '../../timing/start-time-limit';
import type {BeforeReading} from '../reset-password-state';
import {sendReset} from '../send-reset';
import {toOtherReset} from '../shared-resets';
import {followReset} from './follow-reset';
import {proveReset} from './prove-reset';
import type {ResetContext} from './reset-context';
import {giveClaimBack, isNews, linkOperation, type ResetRun} from './reset-run';
import {longestAnswer} from './settling-time';

/** Sends the one request of a run, where no other tab sends for the user, or did since the check. */
export async function sendOnce(
  context: ResetContext,
  run: ResetRun,
  before: BeforeReading,
  newPassword: string,
): Promise<void> {
  const {shared} = context;
  const {target, work} = run;
  const giveBack = await shared.claim(target.id);
  if (work.signal.aborted) {
    giveBack?.();
    return;
  }
  run.giveClaimBack = giveBack;
  const found = shared.find(target.id);
  const other = found && toOtherReset(found);
  if (giveBack === null || isNews(run, other)) context.yieldTo(run, other);
  else if (context.isFresh(before.readAt)) await send(context, run, before, newPassword);
  else await refreshAndSend(context, run, newPassword);
}

/** Takes the reading to compare with anew, as the operator took long to confirm; then sends. */
async function refreshAndSend(context: ResetContext, run: ResetRun, newPassword: string) {
  const {client, clock} = context;
  const {signal} = run.work;
  const evidence = await readPasswordEvidence(client, {userId: run.target.id}, {signal});
  if (signal.aborted) return;
  const at = clock.now();
  if (evidence.ok) {
    const {lastPasswordChangeDateTime} = evidence.value;
    await send(context, run, {readAt: at, lastPasswordChangeDateTime}, newPassword);
  } else context.end(run, {type: 'not-sent', at, problem: evidence.problem});
}

async function send(
  context: ResetContext,
  run: ResetRun,
  before: BeforeReading,
  newPassword: string,
) {
  const {client, clock, cloud, records, shared, secret} = context;
  const userId = run.target.id;
  const sentAt = clock.now();
  const hasUnproven = run.earlier !== null || run.told?.end === 'unproven';
  const {isSynced} = run;
  run.record = {
    userId,
    before,
    sentAt,
    isSynced,
    ...(hasUnproven && {isAfterUnproven: true}),
    operationLink: null,
  };
  const sinceSent = createStopwatch(clock);
  run.sinceSent = () => sinceSent.elapsed();
  records.write(run.record);
  shared.write(run.record);
  secret.hold(newPassword);
  context.dispatch(run, {type: 'sent', at: sentAt, before});
  // Whoever listens may have left: nothing was sent yet.
  if (run.work.signal.aborted) {
    records.close(run.record);
    shared.drop(run.record);
    giveClaimBack(run);
    return;
  }

  // Not the run's own signal: a request that may have left is not called back, only waited for.
  const patience = (run.patience = new AbortController());
  const stopWaiting = () => {
    limit.stop();
    run.patience = null;
    if (run.work.signal.aborted) giveClaimBack(run);
  };
  const limit = startTimeLimit(clock, longestAnswer, () => {
    patience.abort();
    stopWaiting();
    lose(context, run, null);
  });
  const input = {userId, newPassword};
  const answer = await sendReset(client, cloud, input, patience.signal).finally(stopWaiting);
  if (answer.ok) accept(context, run, answer.value);
  else if (answer.problem.mayHaveTakenEffect) lose(context, run, answer.problem);
  else context.end(run, {type: 'refused', at: clock.now(), problem: answer.problem});
}

function lose(context: ResetContext, run: ResetRun, problem: GraphProblem | null) {
  run.lostBy ??= problem;
  if (run.work.signal.aborted || context.state.get().name !== 'acting') return;
  context.dispatch(run, {type: 'answer-lost'});
  goOn(context, run, () => proveReset(context, run));
}

function accept(
  context: ResetContext,
  run: ResetRun,
  {operationLink, retryAfterMilliseconds}: AcceptedReset,
) {
  const {clock, records, shared} = context;
  const acceptedAt = clock.now();
  if (run.record) {
    run.record = {...run.record, acceptedAt, operationLink};
    records.update(run.record);
    // Another tab may have sent a later one meanwhile.
    const known = shared.find(run.target.id);
    if (known?.record.sentAt === run.record.sentAt) shared.write(run.record);
  }
  linkOperation(run, operationLink);
  // An answer that comes after its time finds the tenant being read already.
  if (run.work.signal.aborted || context.state.get().name !== 'acting') return;
  context.dispatch(run, {type: 'accepted', at: acceptedAt});
  goOn(context, run, () => followReset(context, run, retryAfterMilliseconds));
}

/** Reads on as who sent the reset, and as nobody else. */
function goOn(context: ResetContext, run: ResetRun, read: () => Promise<void>) {
  if (context.isForeign(run)) context.giveUp(run, 'operator-changed', null);
  else context.start(run, read());
}
