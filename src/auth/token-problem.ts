import type {TokenProblem} from '../graph/graph-client';
import type {AuthSettings} from './auth-settings';
import {isNoAnswer, type MsalError} from './msal-error';

/**
 * Turns what MSAL threw from a silent call into a value.
 *
 * Consent is missing where the authority says `consent_required`, or its number AADSTS65001
 * (learn.microsoft.com/entra/identity-platform/reference-error-codes, checked 2026-11-22). Plain
 * OpenID Connect says `invalid_scope` to a refresh that asks for more than was granted (RFC 6749,
 * section 6).
 */
export function toTokenProblem(
  error: MsalError,
  asked: {readonly claims: string | undefined; readonly protocol: AuthSettings['protocol']},
): TokenProblem {
  if (isNoAnswer(error)) return {code: 'offline'};
  const isConsentMissing =
    error.subError === 'consent_required' ||
    error.errorCode === 'consent_required' ||
    error.errorNo === '65001' ||
    error.errorMessage?.includes('AADSTS65001') ||
    (asked.protocol === 'oidc' && error.errorCode === 'invalid_scope');
  if (isConsentMissing) return {code: 'consent-required'};
  const wantsClaims = Boolean(error.claims) || asked.claims !== undefined;
  return {
    code:
      error.name === 'InteractionRequiredAuthError' && wantsClaims
        ? 'claims-required'
        : 'sign-in-required',
  };
}
