import {readPasswordEvidence} from '../../../graph/read-password-evidence';
import {isChangedSince} from '../proves-change';
import type {ResetContext} from './reset-context';
import type {ResetRun} from './reset-run';

/** How often a proven user is read again while the new password is held, in milliseconds. */
const watchEvery = 30_000;

/** Reads a proven user again while the new password is held: it may be another one since. */
export async function watchOverProof(context: ResetContext, run: ResetRun): Promise<void> {
  const {clock, secret} = context;
  const {signal} = run.work;
  const isHeld = () => !signal.aborted && secret.state.get().name === 'held';
  while (isHeld()) {
    await clock.wait(watchEvery, signal);
    if (isHeld()) await lookAgain(context, run);
  }
}

/** Reads a proven user once more, and takes the proof back where the password is another one since. */
export async function lookAgain(context: ResetContext, run: ResetRun): Promise<void> {
  const {client, clock, state} = context;
  const {signal} = run.work;
  const evidence = await readPasswordEvidence(client, {userId: run.target.id}, {signal});
  const current = state.get();
  if (signal.aborted || current.name !== 'done' || !evidence.ok) {
    return;
  }
  const changedAt = evidence.value.lastPasswordChangeDateTime;
  if (changedAt === null) return;
  if (!isChangedSince(current.evidence.after, changedAt, run.isSynced)) return;
  context.end(run, {type: 'changed-again', at: clock.now(), changedAt});
}
