import {followOperation} from '../follow-operation';
import {proveReset} from './prove-reset';
import type {ResetContext} from './reset-context';
import type {ResetRun} from './reset-run';

/**
 * Follows the operation of an accepted reset to its end, where there is one, and then reads the user:
 * an operation that succeeded proves nothing. `firstWait` is in milliseconds; null: as usual.
 */
export async function followReset(
  context: ResetContext,
  run: ResetRun,
  firstWait: number | null,
): Promise<void> {
  const {client, clock} = context;
  if (run.operation !== null) {
    const ended = await followOperation({
      client,
      clock,
      operation: run.operation,
      firstWait,
      signal: run.work.signal,
      onStatus: (status) => context.dispatch(run, {type: 'operation-read', status}),
      onTrouble: (problem) => context.dispatch(run, {type: 'read-troubled', problem}),
    });
    if (ended === null) return;
    run.operation = ended.operation;
    const {outcome} = ended;
    switch (outcome.name) {
      case 'failed': {
        const {statusDetail} = outcome;
        context.end(run, {type: 'operation-failed', at: clock.now(), statusDetail});
        return;
      }
      case 'unreadable':
        context.giveUp(run, 'read-failed', outcome.problem);
        return;
      case 'never-ended':
        context.giveUp(run, 'operation-never-ended', null);
        return;
      case 'status-unknown':
        run.isStatusUnknown = true;
    }
  }
  context.dispatch(run, {type: 'verification-began', at: clock.now()});
  await proveReset(context, run);
}
