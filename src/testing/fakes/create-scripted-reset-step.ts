import type {Clock} from '../../core/clock';
import {createObservable} from '../../core/observable';
import type {ResetPasswordStep} from '../../steps/reset-password/create-reset-password-step';
import {createOneTimeSecret} from '../../steps/reset-password/one-time-secret';
import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';

/** What a widget asked of the step, in order. Passwords are here because it is a test's business. */
export type StepCall =
  | {readonly name: 'check'; readonly userId: string; readonly cardReadAt: number | null}
  | {readonly name: 'resume'; readonly userId: string}
  | {readonly name: 'reset'; readonly userId: string; readonly password: string | undefined}
  | {readonly name: 'retryVerify' | 'close' | 'dispose'};

/** A step that does nothing by itself: the test says what it comes to. */
export interface ScriptedResetStep extends ResetPasswordStep {
  readonly calls: readonly StepCall[];
  /** Comes into a state, as the real step would. */
  go(state: ResetPasswordState): void;
}

/** Creates the step. `reset` goes to `acting` and holds a password, like the real one. */
export function createScriptedResetStep(clock: Clock, madePassword: string): ScriptedResetStep {
  const state = createObservable<ResetPasswordState>({name: 'idle'});
  const secret = createOneTimeSecret({clock});
  const calls: StepCall[] = [];
  return {
    state,
    secret,
    calls,
    go: state.set,
    check(target, card) {
      calls.push({name: 'check', userId: target.id, cardReadAt: card?.readAt ?? null});
      state.set({name: 'checking'});
    },
    resume: ({id}) => void calls.push({name: 'resume', userId: id}),
    reset({userId, password}) {
      calls.push({name: 'reset', userId, password});
      const current = state.get();
      if (current.name !== 'ready') return;
      secret.hold(password ?? madePassword);
      state.set({name: 'acting', before: current.before, times: {sentAt: clock.now()}});
    },
    retryVerify: () => void calls.push({name: 'retryVerify'}),
    close() {
      calls.push({name: 'close'});
      secret.discard('closed');
      if (!('times' in state.get())) state.set({name: 'idle'});
    },
    dispose() {
      calls.push({name: 'dispose'});
      secret.discard('left');
    },
  };
}
