import {createHash} from 'node:crypto';

import {addContentPolicy} from './content-policy-plugin';
import type {SiteTenant} from './site-tenant';

const practiceOnly: SiteTenant = {real: null, hasPractice: true};
const china: SiteTenant = {
  real: {clientId: 'id', tenantId: 'contoso.cn', cloud: 'china'},
  hasPractice: false,
};

const inline = 'document.documentElement.dataset.theme="light"';
const page = `<!doctype html><html lang=en><head><meta charset=UTF-8><title>A</title><script src=/main.js defer></script></head><body><script>${inline}</script><p>Text</p></body></html>`;

function policyOf(html: string): Record<string, string> {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
  return Object.fromEntries(
    (content ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

test('a page runs the scripts of the site and its own inline ones, and evaluates no text', () => {
  const hash = createHash('sha256').update(inline).digest('base64');
  expect(policyOf(addContentPolicy(page, practiceOnly))['script-src']).toBe(
    `'self' 'sha256-${hash}'`,
  );
});

test('a site with the practice tenant only reaches no other host', () => {
  const policy = addContentPolicy(page, practiceOnly);
  expect(policy).not.toContain('https:');
  expect(policyOf(policy)).toMatchObject({'connect-src': "'self'", 'frame-src': "'self'"});
});

test('a site with a real tenant reaches the hosts of its own cloud, and those only', () => {
  const authority = 'https://login.partner.microsoftonline.cn';
  const policy = policyOf(addContentPolicy(page, china));
  expect(policy['connect-src']).toBe(`'self' ${authority} https://microsoftgraph.chinacloudapi.cn`);
  expect(policy['frame-src']).toBe(`'self' ${authority}`);
});

test('the policy stands before anything that it governs, and the rest of the page is as it was', () => {
  const html = addContentPolicy(page, practiceOnly);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  expect(html.replace(/<meta http-equiv[^>]*>/, '')).toBe(page);
});

test('a page that has a policy of its own keeps it', () => {
  const once = addContentPolicy(page, practiceOnly);
  expect(addContentPolicy(once, china)).toBe(once);
});

test('a page in which the policy has no place stops the build', () => {
  expect(() => addContentPolicy('<p>no head</p>', practiceOnly)).toThrow('charset');
});
