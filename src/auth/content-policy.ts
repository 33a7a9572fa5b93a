import {clouds} from '../graph/clouds';
import type {SiteTenant} from './site-tenant';

/**
 * The content security policy of a page that may hold a token: scripts of the site and the inline
 * ones whose hashes are given, no evaluated text, and no host but the site's own and those of the
 * tenant's cloud. `frame-src` also keeps the code of a live example from leading its frame elsewhere.
 *
 * @param inlineScripts base64 of the SHA-256 of each inline script of the page
 */
export function contentPolicy({real}: SiteTenant, inlineScripts: readonly string[]): string {
  const cloud = real && clouds[real.cloud];
  const self = "'self'";
  const authority = cloud ? [cloud.authority] : [];
  const graph = cloud ? [cloud.graph] : [];
  const directives: readonly (readonly [name: string, sources: readonly string[]])[] = [
    ['default-src', [self]],
    ['script-src', [self, ...inlineScripts.map((hash) => `'sha256-${hash}'`)]],
    ['style-src', [self]],
    // Docusaurus writes styles of single elements into its pages.
    ['style-src-attr', ["'unsafe-inline'"]],
    ['img-src', [self, 'data:']],
    ['connect-src', [self, ...authority, ...graph]],
    // MSAL renews a token in a hidden frame of the authority.
    ['frame-src', [self, ...authority]],
    ['form-action', [self, ...authority]],
    ['object-src', ["'none'"]],
    ['base-uri', ["'none'"]],
  ];
  return directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
