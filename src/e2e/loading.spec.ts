import type {Page} from '@playwright/test';

import {openRunbook} from './support/runbook-page';
import {locales} from './support/runbook-texts';
import {localeFolder} from './support/site-messages';
import {expect, test} from './support/test';

/*
 * What a page weighs before anyone touches a widget: nothing of the parts that sign in, call Graph,
 * draw dialogs or play the tenant. They are told by words of theirs that no minifier changes.
 */

const parts = {
  'sign-in library': 'no_network_connectivity',
  'Graph client': 'SdkVersion',
  'dialogs of the UI kit': 'react-aria-Dialog',
  'practice tenant': 'Wilhelmina Catharina',
  'editor of live code': "camera 'none'",
  'frame of live code': 'RTCPeerConnection',
} as const;

/** The names of the parts that the page has loaded so far. */
function watchParts(page: Page): () => Promise<readonly string[]> {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) {
      scripts.push(response.text().catch(() => ''));
    }
  });
  return async () => {
    const texts = await Promise.all(scripts);
    return Object.entries(parts)
      .filter(([, word]) => texts.some((text) => text.includes(word)))
      .map(([name]) => name);
  };
}

for (const locale of locales) {
  test(`nothing of the widgets is loaded with the page, ${locale}`, async ({page}) => {
    const loaded = watchParts(page);
    const runbook = await openRunbook(page, {locale});
    await expect(runbook.button('startPanel.practice', {}, runbook.findStep)).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await loaded()).toEqual([]);

    await page.goto(localeFolder(locale));
    await page.waitForLoadState('networkidle');
    expect(await loaded()).toEqual([]);
  });

  for (const approach of ['hover', 'focus'] as const) {
    test(`the widgets are loaded on ${approach}, before they are started, ${locale}`, async ({
      page,
    }) => {
      const loaded = watchParts(page);
      const runbook = await openRunbook(page, {locale});
      const start = runbook.button('startPanel.practice', {}, runbook.findStep);
      await expect(start).toBeVisible();
      expect(await loaded()).toEqual([]);
      await start[approach]();
      await expect
        .poll(loaded)
        .toEqual(expect.arrayContaining(['Graph client', 'dialogs of the UI kit']));

      await start.click();
      await expect(runbook.findStep.getByText(runbook.say('sessionBar.nobody'))).toBeVisible();
      expect(await loaded()).toEqual(
        expect.arrayContaining(['sign-in library', 'Graph client', 'practice tenant']),
      );
    });
  }
}

test('the steps of a tab that is under way are loaded at once', async ({page}) => {
  const loaded = watchParts(page);
  const runbook = await openRunbook(page, {locale: 'en'});
  await runbook.start();
  await page.reload();
  await expect(runbook.findStep.getByText(runbook.say('sessionBar.nobody'))).toBeVisible();
  expect(await loaded()).toContain('sign-in library');
});
