import {expect, type Locator, type Page} from '@playwright/test';

/**
 * Lets the page's time pass quickly, 2 seconds at once, until something is seen. What the page waits
 * for happens in its order, only sooner. Wants `page.clock.install()` before.
 */
export async function passTimeUntil(page: Page, seen: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(2_000);
    await expect(seen).toBeVisible({timeout: 100});
  }).toPass({intervals: [50], timeout: 40_000});
}
