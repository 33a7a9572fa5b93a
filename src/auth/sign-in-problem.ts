import type {SignInProblem} from './auth';
import {isNoAnswer, quoteAuthority, type MsalError} from './msal-error';

/**
 * MSAL's codes by what they mean to a person. Source: `BrowserAuthErrorCodes` of msal-browser 5.29.0,
 * checked 2026-11-22. `no_token_request_cache_error` is what `handleRedirectPromise` finds when a
 * page was reloaded while its window was still open.
 */
const codes: Readonly<Record<string, SignInProblem['code']>> = {
  user_cancelled: 'cancelled',
  interaction_in_progress_cancelled: 'cancelled',
  timed_out: 'cancelled',
  no_token_request_cache_error: 'cancelled',
  popup_window_error: 'popup-blocked',
  empty_window_error: 'popup-blocked',
  interaction_in_progress: 'in-progress',
  cache_quota_exceeded: 'storage-full',
  in_mem_redirect_unavailable: 'storage-full',
};

/** Turns what MSAL threw from a sign-in, a consent or a sign-out into a value. */
export function toSignInProblem(error: MsalError): SignInProblem {
  const message = quoteAuthority(error);
  const known = codes[error.errorCode];
  if (known) return {code: known, message};
  if (isNoAnswer(error)) return {code: 'offline', message};
  if (error.errorCode === 'access_denied') {
    // Authorities answer access_denied for both; only their words tell a Cancel from a refusal.
    const isCancel = /\bcancel/i.test(error.errorMessage ?? '');
    return {code: isCancel ? 'cancelled' : 'consent-declined', message};
  }
  return {code: 'refused', message: message ?? error.errorCode};
}
