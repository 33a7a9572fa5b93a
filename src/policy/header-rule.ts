export type Headers = Readonly<Record<string, string>>;

/** Headers of the answers whose path fits a pattern. */
export interface HeaderRule {
  /** A path from the root of the host, in which a `*` at the end stands for any text or none. */
  readonly pattern: string;
  readonly headers: Headers;
}

/**
 * The headers of one answer where all rules that fit add up, as on Cloudflare Pages: a header that
 * two of them name is sent with both values, separated by a comma.
 * Source: developers.cloudflare.com/pages/configuration/headers; checked 2026-11-22.
 */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Headers {
  const headers: Record<string, string> = {};
  for (const {pattern, headers: added} of rules) {
    if (!fits(pattern, pathname)) continue;
    for (const [name, value] of Object.entries(added)) {
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
  }
  return headers;
}

function fits(pattern: string, pathname: string): boolean {
  return pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
}
