import {failure, success, type Result} from '../../core/result';
import {practiceClientId} from '../practice-identity';
import {asksForStepUp} from './asked-claims';
import {splitScopes} from './scopes';

/** What the application asks of the sign-in page. */
export interface AuthorizeRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly responseMode: 'fragment' | 'query';
  /** As the request wrote them. */
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly nonce: string | null;
  /** PKCE challenge (S256). */
  readonly codeChallenge: string;
  readonly prompt: 'none' | 'login' | 'select_account' | 'consent' | null;
  /** Sign-in name of the account that is meant. */
  readonly loginHint: string | null;
  /** Session id of the account that is meant. */
  readonly sessionId: string | null;
  /** Whether a claims challenge asks for the practice MFA page. */
  readonly isStepUpAsked: boolean;
}

/**
 * Why the sign-in page cannot answer: to be shown on the page itself, for nothing may be sent to an
 * address that was not checked.
 *
 * - `foreign-redirect`: the answer would leave the site
 * - `unknown-client`: another application than the site's own
 * - `unsupported-request`: not an authorization code request with PKCE (S256)
 */
export interface AuthorizeProblem {
  readonly code: 'foreign-redirect' | 'unknown-client' | 'unsupported-request';
}

const prompts = ['none', 'login', 'select_account', 'consent'] as const;

/**
 * Reads the query of the sign-in page.
 *
 * @param search `location.search`
 * @param siteOrigin `location.origin`: the only origin that is ever answered
 */
export function readAuthorizeRequest(
  search: string,
  siteOrigin: string,
): Result<AuthorizeRequest, AuthorizeProblem> {
  const parameters = new URLSearchParams(search);
  const redirectUri = parameters.get('redirect_uri') ?? '';
  if (!isOfOrigin(redirectUri, siteOrigin)) return failure({code: 'foreign-redirect'});
  const clientId = parameters.get('client_id');
  if (clientId !== practiceClientId) return failure({code: 'unknown-client'});
  const codeChallenge = parameters.get('code_challenge');
  if (
    parameters.get('response_type') !== 'code' ||
    parameters.get('code_challenge_method') !== 'S256' ||
    !codeChallenge
  ) {
    return failure({code: 'unsupported-request'});
  }
  return success({
    clientId,
    redirectUri,
    responseMode: parameters.get('response_mode') === 'query' ? 'query' : 'fragment',
    scopes: splitScopes(parameters.get('scope')),
    state: parameters.get('state'),
    nonce: parameters.get('nonce'),
    codeChallenge,
    prompt: prompts.find((prompt) => prompt === parameters.get('prompt')) ?? null,
    loginHint: parameters.get('login_hint'),
    sessionId: parameters.get('sid'),
    isStepUpAsked: asksForStepUp(parameters.get('claims')),
  });
}

/** Whether an address is a page of the site. A relative one does not count, nor does a `blob:`. */
export function isOfOrigin(address: string, siteOrigin: string): boolean {
  try {
    return new URL(address).href.startsWith(`${siteOrigin}/`);
  } catch {
    return false;
  }
}

/** The address that carries an answer back to the application. */
export function answerAddress(
  request: AuthorizeRequest,
  answer: Readonly<Record<string, string>>,
): string {
  const parameters = new URLSearchParams(answer);
  if (request.state !== null) parameters.set('state', request.state);
  const url = new URL(request.redirectUri);
  if (request.responseMode === 'query') url.search = parameters.toString();
  else url.hash = parameters.toString();
  return url.href;
}
