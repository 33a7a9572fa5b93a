import path from 'node:path';
import {chromium, type Browser} from 'playwright-core';
import {chromiumFlags} from '../cli/chromium-flags';
import {findChromium} from '../cli/find-chromium';
import {serveSite} from '../cli/serve-site';
import {compromised, openRunbook} from './support/runbook-page';

const looks = [
  {locale: 'en', scheme: 'light', width: 1280},
  {locale: 'en', scheme: 'dark', width: 390},
  {locale: 'nl-NL', scheme: 'dark', width: 1280},
  {locale: 'nl-NL', scheme: 'light', width: 390},
] as const;

async function walk(
  browser: Browser,
  baseURL: string,
  folder: string,
  {locale, scheme, width}: (typeof looks)[number],
): Promise<string[]> {
  const context = await browser.newContext({
    baseURL,
    colorScheme: scheme,
    viewport: {width, height: 900},
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const files: string[] = [];
  const shoot = async (name: string) => {
    const file = `${name}-${locale}-${scheme}-${width}.png`;
    await page.screenshot({path: path.join(folder, file)});
    files.push(file);
  };

  const runbook = await openRunbook(page, {locale});
  await shoot('start');
  await runbook.start();
  await runbook.signIn({as: 'global'});
  await runbook.choose(compromised.displayName);
  await page.locator('[role=status][aria-busy=false]').waitFor();
  await shoot('find');
  await runbook.allowRoles();
  await runbook.confirm();
  await runbook.confirmStep.scrollIntoViewIfNeeded();
  await shoot('confirm');
  await runbook.openFlyout();
  await runbook.givePermission();
  await shoot('check');
  await runbook.continueToQuestion();
  await runbook.sendButton().click();
  await runbook.expectDone();
  await shoot('reset');
  await context.close();
  return files;
}

/**
 * Walks the runbook in the practice tenant of the built site in `build` and takes its pictures into
 * `folder`: both languages, light and dark, at desktop and phone width. Only the practice tenant has
 * passwords that may be in a picture, and even there none is shown.
 */
export async function takeScreenshots(
  root: string,
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const executablePath = findChromium(environment);
  if (executablePath === null) throw new Error('No Chromium was found; CHROME_PATH may name one.');
  const server = await serveSite({directory: path.join(root, 'build'), port: 0});
  const browser = await chromium.launch({executablePath, args: [...chromiumFlags]});
  try {
    const files: string[] = [];
    for (const look of looks) files.push(...(await walk(browser, server.url, folder, look)));
    return files;
  } finally {
    await browser.close();
    await server.close();
  }
}
