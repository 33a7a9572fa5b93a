import {createGraphProblem} from '../../../graph/create-graph-problem';
import {isUnderWay} from '../reset-password-transition';
import {checkRun} from './check-run';
import {proveReset} from './prove-reset';
import type {ResetContext} from './reset-context';
import type {ResetRun} from './reset-run';

/**
 * Lets no reset go on as somebody else than began it: what was checked is checked anew, what was sent
 * is not read on. Returns the function that stops it.
 */
export function listenToOperator(context: ResetContext): (() => void) | undefined {
  const {operator} = context;
  let last = operator?.get() ?? null;
  return operator?.subscribe(() => {
    const wasSignedOut = last === null;
    last = operator.get();
    const run = context.current();
    if (run === null) return;
    if (last === run.operatorId) {
      if (wasSignedOut && last !== null) welcomeBack(context, run);
      return;
    }
    // A session that merely expired comes not here: its account still acts.
    context.secret.discard(last === null ? 'signed-out' : 'operator-changed');
    changeOperator(context, run);
  });
}

/** Reads on where that only waited for whoever sent the reset. */
function welcomeBack(context: ResetContext, run: ResetRun) {
  // A session that expired leaves its account in place: news of that is no return, and would take the
  // way to sign in from under a click.
  const current = context.state.get();
  if (current.name !== 'unproven' || current.problem?.code !== 'sign-in-required') return;
  lookOnceMore(context, run);
}

/** Keeps what was begun for one operator from going on as another. */
function changeOperator(context: ResetContext, run: ResetRun) {
  const {clock, state} = context;
  const {name} = state.get();
  if (name === 'checking' || name === 'ready' || name === 'blocked') {
    const begun = context.begin(run.target);
    begun.earlier = run.earlier;
    context.apply({type: 'check-began'});
    context.start(begun, checkRun(context, begun, null));
  } else if (name === 'acting' && run.record === null) {
    const problem = createGraphProblem('sign-in-required');
    context.end(run, {type: 'not-sent', at: clock.now(), problem});
  } else if (context.isForeign(run) && name === 'unproven') {
    context.dispatch(run, {type: 'operator-changed'});
  } else if (context.isForeign(run) && isUnderWay(state.get())) {
    // A claims challenge would be answered by whoever is signed in now.
    if (name === 'acting') run.patience?.abort();
    else {
      run.work.abort();
      run.work = new AbortController();
      context.giveUp(run, 'operator-changed', null);
    }
  }
}

/** Reads the tenant once more for a reset that is unproven. */
export function lookOnceMore(context: ResetContext, run: ResetRun): void {
  context.dispatch(run, {type: 'verify-retried'});
  context.start(run, proveReset(context, run));
}
