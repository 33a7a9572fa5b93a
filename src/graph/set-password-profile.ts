/**
 * `PATCH /users/{id}` with `passwordProfile`: sets a password where `resetPassword` does not exist
 * (China). Not for synced or federated users: it is not written back to Active Directory.
 *
 * - Least-privilege delegated scope: `User-PasswordProfile.ReadWrite.All`.
 * - Roles: Password, Helpdesk, Authentication and User Administrator within their reach; Privileged
 *   Authentication and Global Administrator.
 * - Reference: learn.microsoft.com/graph/api/user-update, checked 2026-11-22.
 */
import type {User} from '@microsoft/microsoft-graph-types';
import type {Result} from '../core/result';
import {success} from '../core/result';
import type {GraphClient} from './graph-client';
import type {GraphProblem} from './graph-problem';
import {encodeForUrl} from './graph-url';

export const setPasswordProfileScopes = ['User-PasswordProfile.ReadWrite.All'] as const;

export interface SetPasswordProfileInput {
  /** The user's object id. */
  readonly userId: string;
  readonly newPassword: string;
}

/** Sets the password, to be changed at the next sign-in. Answered by an empty 204. */
export async function setPasswordProfile(
  client: GraphClient,
  {userId, newPassword}: SetPasswordProfileInput,
  {signal}: {readonly signal?: AbortSignal} = {},
): Promise<Result<null, GraphProblem>> {
  const answer = await client.send({
    method: 'PATCH',
    path: `/users/${encodeForUrl(userId)}`,
    body: {
      passwordProfile: {password: newPassword, forceChangePasswordNextSignIn: true},
    } satisfies Pick<User, 'passwordProfile'>,
    scopes: setPasswordProfileScopes,
    signal,
  });
  return answer.ok ? success(null) : answer;
}
