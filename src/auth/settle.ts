import {failure, success, type Result} from '../core/result';
import type {SignInProblem} from './auth';
import {isMsalError} from './msal-error';
import {toSignInProblem} from './sign-in-problem';

/** Waits for MSAL: what it throws on purpose becomes a value, a bug is let through. */
export async function settle<Value>(
  pending: Promise<Value>,
): Promise<Result<Value, SignInProblem>> {
  try {
    return success(await pending);
  } catch (error) {
    if (isMsalError(error)) return failure(toSignInProblem(error));
    throw error;
  }
}
