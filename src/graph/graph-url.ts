const loneSurrogates = /\p{Surrogate}/gu;
const absolute = /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\)/i;
const dotSegment = /(?:^|\/)(?:\.|%2e){1,2}(?=\/|$)/i;

/**
 * Encodes one value for a path segment or a query. Half of a surrogate pair (an emoji cut in two
 * while typing) becomes U+FFFD, where `encodeURIComponent` would throw.
 */
export const encodeForUrl = (value: string): string =>
  encodeURIComponent(value.replace(loneSurrogates, '\uFFFD'));

/** Writes query parameters as `?$select=id&…`, encoded; '' where there are none. */
export function encodeQuery(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeForUrl(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/**
 * The full address of a request. An absolute link is kept as Graph wrote it, to the letter.
 *
 * @param endpoint origin of the chosen cloud's Graph
 * @returns null where the address must not be requested: a link to another origin, a link with
 *   credentials in it, or a path that climbs (`..`)
 */
export function resolveGraphUrl(
  endpoint: string,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string | null {
  if (!absolute.test(path)) {
    return dotSegment.test(path) ? null : `${endpoint}/v1.0${path}${encodeQuery(query)}`;
  }
  if (!URL.canParse(path)) return null;
  const url = new URL(path);
  const isOurs =
    url.protocol === 'https:' &&
    url.origin === new URL(endpoint).origin &&
    url.username === '' &&
    url.password === '';
  return isOurs ? path : null;
}
