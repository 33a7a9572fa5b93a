import type {Headers} from './header-rule';
import type {SiteHeaders} from './site-headers';

const explanation = `# Written by the build of the site, to be included in its server block:
#   include /path/to/nginx-headers.conf;
# A location that has an add_header of its own gets none of these: include the file there as well.`;

/**
 * Writes a snippet for the server block of nginx, in which a page's headers replace those that are
 * sent otherwise. `if` does no more here than set a variable, and both it and the variables are read
 * anew where nginx goes on to another file, such as that of a folder or of an error.
 * Source: nginx.org/en/docs/http/ngx_http_headers_module.html and ngx_http_rewrite_module.html;
 * checked 2026-11-22.
 */
export function formatNginxHeaders({everywhere, ordinary, pages, exceptions}: SiteHeaders): string {
  const common: Headers = {...everywhere.headers, ...ordinary};
  const rules = [...pages, ...exceptions];
  const defaults = Object.entries(common).map(([name, value]) => set(name, value));
  const conditions = rules.map(({pattern, headers}) => {
    const own = {...everywhere.headers, ...headers};
    const changes = Object.keys(common)
      .filter((name) => own[name] !== common[name])
      .map((name) => `  ${set(name, own[name] ?? '')}`);
    return changes.length === 0
      ? ''
      : `if ($uri ~ "${asRegex(pattern)}") {\n${changes.join('\n')}\n}`;
  });
  // "always": the page of an error is a page as well. A header without a value is not sent.
  const added = Object.keys(common).map((name) => `add_header ${name} ${variable(name)} always;`);
  return [explanation, ...defaults, ...conditions.filter(Boolean), ...added, ''].join('\n');
}

const variable = (name: string) => `$runbook_${name.toLowerCase().replaceAll('-', '_')}`;

const set = (name: string, value: string) => `set ${variable(name)} "${value}";`;

function asRegex(pattern: string): string {
  const escaped = pattern.replace(/\*$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return pattern.endsWith('*') ? `^${escaped}` : `^${escaped}$`;
}
