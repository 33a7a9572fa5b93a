/** One block of a `_headers` file: a path pattern and the headers of the pages that it matches. */
export interface HeaderRule {
  /** A path, in which `*` stands for any text. */
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads the `_headers` format of static hosts (Netlify, Cloudflare Pages): a line that starts with
 * `/` opens a block, indented `Name: value` lines follow, `#` starts a comment.
 * @throws {Error} on a line that is neither, with its number
 */
export function parseHeaderRules(text: string): readonly HeaderRule[] {
  const rules: {pattern: string; headers: [string, string][]}[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) return;
    if (line.startsWith('/')) {
      rules.push({pattern: content, headers: []});
      return;
    }
    const colon = content.indexOf(':');
    const rule = rules.at(-1);
    if (colon < 1 || !rule) {
      throw new Error(`_headers, line ${index + 1}: expected a path or an indented "Name: value"`);
    }
    rule.headers.push([content.slice(0, colon).trim(), content.slice(colon + 1).trim()]);
  });
  return rules;
}

/** The headers of one page: of every rule that matches, later ones winning. */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    if (!matches(rule.pattern, pathname)) continue;
    for (const [name, value] of rule.headers) headers.set(name, value);
  }
  return headers;
}

function matches(pattern: string, pathname: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(pathname);
}
