import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';

import {createFindForeignWords} from './support/find-foreign-words';
import {readPageWords} from './support/read-page-words';
import {compromised, openRunbook} from './support/runbook-page';
import {locales} from './support/runbook-texts';
import {createSay, localeFolder} from './support/site-messages';
import {expect, test} from './support/test';

/* Articles beside their source, and how their translations stand: in the built site, as readers get it. */

const dutch = localeFolder('nl-NL');

/** The button and the table that it brings, in Dutch. */
async function findView(page: Page) {
  const say = await createSay('nl-NL');
  const [name = ''] = say('reading.sideBySide').split(' (');
  return {
    toggle: page.getByRole('button', {name}),
    table: page.getByRole('table', {name: say('reading.sideBySide.label')}),
  };
}

async function expectNoViolations(page: Page, state: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const {violations} = await new AxeBuilder({page}).analyze();
    const found = violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
    expect.soft(found, `${state}, ${theme}`).toEqual([]);
  }
}

test('an article is read beside its source with the keyboard alone, and nothing is asked for', async ({
  page,
}) => {
  await page.goto(dutch);
  const {toggle, table} = await findView(page);
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await toggle.focus();
  await page.keyboard.press('Space');
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(toggle).toBeFocused();
  const paragraph = table.getByRole('row').filter({hasText: 'Somebody else is, or was'});
  const [source, target] = [
    paragraph.getByRole('cell').first(),
    paragraph.getByRole('cell').last(),
  ];
  await expect(source).toHaveAttribute('lang', 'en');
  await expect(target).toHaveAttribute('lang', 'nl-NL');
  await expect(target).toContainText('Iemand anders zit of zat in een Microsoft 365-account.');
  // What the links in sight lead to is fetched ahead, as everywhere on the site; no page is.
  expect(asked.filter((url) => !new URL(url).pathname.includes('/assets/'))).toEqual([]);

  const left = (await source.boundingBox())!;
  const right = (await target.boundingBox())!;
  expect(right.x).toBeGreaterThan(left.x + left.width);
  expect(right.y).toBe(left.y);

  await page.setViewportSize({width: 390, height: 844});
  const above = (await source.boundingBox())!;
  const below = (await target.boundingBox())!;
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.keyboard.press('Space');
  await expect(table).toBeHidden();
});

test('axe finds nothing beside the source, and no heading or id is there twice', async ({page}) => {
  await page.goto(`${dutch}reset-the-user-password/`);
  const {toggle, table} = await findView(page);
  await toggle.click();
  await expect(table).toBeVisible();
  await expectNoViolations(page, 'side by side');
  await expect(page.getByRole('heading', {level: 1})).toHaveCount(1);
  const twice = await page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll('[id]'), ({id}) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  expect(twice).toEqual([]);
});

test('links within an article lead to its rows, and the choice holds for the next one', async ({
  page,
}) => {
  await page.goto(dutch);
  const {toggle, table} = await findView(page);
  await toggle.click();
  await table.getByRole('link', {name: 'Aanmelden blokkeren', exact: true}).click();
  await expect(page).toHaveURL(/#block-sign-in$/u);
  const heading = table.getByRole('heading', {name: '1. Aanmelden blokkeren'});
  await expect(heading).toBeInViewport();
  await expect(table.locator('[data-anchor=block-sign-in]')).toBeFocused();

  await page.reload();
  await expect(heading).toBeInViewport();
  await page.goto(`${dutch}practise/`);
  await expect(table).toBeVisible();
  await toggle.click();
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
});

test('the list of a step stays where it was scrolled to', async ({page}) => {
  const runbook = await openRunbook(page, {locale: 'nl-NL'});
  await runbook.start();
  await runbook.signIn({as: 'global'});
  const list = runbook.findStep.getByRole('listbox');
  await expect(list.getByRole('option').first()).toBeVisible();
  const {toggle, table} = await findView(page);
  await toggle.click();
  await expect(table).toBeVisible();
  await toggle.click();
  await expect(table).toBeHidden();
  await expect(list.getByRole('option').first()).toBeInViewport({ratio: 0.1});
  expect(await list.evaluate(({scrollTop}) => scrollTop)).toBe(0);
});

test('the steps lose nothing, and a row leads back to each', async ({page}) => {
  const runbook = await openRunbook(page, {locale: 'nl-NL'});
  await runbook.start();
  await runbook.signIn({as: 'global'});
  await runbook.find(compromised.userPrincipalName);
  await expect(runbook.row(compromised.userPrincipalName)).toBeVisible();
  const {toggle, table} = await findView(page);
  await toggle.click();
  await expect(runbook.findStep).toBeHidden();

  const name = (await createSay('nl-NL'))('stepAction.findUser');
  await table.getByRole('button', {name}).click();
  await expect(table).toBeHidden();
  await expect(runbook.findStep).toBeFocused();
  await expect(runbook.row(compromised.userPrincipalName)).toBeVisible();
});

test('what is shown is what is printed', async ({page}) => {
  await page.goto(`${dutch}practise/`);
  const {toggle, table} = await findView(page);
  await toggle.click();
  await expect(table).toBeVisible();
  await page.emulateMedia({media: 'print'});
  await expect(table).toBeVisible();
  await expect(toggle).toBeHidden();
  await expect(page.locator('h1:visible')).toHaveCount(1);
});

test('the choice is there where the browser forbids storage', async ({page, context}) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto(dutch);
  const {toggle, table} = await findView(page);
  await toggle.click();
  await expect(table).toBeVisible();
});

test('an article in the language of the source has no such button', async ({page}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  await expect(page.locator('[aria-pressed]')).toHaveCount(0);
});

for (const locale of locales) {
  test(`the status of the translations is told to all, ${locale}`, async ({page}) => {
    const say = await createSay(locale);
    const findForeignWords = await createFindForeignWords(locale);
    await page.goto(localeFolder(locale));
    await page
      .getByRole('contentinfo')
      .getByRole('link', {name: say('site.footer.translation')})
      .click();
    await expect(page.getByRole('heading', {level: 1})).toHaveText(say('translationStatus.title'));
    await expect(page.getByRole('rowheader', {name: 'overview'})).toBeVisible();
    await expect(page.getByRole('rowheader', {name: say('translationStatus.all')})).toBeVisible();
    await expectNoViolations(page, 'status');
    const words = await readPageWords(page);
    expect(findForeignWords(words.filter(({text}) => !/^[a-z-]+$/u.test(text)))).toEqual([]);
    await page.setViewportSize({width: 390, height: 844});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  });
}
