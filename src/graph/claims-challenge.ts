import {isRecord} from './json-shapes';

interface Challenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const part =
  /\s*(?:([A-Za-z][\w-]*)\s+)?([A-Za-z_][\w-]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,|$)/y;

/** Splits a `WWW-Authenticate` header (RFC 9110, 11.6.1); what is no parameter is skipped. */
function parseChallenges(header: string): readonly Challenge[] {
  const challenges: {scheme: string; parameters: Map<string, string>}[] = [];
  let position = 0;
  while (position < header.length) {
    part.lastIndex = position;
    const match = part.exec(header);
    if (match === null) {
      const comma = header.indexOf(',', position);
      if (comma === -1) break;
      position = comma + 1;
      continue;
    }
    position = part.lastIndex;
    const [, scheme, name = '', quoted, bare = ''] = match;
    if (scheme !== undefined) challenges.push({scheme, parameters: new Map()});
    const value = quoted === undefined ? bare : quoted.replace(/\\(.)/g, '$1');
    challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
  }
  return challenges;
}

function decodeBase64(text: string): string | null {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

function isJsonObject(text: string): boolean {
  try {
    return isRecord(JSON.parse(text));
  } catch {
    return false;
  }
}

/**
 * Finds the claims that continuous access evaluation asks for in a 401's `WWW-Authenticate` header.
 * One header may hold two Bearer challenges with the claims in the second; claims come as base64 or
 * base64url.
 *
 * Source: learn.microsoft.com/entra/identity-platform/claims-challenge, checked 2026-11-22; the two
 * challenges in one header are seen in the Azure SDK's tests.
 *
 * @returns the claims as JSON text, as MSAL takes them; null where there is no readable challenge
 */
export function parseClaimsChallenge(header: string | null): string | null {
  for (const {scheme, parameters} of parseChallenges(header ?? '')) {
    const claims = parameters.get('claims');
    const isChallenge =
      scheme.toLowerCase() === 'bearer' && parameters.get('error') === 'insufficient_claims';
    if (!isChallenge || claims === undefined) continue;
    const decoded = decodeBase64(claims);
    if (decoded !== null && isJsonObject(decoded)) return decoded;
  }
  return null;
}
