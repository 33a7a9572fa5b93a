import AxeBuilder from '@axe-core/playwright';

import {expect, test} from './support/test';

/* Paper is light, whatever the screen is. */

test('a page printed from the dark theme is dark on white', async ({page}) => {
  for (const path of ['', 'reset-the-user-password/', 'connect-your-tenant/']) {
    await page.emulateMedia({colorScheme: 'dark', media: 'screen'});
    await page.goto(`/${path}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.emulateMedia({media: 'print'});
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const {violations, passes} = await new AxeBuilder({page})
      .withRules(['color-contrast', 'link-in-text-block'])
      .analyze();
    expect
      .soft(
        violations.flatMap(({nodes}) =>
          nodes.map(({html, failureSummary}) => html + failureSummary),
        ),
        path,
      )
      .toEqual([]);
    expect(passes.flatMap(({nodes}) => nodes).length).toBeGreaterThan(10);
    // On white paper even without the backgrounds, which browsers leave out unless asked.
    for (const element of await page.locator('.theme-admonition, footer p').all()) {
      const [red, green, blue] = await element.evaluate((node) =>
        (getComputedStyle(node).color.match(/\d+/g) ?? []).map(Number),
      );
      expect(Math.max(red!, green!, blue!), path).toBeLessThan(128);
    }
  }
});
