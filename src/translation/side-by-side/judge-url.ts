/**
 * Where the help articles' links without a host lead. It was docs.microsoft.com until 2022, which
 * sends its readers on to this one (seen in Microsoft's announcement; 2026-11-22).
 */
const host = 'https://learn.microsoft.com';

/** Whether following a link would run code. A page of data would too, but for an image. */
export function isHarmful(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(
    // Browsers leave these out before they read the scheme.
    Array.from(url)
      .filter((character) => character > ' ')
      .join(''),
  )?.[1];
  if (scheme === undefined) return false;
  return /^(?:javascript|vbscript)$/iu.test(scheme) || /^\s*data:(?!image\/)/iu.test(url);
}

/** Gives a link that begins at the root of the publisher's site its host. */
export function addHost(url: string): string {
  return /^\/(?!\/)/u.test(url) ? `${host}${url}` : url;
}

/** Whether a URL leads somewhere by itself: it has a scheme or a host, and can be read. */
export function isAbsolute(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(url) && URL.canParse(url, 'https://example.com');
}
