import type {HeaderRule} from './header-rule';
import type {SiteHeaders} from './site-headers';

/**
 * Writes the `_headers` file of Netlify and Cloudflare Pages. Cloudflare reads at most 100 rules of
 * 2,000 characters a line.
 * Source: developers.cloudflare.com/pages/configuration/headers; checked 2026-11-22.
 */
export function formatHeadersFile({everywhere, pages, exceptions}: SiteHeaders): string {
  const blocks = [everywhere, ...pages, ...exceptions].map(({pattern, headers}) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return ['# Written by the build of the site.', ...blocks, ''].join('\n');
}

/**
 * Reads the `_headers` format of static hosts: a line that starts with `/` opens a block, indented
 * `Name: value` lines follow, `#` starts a comment.
 * @throws {Error} on a line that is neither, with its number
 */
export function parseHeadersFile(text: string): readonly HeaderRule[] {
  const rules: {pattern: string; headers: Record<string, string>}[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) return;
    if (line.startsWith('/')) {
      rules.push({pattern: content, headers: {}});
      return;
    }
    const colon = content.indexOf(':');
    const rule = rules.at(-1);
    if (colon < 1 || !rule) {
      throw new Error(`_headers, line ${index + 1}: expected a path or an indented "Name: value"`);
    }
    rule.headers[content.slice(0, colon).trim()] = content.slice(colon + 1).trim();
  });
  return rules;
}
