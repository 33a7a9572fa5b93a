/**
 * `POST /users/{id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`:
 * sets a password, written back to Active Directory where that is set up. A long-running operation:
 * the 202 says that it was accepted, not that it was done. The user must change the password at the
 * next sign-in.
 *
 * - Only delegated scope: `UserAuthenticationMethod.ReadWrite.All`. Not for one's own account, and
 *   not in the China cloud.
 * - Roles: Authentication or Privileged Authentication Administrator; Password, Helpdesk and User
 *   Administrator within their reach; Global Administrator.
 * - Reference: learn.microsoft.com/graph/api/authenticationmethod-resetpassword, checked 2026-11-22.
 */
import type {Result} from '../core/result';
import {success} from '../core/result';
import type {GraphClient} from './graph-client';
import type {GraphProblem} from './graph-problem';
import {encodeForUrl} from './graph-url';
import {readRetryAfter} from './retry-after';

export const resetPasswordScopes = ['UserAuthenticationMethod.ReadWrite.All'] as const;

/** The id of the password among a user's authentication methods: the same for everyone. */
export const passwordMethodId = '28c10230-6103-485e-b985-444c60001490';

export interface ResetPasswordInput {
  /** The user's object id. */
  readonly userId: string;
  /** Always sent: Graph makes one up only where no Active Directory is involved. */
  readonly newPassword: string;
}

/** The reset was accepted. */
export interface AcceptedReset {
  /** Where the operation is followed, to be requested as it is; null where Graph gave no link. */
  readonly operationLink: string | null;
  /** How long Graph asks to wait before following it; null where it did not say. */
  readonly retryAfterMilliseconds: number | null;
}

/** Sends the one reset. Never repeated: see `mayHaveTakenEffect` of the problem. */
export async function resetPassword(
  client: GraphClient,
  {userId, newPassword}: ResetPasswordInput,
  {signal}: {readonly signal?: AbortSignal} = {},
): Promise<Result<AcceptedReset, GraphProblem>> {
  const answer = await client.send({
    method: 'POST',
    path: `/users/${encodeForUrl(userId)}/authentication/methods/${passwordMethodId}/resetPassword`,
    body: {newPassword},
    scopes: resetPasswordScopes,
    signal,
  });
  if (!answer.ok) return answer;
  return success({
    operationLink: answer.value.headers.get('Location'),
    retryAfterMilliseconds: readRetryAfter(answer.value),
  });
}
