import {decodeBase64Url, encodeBase64Url} from '../base64-url';

/** Writes the opaque place of the next page: how many people came before, in which tenant. */
export function writeSkipToken(from: number, size: number): string {
  return encodeBase64Url(`practice:${size}:${from}`);
}

/** Reads a place that `writeSkipToken` wrote for a tenant of this size; null for any other text. */
export function readSkipToken(token: string, size: number): number | null {
  const match = /^practice:(\d+):(\d+)$/.exec(decodeBase64Url(token) ?? '');
  return match && Number(match[1]) === size ? Number(match[2]) : null;
}
