/**
 * Why a Graph request did not give what was asked. Stable codes; texts for people are the widgets'.
 *
 * - `offline`: no answer at all (network down, DNS, connection lost, blocked by the browser)
 * - `timed-out`: a read was given up, as its answer did not come whole within 60 seconds
 * - `aborted`: our own signal was aborted
 * - `sign-in-required`: no account, or the sign-in expired and a person must act
 * - `consent-required`: the person or an admin must still consent to the scopes (no token, and some 403)
 * - `licence-required`: the organization has not bought what this needs (402, and some 403)
 * - `claims-required`: Graph's claims challenge could not be answered without a person
 * - `bad-request` 400 · `unauthorized` 401 · `forbidden` 403 · `not-found` 404 · `conflict` 409 ·
 *   `precondition-failed` 412 · `throttled` 429 · `unavailable` 503/504 · `not-implemented` 501
 * - `server-error`: any other 5xx
 * - `unexpected-answer`: the answer is not what Graph documents (bad JSON, foreign link, wrong shape)
 */
export type GraphProblemCode =
  | 'offline'
  | 'timed-out'
  | 'aborted'
  | 'sign-in-required'
  | 'consent-required'
  | 'licence-required'
  | 'claims-required'
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'precondition-failed'
  | 'throttled'
  | 'unavailable'
  | 'not-implemented'
  | 'server-error'
  | 'unexpected-answer';

/** A failed Graph request as a value. Holds no token, no request body and no password. */
export interface GraphProblem {
  readonly code: GraphProblemCode;
  /** The HTTP status, or null where no answer came. */
  readonly status: number | null;
  /** Graph's own `error.code`, e.g. `Authorization_RequestDenied`; null where it is no code. */
  readonly graphCode: string | null;
  /**
   * Graph's own `error.message`, shown as a quotation: without markup, JSON and what could be a token,
   * 500 characters at most. Null where nothing is left of it.
   */
  readonly graphMessage: string | null;
  /** Graph's `request-id`, for a support case. */
  readonly requestId: string | null;
  /** What `Retry-After` asked for, in milliseconds; null where it did not tell. */
  readonly retryAfterMilliseconds: number | null;
  /** The scopes the request needed, for a consent prompt. */
  readonly scopes: readonly string[];
  /** The claims of a challenge that a person must answer, as MSAL takes them (JSON text); else null. */
  readonly claims: string | null;
  /**
   * True where a write was sent and it cannot be told whether Graph carried it out: the tenant must
   * be read before anyone tries again.
   */
  readonly mayHaveTakenEffect: boolean;
}
