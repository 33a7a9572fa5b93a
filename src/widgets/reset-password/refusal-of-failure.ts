import {problemKind} from '../../steps/problems/problem-kind';
import {refusalOfPassword, type RefusalOfPassword} from '../../steps/problems/refusal-of-password';
import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';

/** Why the tenant refused a reset that reached it, as far as its words tell; else null. */
export function refusalOfFailure({
  reason,
  problem,
  statusDetail,
}: Extract<ResetPasswordState, {name: 'failed'}>): RefusalOfPassword | null {
  if (reason === 'operation-failed') return refusalOfPassword(statusDetail ?? '');
  return reason === 'refused' && problem !== null && problemKind(problem) === 'lasting'
    ? refusalOfPassword(problem.graphMessage ?? '')
    : null;
}
