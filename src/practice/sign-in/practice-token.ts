import {createGuid} from '../create-guid';
import {practiceAuthority, practiceClientId, practiceTenantId} from '../practice-identity';
import type {RandomBytes} from '../../core/random';
import type {PracticeOperator} from '../practice-tenant';
import {decodeBase64Url, encodeBase64Url} from '../base64-url';

/** How long an access token lasts. */
export const tokenLifetimeSeconds = 3600;

/** The authentication context that the practice claims challenge asks for. */
export const steppedUpContext = 'c1';

/** What one interactive sign-in proved; it passes on to every token that follows from it. */
export interface SignInProof {
  readonly operatorId: string;
  /** Milliseconds since the epoch. */
  readonly signedInAt: number;
  /** When the practice MFA page was last passed; null where it was not. */
  readonly steppedUpAt: number | null;
}

/** A practice access token, read. Scopes as Graph names them. */
export interface PracticeAccessToken extends SignInProof {
  readonly scopes: readonly string[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * Writes a token in the shape of a JWT, unsigned (`alg: none`) and marked `practice`: no credential,
 * worth nothing outside this page.
 */
export function writeToken(claims: Readonly<Record<string, unknown>>): string {
  const header = encodeBase64Url(JSON.stringify({typ: 'JWT', alg: 'none'}));
  return `${header}.${encodeBase64Url(JSON.stringify({...claims, practice: true}))}.`;
}

/** Makes an access token for Graph. `now` in milliseconds since the epoch. */
export function createAccessToken(
  operator: PracticeOperator,
  proof: SignInProof,
  scopes: readonly string[],
  now: number,
  randomBytes: RandomBytes,
): string {
  const issuedAt = Math.floor(now / 1000);
  return writeToken({
    aud: 'https://graph.microsoft.com',
    iss: practiceAuthority,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + tokenLifetimeSeconds,
    appid: practiceClientId,
    oid: operator.id,
    tid: practiceTenantId,
    upn: operator.userPrincipalName,
    name: operator.displayName,
    scp: scopes.join(' '),
    jti: createGuid(randomBytes),
    practice_signed_in_at: proof.signedInAt,
    ...(proof.steppedUpAt === null
      ? {}
      : {acrs: [steppedUpContext], practice_stepped_up_at: proof.steppedUpAt}),
  });
}

/** Reads an access token. Null for anything that the practice tenant did not make. */
export function readAccessToken(token: string): PracticeAccessToken | null {
  const claims = readTokenClaims(token);
  if (!claims || claims.practice !== true || claims.iss !== practiceAuthority) return null;
  const {oid, scp, exp, practice_signed_in_at: signedInAt} = claims;
  if (typeof oid !== 'string' || typeof scp !== 'string') return null;
  if (typeof exp !== 'number' || typeof signedInAt !== 'number') return null;
  const steppedUpAt = claims.practice_stepped_up_at;
  return {
    operatorId: oid,
    signedInAt,
    steppedUpAt: typeof steppedUpAt === 'number' ? steppedUpAt : null,
    scopes: scp.split(' ').filter((scope) => scope !== ''),
    expiresAt: exp * 1000,
  };
}

function readTokenClaims(token: string): Record<string, unknown> | null {
  const text = decodeBase64Url(token.split('.')[1] ?? '');
  if (text === null) return null;
  try {
    const claims: unknown = JSON.parse(text);
    return typeof claims === 'object' ? (claims as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
