import type {Page} from '@playwright/test';

import {openRunbook} from './support/runbook-page';
import {locales, type Locale} from './support/runbook-texts';
import {createSay, localeFolder} from './support/site-messages';
import {expect, test} from './support/test';

/*
 * The site around the runbook: its two languages and how they find each other, its search, and that
 * nothing of the template it began from is left.
 */

const pages = [
  '',
  'reset-the-user-password/',
  'practise/',
  'connect-your-tenant/',
  'translate/',
  'translation-rules/',
  'translation-status/',
];

const href = (page: Page, selector: string) => page.locator(selector).getAttribute('href');
const pathOf = (address: string | null) => new URL(address ?? '').pathname;

for (const locale of locales) {
  const folder = localeFolder(locale);

  test(`every page says its language, its address and its translation, ${locale}`, async ({
    page,
  }) => {
    for (const path of pages) {
      await page.goto(`${folder}${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
      expect(pathOf(await href(page, 'link[rel="canonical"]'))).toBe(`${folder}${path}`);
      for (const [hreflang, target] of [
        ['en', '/'],
        ['nl-NL', '/nl-NL/'],
        ['x-default', '/'],
      ] as const) {
        const selector = `link[rel="alternate"][hreflang="${hreflang}"]`;
        expect(pathOf(await href(page, selector)), hreflang).toBe(`${target}${path}`);
      }
    }
  });

  test(`the switch of language stays on the page, ${locale}`, async ({page}) => {
    const [other, label] =
      locale === 'en' ? (['nl-NL', 'Nederlands'] as const) : (['en', 'English'] as const);
    for (const path of ['reset-the-user-password/', 'practise/']) {
      await page.goto(`${folder}${path}`);
      const menu = page
        .getByRole('navigation')
        .getByRole('button', {name: locale === 'en' ? 'English' : 'Nederlands'});
      await menu.hover();
      await page.getByRole('link', {name: label, exact: true}).click();
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      expect(new URL(page.url()).pathname).toBe(`${localeFolder(other)}${path}`);
    }
  });

  test(`a page that does not exist says so in its language, ${locale}`, async ({page}) => {
    const answer = await page.goto(`${folder}no-such-page/`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    const say = await createSay(locale);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(say('theme.NotFound.title'));
  });

  const searches: Readonly<Record<Locale, readonly (readonly [string, RegExp])[]>> = {
    en: [
      ['flyout', /Reset the user's password/],
      ['consent', /Connect your tenant/],
    ],
    'nl-NL': [
      ['deelvenster', /wachtwoord van de gebruiker/],
      ['toestemming', /tenant/i],
    ],
  };
  test(`search finds articles without a network, ${locale}`, async ({page, baseURL}) => {
    const {origin} = new URL(baseURL!);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) foreign.push(request.url());
    });
    await page.goto(`${folder}search/`);
    for (const [word, article] of searches[locale]) {
      await page.locator('input[name="q"]').fill(word);
      const found = page.getByRole('main').getByRole('link', {name: article}).first();
      await expect(found).toBeVisible();
      expect(await found.getAttribute('href')).toMatch(new RegExp(`^${folder}`));
    }
    expect(foreign.filter((url) => url.startsWith('http'))).toEqual([]);
  });

  test(`a tenant of a million stays light, and search answers, ${locale}`, async ({page}) => {
    const runbook = await openRunbook(page, {locale});
    await runbook.start();
    const authority = await runbook.visitAuthority(
      runbook.button('sessionBar.signIn', {}, runbook.findStep),
    );
    const million = new Intl.NumberFormat(locale).format(1_000_000);
    await authority.page.getByRole('radio', {name: million}).check();
    await authority.choosePerson('global');
    await authority.accept();
    const rows = runbook.findStep.getByRole('option');
    await expect(rows.first()).toBeVisible();
    await expect(rows.first()).toHaveAttribute('aria-setsize', /^\d{6,7}$/);

    const list = runbook.findStep.getByRole('listbox');
    for (let reached = 0; reached < 1000;) {
      await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await expect
        .poll(async () => Number(await rows.last().getAttribute('aria-posinset')))
        .toBeGreaterThan(reached);
      reached = Number(await rows.last().getAttribute('aria-posinset'));
      expect(await rows.count()).toBeLessThan(100);
    }

    await runbook.find('milan.rietveld');
    await expect(runbook.row('milan.rietveld')).toBeVisible();
    expect(await rows.count()).toBeLessThan(100);
  });
}

test('robots.txt names the site map of each language, and both hold every page', async ({
  request,
}) => {
  const robots = await (await request.get('/robots.txt')).text();
  const maps = Array.from(robots.matchAll(/^Sitemap: (.+)$/gm), ([, address]) => pathOf(address!));
  expect(maps).toEqual(['/sitemap.xml', '/nl-NL/sitemap.xml']);
  for (const [index, locale] of locales.entries()) {
    const map = await (await request.get(maps[index]!)).text();
    const listed = Array.from(map.matchAll(/<loc>(.+?)<\/loc>/g), ([, address]) =>
      pathOf(address!),
    );
    expect(listed.sort()).toEqual(pages.map((path) => `${localeFolder(locale)}${path}`).sort());
  }
});

test('nothing of the template is left', async ({page, request}) => {
  for (const path of pages) {
    const html = await (await request.get(`/${path}`)).text();
    expect(html).not.toMatch(
      /My Site|Dinosaurs are cool|docusaurus\.(?:png|svg)|Facebook|Docusaurus Tutorial/i,
    );
  }
  for (const path of [
    '/img/docusaurus.png',
    '/img/undraw_docusaurus_react.svg',
    '/docs/intro',
    '/blog/',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  await page.goto('/');
  await expect(page.locator('link[rel="icon"][type="image/svg+xml"]')).toHaveAttribute(
    'href',
    '/img/favicon.svg',
  );
  await expect(page).toHaveTitle(/Compromised Account Runbook/);
});
