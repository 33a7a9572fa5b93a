import {createHash} from 'node:crypto';

import type {SiteTenant} from '../auth/site-tenant';
import {addContentPolicy, readContentPolicy} from './add-content-policy';

const practiceOnly: SiteTenant = {real: null, hasPractice: true};
const china: SiteTenant = {
  real: {clientId: 'id', tenantId: 'contoso.cn', cloud: 'china'},
  hasPractice: false,
};

const first = 'document.documentElement.dataset.theme="light"';
const second = 'document.title="a > b"';
const page = `<!doctype html><html lang=en><head><meta charset=UTF-8><title>A</title><script src=/main.js defer></script></head><body><script>${first}</script><script type="text/javascript">${second}</script><script>${first}</script><p>Text</p></body></html>`;

const hashOf = (script: string) =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

function directivesOf(policy: string | null): Readonly<Record<string, string>> {
  const directives = (policy ?? '').split('; ').map((directive): [string, string] => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values.join(' ')];
  });
  return Object.fromEntries(directives);
}

const policyFor = (tenant: SiteTenant) =>
  directivesOf(readContentPolicy(addContentPolicy(page, tenant)));

test('a page runs the scripts of the site and its own inline ones, each by its hash', () => {
  expect(policyFor(practiceOnly)['script-src']).toBe(`'self' ${hashOf(first)} ${hashOf(second)}`);
});

test('a page may do what is listed here and nothing else', () => {
  expect(policyFor(practiceOnly)).toEqual({
    'default-src': "'none'",
    'script-src': `'self' ${hashOf(first)} ${hashOf(second)}`,
    'style-src': "'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'frame-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'object-src': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'bundler nprogress search-html',
  });
});

test('a site with a real tenant reaches the hosts of its own cloud as well, and those only', () => {
  const authority = 'https://login.partner.microsoftonline.cn';
  expect(policyFor(china)).toEqual({
    ...policyFor(practiceOnly),
    'connect-src': `'self' ${authority} https://microsoftgraph.chinacloudapi.cn`,
    'frame-src': `'self' ${authority}`,
  });
});

test('the policy stands right after the charset, and the rest of the page is as it was', () => {
  const html = addContentPolicy(page, practiceOnly);
  expect(html).toContain('<meta charset=UTF-8><meta http-equiv="Content-Security-Policy"');
  expect(html.replace(/<meta http-equiv[^>]*>/, '')).toBe(page);
});

test('a page that has a policy of its own keeps it', () => {
  const once = addContentPolicy(page, practiceOnly);
  expect(addContentPolicy(once, china)).toBe(once);
});

test('a page in which the policy has no place stops the build', () => {
  expect(() => addContentPolicy('<p>no head</p>', practiceOnly)).toThrow('charset');
});
