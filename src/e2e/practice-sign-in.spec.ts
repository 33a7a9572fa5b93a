import AxeBuilder from '@axe-core/playwright';
import type {Locator, Page} from '@playwright/test';
import {readFileSync} from 'node:fs';
import path from 'node:path';

import {expect, test} from './support/test';

/*
 * Signing in at the practice tenant through the built site: window and redirect, in both languages.
 */

const dutch = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../i18n/nl-NL/code.json'), 'utf8'),
) as Record<string, {message: string}>;

for (const locale of ['en', 'nl-NL'] as const) {
  const folder = locale === 'en' ? '/' : `/${locale}/`;
  const say = (id: string, english: string) =>
    locale === 'en' ? english : (dutch[id]?.message ?? `(no Dutch for ${id})`);
  const texts = {
    start: say('startPanel.practice', 'Start in the practice tenant'),
    signIn: say('sessionBar.signIn', 'Sign in'),
    signInHere: say('sessionBar.signInHere', 'Sign in without a new window'),
    signOut: say('sessionBar.signOut', 'Sign out'),
    nobody: say('sessionBar.nobody', 'Nobody is signed in.'),
    choose: say('practiceSignIn.choose.heading', 'Whom do you want to be?'),
    helpdesk: say('role.helpdeskAdministrator', 'Helpdesk Administrator'),
    plain: say('practiceSignIn.role.none', 'No admin role'),
    consent: say('practiceSignIn.consent.heading', 'Permissions requested'),
    approval: say('practiceSignIn.approval.heading', 'Need admin approval'),
    accept: say('practiceSignIn.consent.accept', 'Accept'),
    cancel: say('practiceSignIn.cancel', 'Cancel'),
    refused: say('practiceSignIn.refused.heading', 'This sign-in cannot be answered'),
    noAnswer: say('redirectPage.home', 'To the runbook'),
  };
  const button = (page: Page, name: string): Locator =>
    page.getByRole('button', {name, exact: true}).first();

  async function start(page: Page) {
    await page.goto(`${folder}reset-the-user-password/`);
    await button(page, texts.start).click();
    await expect(page.getByText(texts.nobody).first()).toBeVisible();
  }
  async function window(page: Page): Promise<Page> {
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      button(page, texts.signIn).click(),
    ]);
    await expect(popup.getByRole('heading', {name: texts.choose})).toBeFocused();
    return popup;
  }

  test.describe(`practice sign-in, ${locale}`, () => {
    test('in a window', async ({page}) => {
      await start(page);
      const popup = await window(page);
      expect(new URL(popup.url()).pathname).toBe(`${folder}practice/sign-in/`);
      await expect(popup.locator('html')).toHaveAttribute('lang', locale);
      await popup.getByRole('button', {name: texts.helpdesk}).click();
      await expect(popup.getByRole('heading', {name: texts.consent})).toBeFocused();
      await button(popup, texts.accept).click();
      await expect(page.getByText('Hanna Oosterhuis').first()).toBeVisible();

      await page.reload();
      await expect(page.getByText('Hanna Oosterhuis').first()).toBeVisible();

      await button(page, texts.signOut).click();
      await expect(page.getByText(texts.nobody).first()).toBeVisible();
    });

    test('by redirect, and back to the same place', async ({page}) => {
      await start(page);
      const left = page.url();
      await button(page, texts.signInHere).click();
      await page.getByRole('button', {name: texts.helpdesk}).click();
      await button(page, texts.accept).click();
      await expect(page.getByText('Hanna Oosterhuis').first()).toBeVisible();
      expect(page.url()).toBe(left);
    });

    test('Cancel and a closed window leave nobody signed in', async ({page}) => {
      await start(page);
      await button(await window(page), texts.cancel).click();
      await expect(button(page, texts.signIn)).toBeEnabled();
      const popup = await window(page);
      await popup.close();
      await expect(
        page
          .getByText(
            say(
              'signInProblem.cancelled.happened',
              'The sign-in window was closed before it had finished.',
            ),
          )
          .first(),
      ).toBeVisible({timeout: 4000});
      await expect(page.getByText(texts.nobody).first()).toBeVisible();
    });

    test('a plain user needs an administrator', async ({page}) => {
      await start(page);
      const popup = await window(page);
      await popup.getByRole('button', {name: texts.plain}).click();
      await expect(popup.getByRole('heading', {name: texts.approval})).toBeFocused();
      await expect(popup.getByRole('button', {name: texts.accept})).toHaveCount(0);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`every screen passes axe at phone width, ${colorScheme}`, async ({page}) => {
        await page.emulateMedia({colorScheme});
        await start(page);
        const popup = await window(page);
        await popup.emulateMedia({colorScheme});
        await popup.setViewportSize({width: 320, height: 640});
        await popup.reload();
        const check = async () => {
          const {violations} = await new AxeBuilder({page: popup}).analyze();
          expect(violations).toEqual([]);
          const overflow = await popup.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBeLessThanOrEqual(0);
        };
        await check();
        await popup.getByRole('button', {name: texts.helpdesk}).click();
        await check();
      });
    }

    test('the pages explain themselves when they are opened by hand', async ({page}) => {
      await page.goto(`${folder}practice/sign-in/`);
      await expect(page.getByRole('heading', {name: texts.refused})).toBeVisible();
      await page.goto(`${folder}auth/redirect/`);
      await expect(page.getByRole('link', {name: texts.noAnswer})).toBeVisible();
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
      expect((await new AxeBuilder({page}).analyze()).violations).toEqual([]);
    });
  });
}
