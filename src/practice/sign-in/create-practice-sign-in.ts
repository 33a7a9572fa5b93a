import type {Clock} from '../../core/clock';
import type {KeyValueStorage} from '../../core/key-value-storage';
import type {RandomBytes} from '../../core/random';
import {createGuid} from '../create-guid';
import {isSignInExpired} from '../faults/token-faults';
import type {PracticeOperator} from '../practice-tenant';
import {createPracticeStore} from '../state/practice-store';
import {writeCode} from './authorization-code';
import {answerAddress, isOfOrigin, type AuthorizeRequest} from './authorize-request';
import {consentedScopes, rememberConsent} from './consents';
import {findOperator, practiceOperators} from './practice-operators';
import {createAccessToken} from './practice-token';
import {graphScopes, needsAdministrator} from './scopes';
import {sessionIdOf} from './token-endpoint';

export interface PracticeSignInOptions {
  /** The same storage as the practice tenant's. */
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

/** What stands between an operator and the application. Scopes in plain form (`User.Read.All`). */
export interface PendingConsent {
  /** Not yet consented to: to be shown and accepted. */
  readonly scopes: readonly string[];
  /** Those of `scopes` that this operator may not consent to: "Need admin approval". */
  readonly needsAdminApproval: readonly string[];
  /** The practice MFA page must be passed. */
  readonly needsStepUp: boolean;
  /** Whether this operator may consent on behalf of the whole organisation. */
  readonly mayConsentForOrganization: boolean;
}

/**
 * Errors that the sign-in page sends back by itself. `cancelled` goes out as `access_denied` too, in
 * other words: the person left before there was anything to permit.
 */
export type AuthorizeError =
  'access_denied' | 'cancelled' | 'login_required' | 'interaction_required';

/** The sign-in page's logic, without its looks. Every address it returns is of the site itself. */
export interface PracticeSignIn {
  listOperators(): readonly PracticeOperator[];
  /** Operators with a live session, the latest first. */
  listSignedIn(): readonly PracticeOperator[];
  /**
   * Who needs no choosing: the signed-in operator whom the request means, or the only one. Null
   * where the request wants a choice (`prompt` of `login` or `select_account`) or nobody fits.
   */
  suggestOperator(request: AuthorizeRequest): PracticeOperator | null;
  pendingConsent(request: AuthorizeRequest, operatorId: string): PendingConsent;
  /**
   * Signs the operator in, notes the consent to what the request asks, and returns the address that
   * carries the code. A request with `isStepUpAsked` counts as stepped up: call it after the MFA page.
   * Throws where the operator may not consent (`needsAdminApproval`): the page must not offer it.
   */
  grant(
    request: AuthorizeRequest,
    operatorId: string,
    options?: {readonly isForOrganization?: boolean},
  ): string;
  /** Returns the address that carries a refusal. */
  refuse(request: AuthorizeRequest, error: AuthorizeError): string;
  /** Answers `prompt=none`: a code where nothing is pending, else the matching error. */
  answerSilently(request: AuthorizeRequest): string;
  /**
   * Ends the session that the sign-out page's query names (`logout_hint`, a sign-in name), or all,
   * and returns where to go: `post_logout_redirect_uri` with its `state`, or null where that is
   * missing or leaves the site.
   */
  signOut(search: string, siteOrigin: string): string | null;
  /** An access token for these (plain) scopes, whatever was consented: for the live frame only. */
  issueAccessToken(operatorId: string, scopes: readonly string[]): string;
}

/** Creates the sign-in page's logic over the tenant's storage. */
export function createPracticeSignIn(options: PracticeSignInOptions): PracticeSignIn {
  const {clock, randomBytes} = options;
  const store = createPracticeStore(options.storage);

  function listSignedIn(): readonly PracticeOperator[] {
    const state = store.read();
    return state.sessions
      .filter(({operatorId, signedInAt}) => {
        return !isSignInExpired({operatorId, signedInAt, steppedUpAt: null}, state);
      })
      .map(({operatorId}) => findOperator(operatorId))
      .filter((operator) => operator !== null);
  }

  function findMeant(request: AuthorizeRequest): PracticeOperator | null {
    const signedIn = listSignedIn();
    const meant = signedIn.find(
      ({id, userPrincipalName}) =>
        userPrincipalName === request.loginHint || sessionIdOf(id) === request.sessionId,
    );
    const isNobodyMeant = request.loginHint === null && request.sessionId === null;
    return meant ?? (isNobodyMeant && signedIn.length === 1 ? signedIn[0]! : null);
  }

  function pendingConsent(request: AuthorizeRequest, operatorId: string): PendingConsent {
    const operator = requireOperator(operatorId);
    const consented = consentedScopes(store.read(), operatorId);
    const scopes = graphScopes(request.scopes).filter((scope) => !consented.includes(scope));
    return {
      scopes,
      needsAdminApproval: operator.role === null ? scopes.filter(needsAdministrator) : [],
      needsStepUp: request.isStepUpAsked,
      mayConsentForOrganization: operator.role === 'globalAdministrator',
    };
  }

  function answerCode(request: AuthorizeRequest, operatorId: string, signedInAt: number): string {
    const now = clock.now();
    const code = writeCode({
      id: createGuid(randomBytes),
      operatorId,
      signedInAt,
      steppedUpAt: request.isStepUpAsked ? now : null,
      clientId: request.clientId,
      redirectUri: request.redirectUri,
      scopes: request.scopes,
      codeChallenge: request.codeChallenge,
      nonce: request.nonce,
      issuedAt: now,
    });
    return answerAddress(request, {code, session_state: sessionIdOf(operatorId)});
  }

  const errorTexts: Readonly<Record<AuthorizeError, string>> = {
    access_denied: 'PRACTICE65004: The permission was declined.',
    cancelled: 'PRACTICE50199: The person cancelled the sign-in.',
    login_required: 'PRACTICE50058: Nobody is signed in.',
    interaction_required: 'PRACTICE65001: A person must act at the sign-in page.',
  };
  const refuse: PracticeSignIn['refuse'] = (request, error) =>
    answerAddress(request, {
      error: error === 'cancelled' ? 'access_denied' : error,
      error_description: errorTexts[error],
    });

  return {
    listOperators: () => practiceOperators,
    listSignedIn,
    pendingConsent,
    refuse,
    suggestOperator: (request) =>
      request.prompt === 'login' || request.prompt === 'select_account' ? null : findMeant(request),
    grant(request, operatorId, {isForOrganization = false} = {}) {
      const pending = pendingConsent(request, operatorId);
      if (pending.needsAdminApproval.length > 0) {
        throw new Error(
          `${operatorId} may not consent to ${pending.needsAdminApproval.join(', ')}`,
        );
      }
      if (isForOrganization && !pending.mayConsentForOrganization) {
        throw new Error(`${operatorId} may not consent for the organisation`);
      }
      const now = clock.now();
      const scopes = isForOrganization ? graphScopes(request.scopes) : pending.scopes;
      store.update((state) => ({
        ...rememberConsent(state, operatorId, scopes, isForOrganization),
        sessions: [
          {operatorId, signedInAt: now},
          ...state.sessions.filter((session) => session.operatorId !== operatorId),
        ],
      }));
      return answerCode(request, operatorId, now);
    },
    answerSilently(request) {
      const operator = findMeant(request);
      if (!operator) return refuse(request, 'login_required');
      const {scopes, needsStepUp} = pendingConsent(request, operator.id);
      if (scopes.length > 0 || needsStepUp) return refuse(request, 'interaction_required');
      const session = store.read().sessions.find(({operatorId}) => operatorId === operator.id)!;
      return answerCode(request, operator.id, session.signedInAt);
    },
    signOut(search, siteOrigin) {
      const parameters = new URLSearchParams(search);
      const hint = parameters.get('logout_hint');
      const meant = practiceOperators.find(({userPrincipalName}) => userPrincipalName === hint);
      store.update((state) => ({
        ...state,
        sessions: meant ? state.sessions.filter(({operatorId}) => operatorId !== meant.id) : [],
        revokedBefore: meant ? state.revokedBefore : clock.now(),
      }));
      const back = parameters.get('post_logout_redirect_uri') ?? '';
      if (!isOfOrigin(back, siteOrigin)) return null;
      const address = new URL(back);
      const stateText = parameters.get('state');
      if (stateText !== null) address.searchParams.set('state', stateText);
      return address.href;
    },
    issueAccessToken(operatorId, scopes) {
      const now = clock.now();
      const proof = {operatorId, signedInAt: now, steppedUpAt: now};
      return createAccessToken(requireOperator(operatorId), proof, scopes, now, randomBytes);
    },
  };
}

function requireOperator(id: string): PracticeOperator {
  const operator = findOperator(id);
  if (!operator) throw new Error(`${id} is no operator of the practice tenant`);
  return operator;
}
