import {expect, type BrowserContext, type Page} from '@playwright/test';

/**
 * Text that does harm wherever it is taken for markup, a template or a script. Short enough for every
 * property that the site takes whole.
 */
export const hostileText = [
  `"'><script>harm('script')</script>`,
  `<img src=x onerror=harm('image') data-planted>`,
  `<svg onload=harm('svg')>`,
  `<a href=javascript:harm('link')>x</a>`,
  `{{harm('braces')}}{harm('mdx')}\${harm('template')}`,
  `</style><style>*{display:none}`,
].join('');

/** Text without markup that only a template, a script or a careless reader falls for. */
export const hostileWords =
  "javascript:harm('link') {{harm('braces')}} ${harm('template')} %3Cimg%3E";

export interface HarmWatch {
  /** Nothing has run, no dialog has opened, and nothing of a hostile text became part of the page. */
  expectNone(page: Page): Promise<void>;
}

/** Notes what the hostile texts do, in every page of the context from now on. */
export async function watchHarm(context: BrowserContext): Promise<HarmWatch> {
  const done: string[] = [];
  await context.exposeBinding('harm', (_source, what: unknown) => {
    done.push(String(what));
  });
  const watch = (page: Page) =>
    page.on('dialog', (dialog) => {
      done.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  context.pages().forEach(watch);
  context.on('page', watch);
  return {
    async expectNone(page) {
      await expect(page.locator('[data-planted], a[href^="javascript:"]')).toHaveCount(0);
      expect(await page.evaluate(() => 'planted' in {})).toBe(false);
      await expect(page.getByRole('heading', {level: 1})).toBeVisible();
      expect(done).toEqual([]);
    },
  };
}
