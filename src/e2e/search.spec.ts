import AxeBuilder from '@axe-core/playwright';

import {createSay, localeFolder} from './support/site-messages';
import {expect, test} from './support/test';

/*
 * The search box of the site: it never takes the keyboard from somebody who has moved on, and what it
 * finds can be read in either theme.
 */

const article = 'reset-the-user-password/';

test('code that arrives late leaves the focus where the reader has gone', async ({page}) => {
  const field = page.locator('.navbar__search-input');
  let gate = Promise.resolve();
  let letThrough = () => {};
  let held = 0;
  await page.route(/\/assets\/js\/|search-index/, async (route) => {
    held += 1;
    await gate;
    await route.continue();
  });
  const openAndEnter = async () => {
    await page.goto(`/${article}`);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    await page.waitForLoadState('networkidle');
    gate = new Promise((resolve) => (letThrough = resolve));
    held = 0;
    await field.focus();
    await expect.poll(() => held).toBeGreaterThan(0);
  };
  const arrive = async () => {
    letThrough();
    await expect(field).toHaveAttribute('role', 'combobox');
  };

  await test.step('who has gone on by keyboard stays there, and no list opens', async () => {
    await openAndEnter();
    await page.keyboard.type('reset');
    await page.keyboard.press('Tab');
    await expect(field).not.toBeFocused();
    const reached = await page.evaluateHandle(() => document.activeElement);
    await arrive();
    expect(await reached.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect(page.getByRole('listbox')).toBeHidden();
  });

  await test.step('who has waited in the field can type on', async () => {
    await openAndEnter();
    await arrive();
    await expect(field).toBeFocused();
    await page.keyboard.type('reset');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  });
});

test('what is found can be read in both themes, and is counted as results', async ({page}) => {
  const say = await createSay('nl-NL');
  const all = page.getByRole('link', {name: say('theme.SearchBar.seeAll')});
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme});
    await page.goto(`${localeFolder('nl-NL')}${article}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await page.locator('.navbar__search-input').pressSequentially('wachtwoord');
    await expect(all).toBeVisible();
    const {violations, passes} = await new AxeBuilder({page})
      .include('.navbar__search')
      .withRules('color-contrast')
      .analyze();
    expect.soft(violations.flatMap(({nodes}) => nodes.map(({html}) => html))).toEqual([]);
    expect(passes.flatMap(({nodes}) => nodes).length).toBeGreaterThan(5);
  }
  await all.click();
  await expect(page.getByRole('main')).toContainText(/\d+ resultaten gevonden/);
  await page.goto('/search/?q=password');
  await expect(page.getByRole('main')).toContainText(/\d+ results found/);
});
