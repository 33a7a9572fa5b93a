import type {Page} from '@playwright/test';

/**
 * The text in the clipboard, read by a page of the test's own: those of the site may not. The context
 * needs the permission `clipboard-read`.
 */
export async function readClipboard(page: Page): Promise<string> {
  const reader = await page.context().newPage();
  await reader.route('**/clipboard', (route) =>
    route.fulfill({contentType: 'text/html', body: '<title>Clipboard</title>'}),
  );
  await reader.goto('/clipboard');
  const text = await reader.evaluate(() => navigator.clipboard.readText());
  await reader.close();
  return text;
}
