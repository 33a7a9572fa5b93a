import type {Page} from '@playwright/test';

import {createFindForeignWords} from './support/find-foreign-words';
import {readPageWords} from './support/read-page-words';
import {locales, type Locale} from './support/runbook-texts';
import {localeFolder} from './support/site-messages';
import {expect, test} from './support/test';
import {tourWidgets} from './support/tour-widgets';
import {watchPolicy} from './support/watch-policy';
import {watchRequests} from './support/watch-requests';

/*
 * Every page and every state of the widgets is read in full, texts and accessible names alike: what
 * is said in the other language is found by its message, by the words it uses, and by standing there
 * in the same words in both.
 */

/** The names of things, and English words that Dutch has taken over. */
const names = [
  'Exchange Online PowerShell',
  'Microsoft Graph',
  'Azure Static Web Apps',
  'Netlify, Cloudflare Pages',
  'nginx',
  'Headers',
  'Host',
  // Rules, found by the search.
  'placeholders',
  'placeholder-spacing',
];

type Findings = Map<string, ReadonlySet<string>>;

async function readStates(
  locale: Locale,
  walk: (visit: (state: string, page: Page) => Promise<void>) => Promise<void>,
): Promise<Findings> {
  const findForeignWords = await createFindForeignWords(locale);
  const said: Findings = new Map();
  await walk(async (state, page) => {
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    const words = await readPageWords(page);
    expect(words.length, `${state}: nothing was read`).toBeGreaterThan(3);
    expect.soft(Array.from(new Set(findForeignWords(words))), `${locale}, ${state}`).toEqual([]);
    said.set(state, new Set(words.map(({text}) => text)));
  });
  return said;
}

/** What is said in the same words in both languages, and is not the name of something. */
function findUntranslated(english: Findings, dutch: Findings): readonly string[] {
  expect(Array.from(dutch.keys())).toEqual(Array.from(english.keys()));
  const same = Array.from(english).flatMap(([state, texts]) =>
    Array.from(texts).filter((text) => dutch.get(state)?.has(text)),
  );
  return Array.from(new Set(same)).filter(
    // A heading ends with the empty text of its link.
    (text) => !names.includes(text.replace('\u200b', '')),
  );
}

/*
 * The requests are looked at in the same tour: the practice tenant never touches the network, from
 * the first page to the end of every state, and with live code running.
 */
test('every state of the widgets speaks one language, and asks nothing of any other host', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const said = await Promise.all(
    locales.map(async (locale) => {
      const context = await browser.newContext();
      const refused = await watchPolicy(context);
      const asked = watchRequests(context);
      const page = await context.newPage();
      const states = await readStates(locale, (visit) => tourWidgets({page, locale, visit}));
      expect(refused).toEqual([]);
      expect(asked.count()).toBeGreaterThan(20);
      expect(asked.beyond(baseURL!)).toEqual([]);
      return states;
    }),
  );
  expect(said[0]?.size).toBeGreaterThan(30);
  expect(findUntranslated(said[0]!, said[1]!)).toEqual([]);
});

const paths = [
  '',
  'practise/',
  'connect-your-tenant/',
  'translate/',
  'search/?q=tenant',
  'no-such-page/',
  'practice/sign-in/',
  'practice/sign-out/',
  'auth/redirect/',
];

test('every page speaks one language', async ({page}) => {
  const said: Findings[] = [];
  for (const locale of locales) {
    said.push(
      await readStates(locale, async (visit) => {
        for (const path of paths) {
          await page.goto(`${localeFolder(locale)}${path}`);
          // The title and the names of search are set once the page runs.
          await page.waitForLoadState('networkidle');
          await visit(path, page);
        }
      }),
    );
  }
  expect(findUntranslated(said[0]!, said[1]!)).toEqual([]);
});

test.describe('before any script has run', () => {
  test.use({javaScriptEnabled: false});

  test('every page as it was built speaks one language', async ({page}) => {
    for (const locale of locales) {
      const findForeignWords = await createFindForeignWords(locale);
      for (const path of ['reset-the-user-password/', ...paths]) {
        await page.goto(`${localeFolder(locale)}${path}`);
        const words = await readPageWords(page);
        expect.soft(findForeignWords(words), `${locale}, ${path}`).toEqual([]);
      }
    }
  });
});
