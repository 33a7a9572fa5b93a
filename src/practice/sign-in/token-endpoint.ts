import type {Clock} from '../../core/clock';
import type {RandomBytes} from '../../core/random';
import {isSignInExpired, isStepUpNeeded} from '../faults/token-faults';
import {practiceAuthority, practiceClientId, practiceTenantId} from '../practice-identity';
import type {PracticeOperator, PracticeTenant} from '../practice-tenant';
import type {PracticeState} from '../state/practice-state';
import type {PracticeStore} from '../state/practice-store';
import {asksForStepUp} from './asked-claims';
import {readCode, readRefreshToken, writeRefreshToken} from './authorization-code';
import {encodeBase64Url} from '../base64-url';
import {consentedScopes} from './consents';
import {findOperator} from './practice-operators';
import {
  createAccessToken,
  tokenLifetimeSeconds,
  writeToken,
  type SignInProof,
} from './practice-token';
import {graphScopes, joinScopes, plainScope, splitScopes} from './scopes';

export interface TokenEndpointOptions {
  readonly store: PracticeStore;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

type TokenAnswer = Awaited<ReturnType<PracticeTenant['answerToken']>>;

interface Grant {
  readonly proof: SignInProof;
  readonly operator: PracticeOperator;
  /** As the request wrote them. */
  readonly asked: readonly string[];
  readonly nonce: string | null;
}

/** How long a code may be redeemed, in milliseconds. */
const codeLifetime = 10 * 60_000;
/** How many redeemed codes are remembered; older ones have expired long since. */
const rememberedCodes = 50;

/**
 * The token endpoint: authorization code with PKCE (S256), and refresh. Codes serve once and expire;
 * scopes that were not consented to answer `invalid_grant` with suberror `consent_required`, a claims
 * challenge without step-up answers `interaction_required` with its claims. Shapes as MSAL 5 reads
 * them, measured 2026-11-22.
 */
export function createTokenEndpoint(options: TokenEndpointOptions): PracticeTenant['answerToken'] {
  const {store, clock, randomBytes} = options;

  return async function answerToken(form) {
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return redeemCode(form);
      case 'refresh_token':
        return refresh(form);
      default:
        return refuse('unsupported_grant_type', 70003, 'The grant type is not supported.');
    }
  };

  async function redeemCode(form: URLSearchParams): Promise<TokenAnswer> {
    const text = form.get('code') ?? '';
    const code = readCode(text);
    const operator = code && findOperator(code.operatorId);
    const now = clock.now();
    if (!code || !operator) return refuse('invalid_grant', 9002313, 'The code is malformed.');
    if (now - code.issuedAt > codeLifetime) {
      return refuse('invalid_grant', 70008, 'The code has expired.');
    }
    if (code.clientId !== form.get('client_id') || code.clientId !== practiceClientId) {
      return refuse('invalid_grant', 700005, 'The code was issued to another client.');
    }
    if (code.redirectUri !== form.get('redirect_uri')) {
      return refuse('invalid_grant', 50011, 'The redirect URI is not the one of the request.');
    }
    if ((await challengeOf(form.get('code_verifier') ?? '')) !== code.codeChallenge) {
      return refuse('invalid_grant', 501481, 'The code verifier does not match the challenge.');
    }
    if (store.read().usedCodes.includes(code.id)) {
      return refuse('invalid_grant', 54005, 'The code was already redeemed.');
    }
    store.update((state) => ({
      ...state,
      usedCodes: [...state.usedCodes, code.id].slice(-rememberedCodes),
    }));
    return answerTokens({proof: code, operator, asked: code.scopes, nonce: code.nonce}, now);
  }

  function refresh(form: URLSearchParams): TokenAnswer {
    const grant = readRefreshToken(form.get('refresh_token') ?? '');
    const operator = grant && findOperator(grant.operatorId);
    const state = store.read();
    if (!grant || !operator || grant.clientId !== form.get('client_id')) {
      return refuse('invalid_grant', 9002313, 'The refresh token is malformed.');
    }
    if (isSignInExpired(grant, state)) {
      return refuse('invalid_grant', 700082, 'The refresh token has expired. Sign in again.');
    }
    if (grant.signedInAt < state.revokedBefore) {
      return refuse('invalid_grant', 50173, 'The grant was revoked. Sign in again.');
    }
    const asked = splitScopes(form.get('scope'));
    const consented = consentedScopes(state, operator.id);
    const missing = graphScopes(asked).filter((scope) => !consented.includes(scope));
    if (missing.length > 0) {
      return refuse('invalid_grant', 65001, `No consent was given to ${missing.join(', ')}.`, {
        suberror: 'consent_required',
      });
    }
    const claims = form.get('claims');
    if (asksForStepUp(claims) && !hasSteppedUp(grant, state)) {
      return refuse('interaction_required', 50076, 'Pass the practice MFA page to go on.', {
        suberror: 'basic_action',
        claims,
      });
    }
    return answerTokens({proof: grant, operator, asked, nonce: null}, clock.now());
  }

  function answerTokens({proof, operator, asked, nonce}: Grant, now: number): TokenAnswer {
    const consented = consentedScopes(store.read(), operator.id);
    const plain = graphScopes(asked);
    const extra = consented.filter((scope) => !asked.map(plainScope).includes(scope));
    const scopes = joinScopes(plain, extra);
    const passedOn: SignInProof = {
      operatorId: proof.operatorId,
      signedInAt: proof.signedInAt,
      steppedUpAt: proof.steppedUpAt,
    };
    return {
      status: 200,
      body: {
        token_type: 'Bearer',
        scope: joinScopes(asked, extra).join(' '),
        expires_in: tokenLifetimeSeconds,
        ext_expires_in: tokenLifetimeSeconds,
        access_token: createAccessToken(operator, passedOn, scopes, now, randomBytes),
        refresh_token: writeRefreshToken({...passedOn, clientId: practiceClientId}),
        id_token: createIdToken(operator, nonce, now),
        client_info: encodeBase64Url(JSON.stringify({uid: operator.id, utid: practiceTenantId})),
      },
    };
  }

  function refuse(
    error: string,
    code: number,
    description: string,
    extra: Readonly<Record<string, unknown>> = {},
  ): TokenAnswer {
    return {
      status: 400,
      body: {
        error,
        error_description: `PRACTICE${code}: ${description}`,
        error_codes: [code],
        timestamp: new Date(clock.now()).toISOString(),
        ...extra,
      },
    };
  }
}

/** Without the fault switched on, any earlier step-up will do. */
function hasSteppedUp(proof: SignInProof, state: PracticeState): boolean {
  return proof.steppedUpAt !== null && !isStepUpNeeded(proof, state);
}

function createIdToken(operator: PracticeOperator, nonce: string | null, now: number): string {
  const issuedAt = Math.floor(now / 1000);
  return writeToken({
    ver: '2.0',
    iss: practiceAuthority,
    aud: practiceClientId,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + tokenLifetimeSeconds,
    sub: `practice-${operator.id}`,
    oid: operator.id,
    tid: practiceTenantId,
    preferred_username: operator.userPrincipalName,
    name: operator.displayName,
    login_hint: operator.userPrincipalName,
    sid: sessionIdOf(operator.id),
    ...(nonce === null ? {} : {nonce}),
  });
}

/** The session id in id tokens, by which a later request names whom it means. */
export function sessionIdOf(operatorId: string): string {
  return `practice-session-${operatorId}`;
}

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return encodeBase64Url(new Uint8Array(digest));
}
