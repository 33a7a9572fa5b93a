import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';

/** True from the click that sends until it is known what became of the reset. */
export function isUnderWay(state: ResetPasswordState): boolean {
  return (
    state.name === 'acting' ||
    state.name === 'accepted' ||
    state.name === 'verifying' ||
    state.name === 'recovering'
  );
}
