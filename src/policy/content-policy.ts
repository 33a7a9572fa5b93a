import type {SiteTenant} from '../auth/site-tenant';
import {clouds} from '../graph/clouds';

/** One directive after another, each with its sources. */
type Directives = Readonly<Record<string, readonly string[]>>;

const self = "'self'";
const none = "'none'";

/**
 * The one style that a script of ours adds as text: React Aria's, for the touch behaviour of what can
 * be pressed. Another text, from whomever, is refused.
 */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * The names under which scripts may make markup or script addresses out of text, with what each
 * checks. There is no `default`, so any other text is refused.
 * - `bundler`: the bundler's own addresses of chunks, which `script-src` bounds
 * - `nprogress`: one constant
 * - `search-html`: a closed grammar
 */
const trustedTypesPolicies = ['bundler', 'nprogress', 'search-html'];

/** What is true of every answer of the site, the live frame and a page that is not there included. */
export const policyEverywhere = writePolicy({
  'base-uri': [none],
  'form-action': [none],
  'object-src': [none],
});

/**
 * The content security policy of a page that may hold a token: scripts of the site and the inline
 * ones whose hashes are given, no evaluated text, and no host but the site's own and those of the
 * tenant's cloud. Every page has the same one, for the site's router changes pages without loading
 * them.
 *
 * @param inlineScripts base64 of the SHA-256 of each inline script of the page
 */
export function contentPolicy({real}: SiteTenant, inlineScripts: readonly string[]): string {
  const cloud = real && clouds[real.cloud];
  const authority = cloud ? [cloud.authority] : [];
  const graph = cloud ? [cloud.graph] : [];
  return writePolicy({
    'default-src': [none],
    'script-src': [self, ...inlineScripts.map((hash) => `'sha256-${hash}'`)],
    'style-src': [self, reactAriaStyle],
    // Docusaurus and its code blocks write styles of single elements into the pages. They colour and
    // hide; what they could load is bounded by the other directives.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': [self, 'data:'],
    'connect-src': [self, ...authority, ...graph],
    // The live frame, MSAL's hidden frames, and where those come back to. A policy can name a path
    // only together with a host, and a build does not know all hosts that it will be opened under;
    // every other page of the site refuses to be framed.
    'frame-src': [self, ...authority],
    // The search runs in a worker.
    'worker-src': [self],
    'base-uri': [none],
    // MSAL goes to the authority by address, never by a form.
    'form-action': [none],
    'object-src': [none],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': trustedTypesPolicies,
  });
}

/** Adds who may frame a page, which only a header can say. */
export function withFrameAncestors(policy: string, ancestors: 'none' | 'self'): string {
  return `${policy}; frame-ancestors '${ancestors}'`;
}

function writePolicy(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
