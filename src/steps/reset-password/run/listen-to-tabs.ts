import {toOtherReset} from '../shared-resets';
import type {ResetContext} from './reset-context';
import {isNews} from './reset-run';
import {lookAgain} from './watch-over-proof';

/**
 * Gives way to a reset that another tab sends, and looks again at a proof when one was sent. Returns
 * the function that stops it.
 */
export function listenToTabs(context: ResetContext): () => void {
  const {shared, state} = context;
  return shared.subscribe(() => {
    const run = context.current();
    if (run === null) return;
    const {name} = state.get();
    if (name === 'done') {
      context.start(run, lookAgain(context, run));
      return;
    }
    const found = shared.find(run.target.id);
    const other = found && toOtherReset(found);
    if (!isNews(run, other)) return;
    // A run that waits for another tab has ended: only its words change.
    if (name === 'blocked') context.apply({type: 'reset-elsewhere', otherReset: other});
    else if (run.record === null) context.yieldTo(run, other);
  });
}
