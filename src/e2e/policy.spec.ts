import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import {createSay, localeFolder} from './support/site-messages';
import {locales, type Locale} from './support/runbook-texts';
import {expect, test} from './support/test';

/*
 * The policy and the headers of the built site, page by page as they are served; and the parts of a
 * page that make markup or load scripts, under them.
 */

const directory = path.resolve(process.env['RUNBOOK_E2E_BUILD'] ?? 'build');

const pages = () =>
  fs
    .readdirSync(directory, {recursive: true, encoding: 'utf8'})
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.html'))
    .sort();

const addressOf = (page: string) => `/${page.replace(/(^|\/)index\.html$/, '$1')}`;
const isFrame = (page: string) => page.includes('live-frame/');
const isSignIn = (page: string) => /(?:^|\/)(?:auth|practice)\//.test(page);

const policyIn = (html: string) =>
  /<meta charset=[^>]*>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(
    html,
  )?.[1];

test('every page holds its policy before all else, and is sent with it', async ({request}) => {
  expect(pages().length).toBeGreaterThan(15);
  for (const page of pages()) {
    const response = await request.get(addressOf(page));
    const policy = policyIn(await response.text());
    expect(policy, page).toBeDefined();
    const headers = response.headersArray();
    const sent = (name: string) =>
      headers.filter((header) => header.name.toLowerCase() === name).map(({value}) => value);

    const ancestors = isFrame(page) || isSignIn(page) ? 'self' : 'none';
    const own = `${isFrame(page) ? 'sandbox allow-scripts; ' : ''}${policy}; frame-ancestors '${ancestors}'`;
    // What is true everywhere is a policy of its own, and both are enforced.
    expect(sent('content-security-policy').join(', ').split(', '), page).toContain(own);
    expect(sent('x-content-type-options'), page).toEqual(['nosniff']);
    expect(sent('referrer-policy'), page).toEqual(['no-referrer']);
    expect(sent('strict-transport-security'), page).toEqual(['max-age=31536000']);
    expect(sent('permissions-policy').join(), page).toContain('camera=()');
    const opener = page.includes('auth/redirect/') ? ['unsafe-none'] : ['same-origin-allow-popups'];
    expect(sent('cross-origin-opener-policy'), page).toEqual(isFrame(page) ? [] : opener);
  }
});

test('no page holds a script that its policy does not name, or one of another host', () => {
  for (const page of pages()) {
    const html = fs.readFileSync(path.join(directory, page), 'utf8');
    const scripts = Array.from(html.matchAll(/<script([^>]*)>(.*?)<\/script>/gis));
    expect(scripts.length, page).toBeGreaterThan(0);
    const named = /script-src ([^;]*)/.exec(policyIn(html) ?? '')?.[1]?.split(' ') ?? [];
    expect(named, page).not.toContain("'unsafe-inline'");
    if (!isFrame(page)) expect(named, page).not.toContain("'unsafe-eval'");
    for (const [, attributes = '', text = ''] of scripts) {
      const [, source] = /\ssrc=["']?([^"'\s>]+)/.exec(attributes) ?? [];
      if (source === undefined) {
        const hash = createHash('sha256').update(text).digest('base64');
        expect(named, page).toContain(`'sha256-${hash}'`);
      } else {
        expect(new URL(source, 'https://site.example/').host, page).toBe('site.example');
      }
    }
    const tags = (html.match(/<[a-z][^>]*>/gi) ?? []).join('\n');
    expect(tags, page).not.toMatch(
      /\son[a-z]+\s*=|=["']?\s*javascript:|<(?:base|iframe|object)\b/i,
    );
  }
});

test('a page that is not there may be framed by no stranger', async ({request}) => {
  for (const locale of locales) {
    const response = await request.get(`${localeFolder(locale)}no-such-page/`);
    expect(response.status()).toBe(404);
    expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(policyIn(await response.text())).toContain("default-src 'none'");
  }
});

test('the files of the headers are within what their hosts read', () => {
  const read = (name: string) => fs.readFileSync(path.join(directory, name), 'utf8');
  const lines = read('_headers').split('\n');
  // Cloudflare Pages: developers.cloudflare.com/pages/configuration/headers; checked 2026-11-22.
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map(({length}) => length))).toBeLessThanOrEqual(2_000);
  // Azure: learn.microsoft.com/azure/static-web-apps/configuration; checked 2026-11-22.
  expect(read('staticwebapp.config.json').length).toBeLessThanOrEqual(20_000);
  expect(read('nginx-headers.conf')).toContain('add_header Content-Security-Policy');
});

const words: Readonly<Record<Locale, string>> = {en: 'consent', 'nl-NL': 'toestemming'};

for (const locale of locales) {
  test(`search, a slow page and the list of headings work under the policy, ${locale}`, async ({
    page,
  }) => {
    const say = await createSay(locale);
    await page.goto(localeFolder(locale));
    const field = page.locator('.navbar__search-input').first();
    await field.fill(words[locale]);
    const found = page.locator('.navbar mark').first();
    await expect(found).toHaveText(new RegExp(words[locale], 'i'));

    // Whatever is asked for next comes late, so that the bar above the page has to show.
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/js/*.js', async (route) => {
      await late;
      await route.fallback();
    });
    await found.click();
    await expect(page.locator('#nprogress .bar')).toBeVisible();
    release();
    await page.waitForURL('**/connect-your-tenant/**');
    await expect(page.locator('#nprogress')).toHaveCount(0);

    const headings = page.locator('.table-of-contents__link');
    await expect(headings).not.toHaveCount(0);
    const inArticle = page.locator('article :is(h2, h3)');
    await expect(headings).toHaveText(
      await inArticle.evaluateAll((found) =>
        found.map((heading) => heading.childNodes[0]?.textContent ?? ''),
      ),
    );
    await page.goto(`${localeFolder(locale)}search/?q=${words[locale]}`);
    await expect(page.getByRole('main').locator('h2 mark, p mark').first()).toBeVisible();
    await expect(page).toHaveTitle(
      new RegExp(say('theme.SearchPage.existingResultsTitle', {query: words[locale]})),
    );
  });
}
