import {problemKind} from '../problems/problem-kind';
import type {ResetPasswordState} from './reset-password-state';

/**
 * Whether the tenant must be read before a new intent may begin: nobody has read it to the end. Where
 * that fails for good (a role, a licence, a cloud without the interface) it would bar the way for ever,
 * so there the operator may begin again, told that the last reset stays unproven.
 */
export function isReadingDue({
  reason,
  problem,
}: Pick<Extract<ResetPasswordState, {name: 'unproven'}>, 'reason' | 'problem'>): boolean {
  const isUnread = reason === 'read-failed' || reason === 'operator-changed';
  return isUnread && (problem === null || problemKind(problem) !== 'lasting');
}
