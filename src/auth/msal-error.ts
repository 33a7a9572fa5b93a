/**
 * What this room reads of MSAL's errors. They are told apart by shape and not by class, so that
 * nothing here loads MSAL (about 76 kB compressed) before a person wants to sign in.
 */
export interface MsalError extends Error {
  readonly errorCode: string;
  /** The authority's `error_description`, or MSAL's own link to its documentation. */
  readonly errorMessage?: string;
  readonly subError?: string;
  /** The authority's number (`65001`), where it sent one. */
  readonly errorNo?: string;
  readonly status?: number;
  /** Claims that the authority wants to see answered by a person. */
  readonly claims?: string;
}

/** True for what MSAL throws on purpose; false for a bug, which the caller lets through. */
export function isMsalError(error: unknown): error is MsalError {
  return error instanceof Error && 'errorCode' in error && typeof error.errorCode === 'string';
}

/**
 * MSAL's codes for "the authority did not answer". Source: `BrowserAuthErrorCodes` and
 * `ClientAuthErrorCodes` of msal-browser 5.29.0, checked 2026-11-22.
 */
const noAnswerCodes: readonly string[] = [
  'network_error',
  'no_network_connectivity',
  'post_request_failed',
  'get_request_failed',
  'failed_to_parse_response',
  'endpoints_resolution_error',
  'openid_config_error',
];

/** True where no usable answer came from the authority, so that trying again later is the way. */
export function isNoAnswer(error: MsalError): boolean {
  return (
    noAnswerCodes.includes(error.errorCode) ||
    error.errorCode === 'temporarily_unavailable' ||
    error.status === 429 ||
    (error.status ?? 0) >= 500
  );
}

const longestQuote = 500;

/**
 * The words of the authority, fit to be shown: at most 500 characters, and every run that could be a
 * token or a code (40 characters or more of their alphabet) left out. Null where MSAL alone speaks.
 */
export function quoteAuthority(error: MsalError): string | null {
  const isAuthoritys =
    error.name === 'ServerError' || error.name === 'InteractionRequiredAuthError';
  if (!isAuthoritys || !error.errorMessage) return null;
  return error.errorMessage.replace(/[\w.~+/=-]{40,}/g, '…').slice(0, longestQuote);
}
