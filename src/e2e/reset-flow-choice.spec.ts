import type {Locator, Page} from '@playwright/test';
import {prepareConfirmed} from './support/prepared-reset';
import {compromised, runbookOn, type RunbookPage} from './support/runbook-page';
import {locales} from './support/runbook-texts';
import {expect, test} from './support/test';

/*
 * The choice stays through a reload and a change of the language, and shows on every later step.
 */

async function expectChoice(runbook: RunbookPage): Promise<void> {
  const {findStep, confirmStep, resetStep} = runbook;
  for (const step of [confirmStep, resetStep]) {
    await expect(step.getByText(compromised.displayName, {exact: true}).first()).toBeVisible();
    await expect(step.getByText(compromised.userPrincipalName).first()).toBeVisible();
  }
  await expect(
    findStep.getByText(
      runbook.say('findUser.chosen', {
        name: compromised.displayName,
        username: compromised.userPrincipalName,
      }),
    ),
  ).toBeVisible();
  await expect(confirmStep.getByText(runbook.say('confirmUser.confirmed'))).toBeVisible();
  await expect(runbook.button('resetPassword.reset', {}, resetStep)).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
}

/** Waits until the page has had the same height for as long as a second's frames. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let height = 0;
    for (let frames = 0; frames < 60; frames += 1) {
      await new Promise(requestAnimationFrame);
      if (document.documentElement.scrollHeight !== height) frames = 0;
      height = document.documentElement.scrollHeight;
    }
  });
}

/** The step begins at the top of the window, below the bar. */
async function expectBeingRead(step: Locator): Promise<void> {
  const top = () => step.evaluate((element) => element.getBoundingClientRect().top / innerHeight);
  await expect.poll(top).toBeLessThan(0.2);
}

for (const locale of locales) {
  const other = locale === 'en' ? 'nl-NL' : 'en';
  test(`the choice survives a reload and a change to ${other}`, async ({page}) => {
    const runbook = await prepareConfirmed(page, {locale});
    await expectChoice(runbook);

    await page.reload();
    await expectChoice(runbook);

    // Everything above the step is there, so that nothing moves it any more.
    await expect(runbook.findStep.getByRole('option').first()).toBeVisible();
    await expect(async () => {
      await page.locator('a[href="#step-1-2"]').first().click();
      await untilStill(page);
      await expectBeingRead(page.locator('#step-1-2'));
    }).toPass();
    await page.getByRole('button', {name: locale === 'en' ? /English/ : /Nederlands/}).hover();
    // By keyboard: Playwright scrolls to what it clicks, and the page would be read elsewhere.
    await page
      .getByRole('link', {name: locale === 'en' ? /Nederlands/ : /English/, exact: true})
      .focus();
    await page.keyboard.press('Enter');
    const translated = runbookOn(page, other);
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expectChoice(translated);
    expect(new URL(page.url()).pathname).toBe(translated.address);
    expect(new URL(page.url()).hash).toBe('#step-1-2');
    await expect(translated.findStep.getByRole('option').first()).toBeVisible();
    await untilStill(page);
    await expectBeingRead(page.locator('#step-1-2'));

    await translated.openFlyout();
    await expect(translated.flyout.getByText(compromised.userPrincipalName)).toBeVisible();
  });
}
