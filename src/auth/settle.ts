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
    // MSAL lets the browser's own error through where it cannot note that a sign-in has begun.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      return failure({code: 'storage-full', message: null});
    }
    throw error;
  }
}
