import type {Page} from '@playwright/test';
import {compromised, runbookOn} from './support/runbook-page';
import {prepareReset} from './support/prepared-reset';
import {passTimeUntil} from './support/pass-time';
import {acceptedResets, noteGraphRequests, resetsAmong} from './support/sent-requests';
import {expect, test} from './support/test';

/*
 * At most one reset is ever sent, whatever is pressed twice, and whenever the page is loaded again.
 */

// What happens depends on no language; language.spec.ts reads the words of each state in both.
const locale = 'en';

test.describe('one reset only', () => {
  test('a double click on the last question', async ({page, context}) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareReset(page, {locale});
    await runbook.continueToQuestion();
    await runbook.sendButton().dblclick();
    await runbook.expectDone();
    expect(resetsAmong(sent)).toHaveLength(1);
    expect(await acceptedResets(page)).toBe(1);
  });

  test('Enter twice, and a click before the page can draw', async ({page, context}) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareReset(page, {locale});
    await runbook.continueToQuestion();
    const send = runbook.sendButton();
    // Both presses in one task: nothing is drawn between them.
    await send.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    const sending = runbook.button('resetPassword.confirm.sending', {
      name: compromised.displayName,
    });
    // The answer may have come, and taken the button with it.
    await sending.press('Enter', {timeout: 2_000}).catch(() => undefined);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await runbook.expectDone();
    expect(resetsAmong(sent)).toHaveLength(1);
    expect(await acceptedResets(page)).toBe(1);
  });

  test('the back button asks before it leaves, and sends nothing again', async ({
    page,
    context,
  }) => {
    const sent = await noteGraphRequests(context);
    // Come to by a link, so that Back is the site's own affair.
    await page.goto(locale === 'en' ? '/' : `/${locale}/`);
    const article = runbookOn(page, locale).address;
    await page.locator(`main a[href="${article}"]`).first().click();
    await page.waitForURL(`**${article}`);
    const runbook = await prepareReset(page, {locale, isOpen: true});
    await runbook.continueToQuestion();
    await runbook.sendButton().click();
    await expect(runbook.button('resetPassword.password.show')).toBeVisible();
    await page.evaluate(() => window.history.back());
    await expect(
      runbook.flyout.getByRole('heading', {
        name: runbook.say('resetPassword.close.passwordTitle'),
      }),
    ).toBeVisible();
    await runbook.button('resetPassword.close.stay').click();
    await runbook.expectDone();
    expect(new URL(page.url()).pathname).toBe(article);
    expect(resetsAmong(sent)).toHaveLength(1);
    expect(await acceptedResets(page)).toBe(1);
  });

  test('a reload before the answer: found to be without effect, and only then offered again', async ({
    page,
    context,
  }) => {
    const sent = await noteGraphRequests(context);
    const asked = answerLeaveQuestions(page);
    const runbook = await prepareReset(page, {locale});
    await runbook.continueToQuestion();
    // Time stands still: the request is on its way when the page goes.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000);
    await runbook.sendButton().click();
    await expect.poll(() => resetsAmong(sent).length).toBe(1);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await page.clock.resume();

    const after = runbookOn(page, locale);
    await expect(
      after.resetStep.getByText(after.say('resetPassword.panel.underWay')),
    ).toBeVisible();
    await after.openFlyout();
    await expect(after.flyout.getByText(after.say('resetPassword.recovering'))).toBeVisible();
    await expect(after.button('resetPassword.reset')).toHaveCount(0);
    await expect(after.button('resetPassword.failed.retry')).toHaveCount(0);
    await passTimeUntil(
      page,
      after.flyout.getByText(after.say('resetPassword.failed.noEffectSeen')),
    );
    expect(resetsAmong(sent)).toHaveLength(1);
    expect(await acceptedResets(page)).toBe(0);

    await after.button('resetPassword.failed.retry').click();
    await after.continueToQuestion();
    await after.sendButton().click();
    await passTimeUntil(page, after.flyout.getByText(after.say('resetPassword.done')));
    expect(await acceptedResets(page)).toBe(1);
  });

  test('a reload while the operation runs: the tenant is read until it proves the reset', async ({
    page,
    context,
  }) => {
    const sent = await noteGraphRequests(context);
    const asked = answerLeaveQuestions(page);
    const runbook = await prepareReset(page, {locale});
    await runbook.continueToQuestion();
    await runbook.sendButton().click();
    await expect(runbook.button('resetPassword.password.show')).toBeVisible();
    await page.reload();
    expect(asked).toEqual(['beforeunload']);

    const after = runbookOn(page, locale);
    await after.openFlyout();
    const recovering = after.flyout.getByText(after.say('resetPassword.recovering'));
    const done = after.flyout.getByText(after.say('resetPassword.done'));
    await expect(recovering.or(done)).toBeVisible();
    await expect(after.button('resetPassword.reset')).toHaveCount(0);
    await after.expectDone();
    await expect(after.flyout.getByText(after.say('resetPassword.gone.reloaded'))).toBeVisible();
    await expect(after.button('resetPassword.password.show')).toHaveCount(0);
    expect(resetsAmong(sent)).toHaveLength(1);
    expect(await acceptedResets(page)).toBe(1);
  });
});

/** Leaves whenever the browser asks whether to; returns what was asked. */
function answerLeaveQuestions(page: Page): string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  return asked;
}
