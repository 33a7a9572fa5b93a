import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';

import {locales} from './support/runbook-texts';
import {localeFolder} from './support/site-messages';
import {expect, test} from './support/test';
import {tourWidgets} from './support/tour-widgets';

/*
 * Axe, with every rule on, on every page and in every state of the widgets: both languages, both
 * themes.
 */

async function findViolations(page: Page): Promise<readonly string[]> {
  const {violations} = await new AxeBuilder({page})
    // Gathers the results of frames in another page, which would stand still with the tour's clock.
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(
      ({target, failureSummary}) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`,
    ),
  );
}

const pages = [
  '',
  'practise/',
  'connect-your-tenant/',
  'search/?q=reset',
  'no-such-page/',
  'practice/sign-in/',
  'practice/sign-out/',
  'auth/redirect/',
];

/** axe reads stylesheets by fetching them, which the policy of the live frame refuses. */
const fetchedByAxe = [/live-frame\/frame\.css/];

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`axe, ${locale}, ${colorScheme}`, () => {
      test.use({colorScheme});

      test.describe(() => {
        test.use({expectedViolations: fetchedByAxe});

        test('finds nothing in any state of the widgets', async ({page, context}) => {
          test.setTimeout(240_000);
          context.on('page', (popup) => void popup.emulateMedia({colorScheme}));
          await tourWidgets({
            page,
            locale,
            visit: async (state, shown) => {
              expect.soft(await findViolations(shown), state).toEqual([]);
            },
          });
        });
      });

      test('finds nothing on any page', async ({page}) => {
        for (const path of pages) {
          await page.goto(`${localeFolder(locale)}${path}`);
          expect.soft(await findViolations(page), path).toEqual([]);
        }
      });
    });
  }
}
