import {failure, success, type Result} from '../../core/result';
import type {Cloud} from '../../graph/clouds';
import type {GraphClient} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';
import {
  resetPassword,
  resetPasswordScopes,
  type AcceptedReset,
  type ResetPasswordInput,
} from '../../graph/reset-password';
import {setPasswordProfile, setPasswordProfileScopes} from '../../graph/set-password-profile';

/** The scopes that resetting a password needs in a cloud. */
export function resetScopes(cloud: Cloud): readonly string[] {
  return cloud.hasResetPassword ? resetPasswordScopes : setPasswordProfileScopes;
}

/** Sends the one request that resets a password, by the operation that the cloud has. */
export async function sendReset(
  client: GraphClient,
  cloud: Cloud,
  input: ResetPasswordInput,
  signal: AbortSignal,
): Promise<Result<AcceptedReset, GraphProblem>> {
  if (cloud.hasResetPassword) return resetPassword(client, input, {signal});
  const answer = await setPasswordProfile(client, input, {signal});
  return answer.ok
    ? success({operationLink: null, retryAfterMilliseconds: null})
    : failure(answer.problem);
}
