import type {PracticePerson} from '../people/person';
import type {PasswordChange, PracticeState, ResetOperation} from './practice-state';

/** How many accepted resets and changes are remembered; older ones are forgotten. */
const remembered = 200;

/** Notes a reset that was accepted, and the change of date that it will bring. */
export function rememberReset(
  state: PracticeState,
  operation: ResetOperation | null,
  change: PasswordChange | null,
): PracticeState {
  return {
    ...state,
    operations: operation ? [...state.operations, operation].slice(-remembered) : state.operations,
    passwordChanges: change
      ? [...state.passwordChanges, change].slice(-remembered)
      : state.passwordChanges,
  };
}

/** When a person's password last changed, as a read at time `now` shows it. */
export function lastPasswordChangeOf(
  person: PracticePerson,
  state: PracticeState,
  now: number,
): string | null {
  const visible = state.passwordChanges
    .filter((change) => change.userId === person.id && change.visibleFrom <= now)
    .map(({changedAt}) => changedAt);
  return visible.length > 0
    ? new Date(Math.max(...visible)).toISOString()
    : person.lastPasswordChangeDateTime;
}
