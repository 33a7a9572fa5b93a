import {decodeBase64Url, encodeBase64Url} from '../base64-url';
import type {SignInProof} from './practice-token';

/** What an authorization code stands for. Redeemed once, within ten minutes. */
export interface AuthorizationCode extends SignInProof {
  readonly id: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** As the request wrote them. */
  readonly scopes: readonly string[];
  /** PKCE challenge (S256). */
  readonly codeChallenge: string;
  readonly nonce: string | null;
  /** Milliseconds since the epoch. */
  readonly issuedAt: number;
}

/** What a refresh token stands for. */
export interface RefreshGrant extends SignInProof {
  readonly clientId: string;
}

/** Writes a code. Readable by anyone: it proves nothing outside the practice tenant. */
export function writeCode(code: AuthorizationCode): string {
  return `PC.${encodeBase64Url(JSON.stringify(code))}`;
}

/** Reads a code; null for any other text. */
export function readCode(text: string): AuthorizationCode | null {
  return readPayload<AuthorizationCode>(text, 'PC.', 'codeChallenge');
}

/** Writes a refresh token. */
export function writeRefreshToken(grant: RefreshGrant): string {
  return `PR.${encodeBase64Url(JSON.stringify(grant))}`;
}

/** Reads a refresh token; null for any other text. */
export function readRefreshToken(text: string): RefreshGrant | null {
  return readPayload<RefreshGrant>(text, 'PR.', 'operatorId');
}

function readPayload<Payload>(text: string, mark: string, key: keyof Payload): Payload | null {
  const json = text.startsWith(mark) ? decodeBase64Url(text.slice(mark.length)) : null;
  try {
    const payload: unknown = JSON.parse(json ?? 'null');
    return typeof payload === 'object' && payload !== null && key in payload
      ? (payload as Payload)
      : null;
  } catch {
    return null;
  }
}
