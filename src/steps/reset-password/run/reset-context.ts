import type {Clock} from '../../../core/clock';
import type {Observable, WritableObservable} from '../../../core/observable';
import type {Cloud} from '../../../graph/clouds';
import {createGraphProblem} from '../../../graph/create-graph-problem';
import type {GetToken, GraphClient} from '../../../graph/graph-client';
import type {GraphProblem} from '../../../graph/graph-problem';
import type {DatedCard} from '../check-user';
import type {OneTimeSecret} from '../one-time-secret';
import {withoutSecret, type ReportBug} from '../report-bug';
import type {ResetPasswordEvent} from '../reset-password-event';
import type {OtherReset, ResetPasswordState, UnprovenReason} from '../reset-password-state';
import {transition} from '../reset-password-transition';
import type {ResetRecords} from '../reset-record';
import type {ResetTarget} from '../reset-target';
import type {SharedResets} from '../shared-resets';
import {createResetRun, giveClaimBack, leaveRun, type ResetRun} from './reset-run';

/** What every part of the step works with. */
export interface ResetTools {
  readonly client: GraphClient;
  readonly clock: Clock;
  readonly cloud: Cloud;
  readonly getToken: GetToken | undefined;
  readonly records: ResetRecords;
  readonly shared: SharedResets;
  readonly secret: OneTimeSecret;
  readonly operator: Observable<string | null> | undefined;
  readonly reportBug: ReportBug;
}

/** The tools, the run that the operator sees, and the one way in which runs tell how they go on. */
export interface ResetContext extends ResetTools {
  readonly state: Observable<ResetPasswordState>;
  /** The run that the operator sees; null before the first check. */
  current(): ResetRun | null;
  /** Makes a new run the one that the operator sees, and leaves the one before it. */
  begin(target: ResetTarget): ResetRun;
  /** Changes the state by an event that belongs to no run. */
  apply(event: ResetPasswordEvent): void;
  /** Passes an event of a run on, unless that run was ended or given up meanwhile. */
  dispatch(run: ResetRun, event: ResetPasswordEvent): void;
  /** Ends a run with an event that says how. */
  end(run: ResetRun, event: ResetPasswordEvent): void;
  /** Ends a run whose effect cannot be proven for now. */
  giveUp(
    run: ResetRun,
    reason: UnprovenReason,
    problem: GraphProblem | null,
    changedAt?: string,
  ): void;
  /** Tells that another tab resets the user, and ends a run that has sent nothing. */
  yieldTo(run: ResetRun, other: OtherReset | null): void;
  /**
   * Starts work of a run. Where it throws, the bug is reported, and the operator has a way out: what
   * was sent can be looked for again, what was not can be begun again.
   */
  start(run: ResetRun, work: Promise<void>, newPassword?: string): void;
  /** True where a card or a reading is fresh enough to be the one before the reset. */
  isFresh(readAt: number): boolean;
  /** True where a card is of the user, fresh, and from after the end of the last reset. */
  isUsable(target: ResetTarget, card: DatedCard): boolean;
  /** True where somebody else is signed in than who acted in a run. */
  isForeign(run: ResetRun): boolean;
}

/** How old a reading may be to count as the one before the reset, in milliseconds. */
const longestReadingAge = 60_000;

/** Creates the context, with no run. `state` is changed by it alone. */
export function createResetContext(
  tools: ResetTools,
  state: WritableObservable<ResetPasswordState>,
): ResetContext {
  const {clock, records, shared, secret, operator, reportBug} = tools;
  let current: ResetRun | null = null;
  /** Cards from before the end of the last reset show the tenant without its effect. */
  let lastEnd = -Infinity;

  const operatorId = () => operator?.get() ?? null;

  function end(run: ResetRun, event: ResetPasswordEvent) {
    lastEnd = clock.now();
    // What is unproven stays on record: it may be proven yet.
    if (run.record && event.type !== 'gave-up') {
      records.close(run.record);
      const hasChanged = event.type === 'change-read' || event.type === 'changed-again';
      if (hasChanged) shared.end(run.record, 'proven', lastEnd);
      else shared.drop(run.record);
    }
    context.dispatch(run, event);
    giveClaimBack(run);
    // A proof is watched over while its password is held.
    if (run !== current || event.type === 'gave-up' || state.get().name === 'done') return;
    run.work.abort();
    secret.discard('unused');
  }

  function isFresh(readAt: number): boolean {
    const age = clock.now() - readAt;
    return age >= 0 && age < longestReadingAge;
  }

  const context: ResetContext = {
    ...tools,
    state,
    current: () => current,
    begin(target) {
      if (current) leaveRun(current);
      current = createResetRun(target, operatorId());
      return current;
    },
    apply: (event) => state.set(transition(state.get(), event)),
    dispatch(run, event) {
      if (!run.work.signal.aborted) context.apply(event);
    },
    end,
    giveUp(run, reason, problem, changedAt) {
      end(run, {type: 'gave-up', at: clock.now(), reason, problem, changedAt});
    },
    yieldTo(run, other) {
      context.dispatch(run, {type: 'reset-elsewhere', otherReset: other});
      leaveRun(run);
    },
    start(run, work, newPassword) {
      work.catch((bug: unknown) => {
        reportBug(newPassword === undefined ? bug : withoutSecret(bug, newPassword));
        const at = clock.now();
        const problem = createGraphProblem('unexpected-answer');
        if (state.get().name === 'checking') {
          const reason = 'could-not-read';
          context.dispatch(run, {type: 'blocked', reason, precheck: [], problem});
        } else if (run.record === null) {
          end(run, {type: 'not-sent', at, problem});
        } else {
          context.dispatch(run, {type: 'answer-lost'});
          context.giveUp(run, 'read-failed', null);
        }
      });
    },
    isFresh,
    isUsable: (target, {card, readAt}) =>
      card.user.id === target.id && readAt > lastEnd && isFresh(readAt),
    isForeign(run) {
      const id = operatorId();
      return id !== null && id !== run.operatorId;
    },
  };
  return context;
}
