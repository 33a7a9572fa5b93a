import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';

import {locales} from './support/runbook-texts';
import {localeFolder} from './support/site-messages';
import {expect, test} from './support/test';
import {tourWidgets} from './support/tour-widgets';

/*
 * Axe, with every rule on, on every page and in every state of the widgets: both languages, both
 * themes. The themes differ in their colours alone, so the dark one is checked for those, in the same
 * visit.
 */

type ColorScheme = 'light' | 'dark';

/** The rules that look at colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

async function findViolations(page: Page, colorScheme: ColorScheme): Promise<readonly string[]> {
  const axe = new AxeBuilder({page})
    // Gathers the results of frames in another page, which would stand still with the tour's clock.
    .setLegacyMode(page.frames().length === 1);
  if (colorScheme === 'dark') axe.withRules(colourRules);
  const {violations} = await axe.analyze();
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(
      ({target, failureSummary}) =>
        `${colorScheme}: ${id} (${help}): ${target.join(' ')}\n${failureSummary}`,
    ),
  );
}

/**
 * Changes the theme of an open page and its frames at once, without transitions. The sign-in pages
 * look for the theme only when they are loaded, so they are told.
 */
async function showIn(page: Page, colorScheme: ColorScheme): Promise<void> {
  await page.emulateMedia({colorScheme});
  for (const frame of page.frames()) {
    await frame.evaluate((theme) => {
      document.documentElement.dataset['theme'] = theme;
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
    }, colorScheme);
  }
}

const pages = [
  '',
  'practise/',
  'connect-your-tenant/',
  'translate/',
  'translation-rules/',
  'search/?q=reset',
  'no-such-page/',
  'practice/sign-in/',
  'practice/sign-out/',
  'auth/redirect/',
];

/** axe reads stylesheets by fetching them, which the policy of the live frame refuses. */
const fetchedByAxe = [/live-frame\/frame\.css/];

for (const locale of locales) {
  test.describe(() => {
    test.use({expectedViolations: fetchedByAxe});

    test(`axe finds nothing in any state of the widgets, ${locale}`, async ({page}) => {
      test.setTimeout(480_000);
      await tourWidgets({
        page,
        locale,
        visit: async (state, shown) => {
          expect.soft(await findViolations(shown, 'light'), state).toEqual([]);
          await showIn(shown, 'dark');
          expect.soft(await findViolations(shown, 'dark'), state).toEqual([]);
          await showIn(shown, 'light');
        },
      });
    });
  });

  test(`axe finds nothing on any page, ${locale}`, async ({page}) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme});
      for (const path of pages) {
        await page.goto(`${localeFolder(locale)}${path}`);
        expect.soft(await findViolations(page, colorScheme), path).toEqual([]);
      }
    }
  });
}
