import {locales} from './support/runbook-texts';
import {createSay, localeFolder} from './support/site-messages';
import {expect, test} from './support/test';

/*
 * Without JavaScript the article is a written instruction, whole, and nothing on it can be pressed in
 * vain.
 */

test.use({javaScriptEnabled: false});

/** What the article says at each step, and its note. */
const written = {
  en: {
    steps: [
      'Select Users > Active users.',
      'Select the user whose account has been compromised.',
      'In the flyout that appears, click Reset password.',
    ],
    note: "Don't send the password to the user via email.",
  },
  'nl-NL': {
    steps: [
      'Selecteer Gebruikers > Actieve gebruikers.',
      'Selecteer de gebruiker van wie het account is gehackt.',
      'Klik in het deelvenster dat verschijnt op Wachtwoord opnieuw instellen.',
    ],
    note: 'Stuur het wachtwoord niet per e-mail naar de gebruiker.',
  },
} as const;

for (const locale of locales) {
  test(`every step is written out, ${locale}`, async ({page}) => {
    const say = await createSay(locale);
    await page.goto(`${localeFolder(locale)}reset-the-user-password/`);
    const steps = page.locator('[data-runbook-step]');
    await expect(steps).toHaveCount(3);
    for (const [index, text] of written[locale].steps.entries()) {
      const step = steps.nth(index);
      await expect(step.getByText(text, {exact: true})).toBeVisible();
      await expect(
        step.getByRole('link', {name: say('manualSteps.activeUsers')}).first(),
      ).toBeVisible();
      // How to go on by hand, in place of the button.
      await expect(step).toContainText(
        say('startPanel.byHand').slice(0, say('startPanel.byHand').indexOf('{link}')),
      );
      // What is written here is done in a real tenant.
      await expect(step).not.toContainText(say('tenantMark.practice'));
    }
    await expect(page.getByText(written[locale].note, {exact: true})).toBeVisible();
    await expect(
      steps
        .first()
        .getByRole('link', {name: say('manualSteps.activeUsers')})
        .first(),
    ).toHaveAttribute('href', 'https://go.microsoft.com/fwlink/p/?linkid=834822');
  });

  test(`no button of the article is dead, ${locale}`, async ({page}) => {
    await page.goto(`${localeFolder(locale)}reset-the-user-password/`);
    const article = page.getByRole('article');
    await expect(article).toBeVisible();
    await expect(article.getByRole('button')).toHaveCount(0);

    // Reading the code needs no script, so it opens without one.
    const say = await createSay(locale);
    const behind = article.locator('details').first();
    await behind.locator('summary').click();
    await expect(behind.locator('pre')).toBeVisible();
    await expect(article.getByRole('button')).toHaveCount(0);
    await expect(behind.locator('summary')).toHaveText(say('runbook.behindThisStep'));
  });

  test(`the practice sign-in page says what it needs, ${locale}`, async ({page}) => {
    const say = await createSay(locale);
    await page.goto(`${localeFolder(locale)}practice/sign-in/`);
    await expect(page.locator('noscript p', {hasText: say('practicePage.noScript')})).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
}
