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

/**
 * Sends the one request that resets a password, by the operation that the cloud has. The problem of a
 * tenant that repeats what it was sent does not hold the password: it is quoted to the operator.
 */
export async function sendReset(
  client: GraphClient,
  cloud: Cloud,
  input: ResetPasswordInput,
  signal: AbortSignal,
): Promise<Result<AcceptedReset, GraphProblem>> {
  const answer = cloud.hasResetPassword
    ? await resetPassword(client, input, {signal})
    : await patchPassword(client, input, signal);
  return answer.ok ? answer : failure(withoutText(answer.problem, input.newPassword));
}

async function patchPassword(
  client: GraphClient,
  input: ResetPasswordInput,
  signal: AbortSignal,
): Promise<Result<AcceptedReset, GraphProblem>> {
  const answer = await setPasswordProfile(client, input, {signal});
  return answer.ok ? success({operationLink: null, retryAfterMilliseconds: null}) : answer;
}

function withoutText(problem: GraphProblem, text: string): GraphProblem {
  const hide = (words: string | null) => words?.replaceAll(text, '…') ?? null;
  return {
    ...problem,
    graphCode: hide(problem.graphCode),
    graphMessage: hide(problem.graphMessage),
  };
}
