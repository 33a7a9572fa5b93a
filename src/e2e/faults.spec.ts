import {passTimeUntil} from './support/pass-time';
import {prepareConfirmed, prepareList} from './support/prepared-reset';
import {compromised, type RunbookPage} from './support/runbook-page';
import type {TextId} from './support/runbook-texts';
import {acceptedResets, noteGraphRequests, resetsAmong} from './support/sent-requests';
import {expect, test} from './support/test';

/*
 * Every fault of the practice menu, to the words it ends in: never a second reset, never a false
 * proof.
 */

const synced = 'annelies.terpstra@practice.example';
const syncedName = 'Annelies Terpstra';

/** From the confirmed person to the reset that was sent. */
async function send(runbook: RunbookPage, displayName: string = compromised.displayName) {
  await runbook.openFlyout();
  await expect(
    runbook.flyout.getByRole('heading', {name: runbook.say('resetPassword.prepare.title')}),
  ).toBeVisible();
  await runbook.button('resetPassword.reset').click();
  await runbook.sendButton(displayName).click();
}

const words = (runbook: RunbookPage, id: TextId) => runbook.flyout.getByText(runbook.say(id));

// What happens depends on no language; language.spec.ts reads the words of each state in both.
const locale = 'nl-NL';

test.describe('what can go wrong', () => {
  test('too many requests: reads recover by themselves, a refused reset by a new try', async ({
    page,
    context,
  }) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareConfirmed(page, {locale});
    await runbook.setFault('fault.throttled.label', true);
    await runbook.find(syncedName);
    // Two refusals, each with its time to wait.
    await expect(runbook.row(syncedName)).toBeVisible();
    await page.clock.install();
    await send(runbook);
    await passTimeUntil(page, words(runbook, 'resetPassword.failed.refused'));
    await expect(words(runbook, 'graphProblem.throttled.happened')).toBeVisible();
    expect(resetsAmong(sent)).toHaveLength(1);
    expect(await acceptedResets(page)).toBe(0);

    await runbook.button('resetPassword.failed.retry').click();
    await passTimeUntil(page, runbook.button('resetPassword.reset'));
    await runbook.continueToQuestion();
    await runbook.sendButton().click();
    await passTimeUntil(page, words(runbook, 'resetPassword.done'));
    expect(resetsAmong(sent)).toHaveLength(2);
    expect(await acceptedResets(page)).toBe(1);
  });

  test('service unavailable: the list says so, and comes when the service does', async ({page}) => {
    const runbook = await prepareList(page, {locale});
    await expect(runbook.findStep.getByRole('option').first()).toBeVisible();
    await runbook.setFault('fault.unavailable.label', true);
    await runbook.find(compromised.displayName);
    const alert = runbook.findStep.getByRole('alert');
    await expect(alert).toContainText(runbook.say('graphProblem.unavailable.happened'));
    await expect(alert).toContainText(runbook.say('graphProblem.nothingChanged'));
    await runbook.setFault('fault.unavailable.label', false);
    await runbook.button('graphProblem.retry', {}, alert).click();
    await expect(runbook.row(compromised.displayName)).toBeVisible();
    await expect(alert).toHaveCount(0);
  });

  test('service unavailable at the reset: read until it is known that nothing came of it', async ({
    page,
    context,
  }) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareConfirmed(page, {locale});
    await runbook.setFault('fault.unavailable.label', true);
    await page.clock.install();
    await send(runbook);
    await passTimeUntil(page, words(runbook, 'resetPassword.recovering'));
    await expect(words(runbook, 'resetPassword.done')).toHaveCount(0);
    await runbook.closeFlyout();
    await runbook.setFault('fault.unavailable.label', false);
    await runbook.openFlyout();
    await passTimeUntil(page, words(runbook, 'resetPassword.failed.noEffectSeen'));
    expect(resetsAmong(sent)).toHaveLength(1);
    expect(await acceptedResets(page)).toBe(0);
  });

  test('slow writeback: under way for as long as it takes, then proven', async ({
    page,
    context,
  }) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareConfirmed(page, {locale, target: synced});
    await runbook.setFault('fault.slowWriteback.label', true);
    await runbook.openFlyout();
    await expect(words(runbook, 'resetPassword.precheck.writebackUnknown')).toBeVisible();
    await runbook.button('resetPassword.reset').click();
    await page.clock.install();
    await runbook.sendButton(syncedName).click();
    await page.clock.runFor(15_000);
    await expect(words(runbook, 'resetPassword.password.pending')).toBeVisible();
    const carriedOut = runbook.flyout
      .getByRole('listitem')
      .filter({hasText: runbook.say('resetPassword.stage.carriedOut')});
    await expect(carriedOut).toContainText(runbook.say('resetPassword.status.current'));
    await passTimeUntil(page, words(runbook, 'resetPassword.done'));
    expect(resetsAmong(sent)).toHaveLength(1);
  });

  test('synced, but no writeback: accepted is not done', async ({page, context}) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareConfirmed(page, {locale, target: synced});
    await runbook.setFault('fault.syncedWithoutWriteback.label', true);
    await send(runbook, syncedName);
    await expect(words(runbook, 'resetPassword.failed.noWriteback')).toBeVisible();
    await expect(words(runbook, 'resetPassword.failed.nextNoWriteback')).toBeVisible();
    await expect(runbook.flyout.getByText('OnPremisesWritebackNotAvailable')).toBeVisible();
    await expect(words(runbook, 'resetPassword.done')).toHaveCount(0);
    // A password that opens nothing is not shown.
    await expect(runbook.button('resetPassword.password.show')).toHaveCount(0);
    expect(resetsAmong(sent)).toHaveLength(1);
  });

  test('password refused: nothing was changed, and Graph is quoted', async ({page, context}) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareConfirmed(page, {locale});
    await runbook.setFault('fault.passwordRefused.label', true);
    await send(runbook);
    await expect(words(runbook, 'resetPassword.failed.passwordRefused')).toBeVisible();
    await expect(words(runbook, 'resetPassword.failed.nextPasswordRefused')).toBeVisible();
    await expect(
      runbook.flyout.getByText('does not comply with password complexity requirements'),
    ).toBeVisible();
    await expect(runbook.button('resetPassword.password.show')).toHaveCount(0);
    expect(resetsAmong(sent)).toHaveLength(1);
    expect(await acceptedResets(page)).toBe(0);
  });

  test('sign-in expired: sign in again, and go on with the same person', async ({
    page,
    context,
  }) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareConfirmed(page, {locale});
    await runbook.setFault('fault.expiredSignIn.label', true);
    await send(runbook);
    await expect(
      runbook.flyout
        .getByRole('strong')
        .filter({hasText: runbook.say('resetPassword.failed.title')}),
    ).toBeVisible();
    const again = runbook.button('graphProblem.signIn');
    const authority = await runbook.visitAuthority(again);
    await authority.choosePerson('global');
    await expect(again).toHaveCount(0);
    await runbook.continueToQuestion();
    await runbook.sendButton().click();
    await runbook.expectDone();
    expect(await acceptedResets(page)).toBe(1);
    expect(resetsAmong(sent).length).toBeLessThanOrEqual(2);
  });

  test('claims challenge: confirm the sign-in, and go on with the same person', async ({
    page,
    context,
  }) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareConfirmed(page, {locale});
    await runbook.setFault('fault.claimsChallenge.label', true);
    await send(runbook);
    await expect(words(runbook, 'graphProblem.claimsRequired.happened')).toBeVisible();
    const ask = runbook.button('graphProblem.confirmSignIn');
    const authority = await runbook.visitAuthority(ask);
    await expect(
      authority.page.getByRole('heading', {
        name: runbook.say('practiceSignIn.stepUp.heading'),
      }),
    ).toBeFocused();
    await authority.approve();
    await expect(ask).toHaveCount(0);
    await runbook.continueToQuestion();
    await runbook.sendButton().click();
    await runbook.expectDone();
    expect(await acceptedResets(page)).toBe(1);
    // The challenge turned the first one away unread.
    expect(resetsAmong(sent)).toHaveLength(2);
  });

  test('connection lost after sending: the tenant is read, and nothing is sent again', async ({
    page,
    context,
  }) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareConfirmed(page, {locale});
    await runbook.setFault('fault.connectionLostAfterSending.label', true);
    await send(runbook);
    await expect(words(runbook, 'resetPassword.recovering')).toBeVisible();
    await expect(runbook.button('resetPassword.reset')).toHaveCount(0);
    await runbook.expectDone();
    await expect(runbook.button('resetPassword.password.show')).toBeVisible();
    expect(resetsAmong(sent)).toHaveLength(1);
    expect(await acceptedResets(page)).toBe(1);
  });
});
