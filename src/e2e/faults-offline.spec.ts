import {passTimeUntil} from './support/pass-time';
import {expect, test} from './support/test';
import {openWorkingTenant, signInAt} from './support/working-tenant';

/*
 * No connection, at each moment, in both languages: the words say so, the page goes on by itself or at
 * the press of a button, and no reset is sent a second time.
 */

// What happens depends on no language; language.spec.ts reads the words of each state in both.
const locale = 'en';

test('offline from the sign-in to the question', async ({page, context, baseURL}) => {
  const tenant = await openWorkingTenant(page, {context, baseURL, locale});
  const {runbook, say} = tenant;

  await tenant.disconnect();
  await runbook.button('sessionBar.signIn', {}, runbook.findStep).click();
  await expect(runbook.findStep.getByText(say('signInProblem.offline.happened'))).toBeVisible();
  await tenant.reconnect();
  await signInAt(page, tenant);
  await expect(runbook.row(tenant.person.displayName)).toBeVisible();

  // The list, by a name server that does not answer.
  await tenant.disconnect('dns');
  await runbook.find('wendy');
  const alert = runbook.findStep.getByRole('alert');
  await expect(alert).toContainText(say('graphProblem.offline.happened'));
  await tenant.reconnect();
  await runbook.button('graphProblem.retry', {}, alert).click();
  await expect(runbook.row(tenant.person.displayName)).toBeVisible();

  // The card.
  await tenant.disconnect();
  await runbook.row(tenant.person.displayName).click();
  const noCard = runbook.confirmStep.getByText(say('graphProblem.offline.happened'));
  await expect(noCard).toBeVisible();
  await tenant.reconnect();
  await runbook.button('graphProblem.retry', {}, runbook.confirmStep).click();
  await runbook.confirm();

  // The check, once the card is too old to go by.
  await page.clock.install();
  await page.clock.fastForward(90_000);
  await tenant.disconnect();
  await runbook.openFlyout();
  await passTimeUntil(page, tenant.words('resetPassword.blocked.couldNotRead'));
  await expect(tenant.words('graphProblem.offline.happened')).toBeVisible();
  await tenant.reconnect();
  await runbook.button('graphProblem.retry').click();
  await expect(tenant.words('resetPassword.prepare.title')).toBeVisible();

  // The reading before the reset, at the press of the button: nothing is sent.
  await page.clock.fastForward(90_000);
  await runbook.button('resetPassword.reset').click();
  await tenant.disconnect();
  await tenant.send();
  await passTimeUntil(page, tenant.words('resetPassword.failed.notSent'));
  await expect(tenant.words('graphProblem.offline.happened')).toBeVisible();
  expect(tenant.resetsSent()).toBe(0);
  await tenant.reconnect();
  await runbook.button('resetPassword.failed.retry').click();
  await passTimeUntil(page, tenant.words('resetPassword.prepare.title'));

  // The operation and the proof: by themselves.
  await runbook.button('resetPassword.reset').click();
  await tenant.send();
  await passTimeUntil(page, tenant.words('resetPassword.password.pending'));
  await tenant.disconnect('dns');
  await passTimeUntil(page, tenant.words('resetPassword.retrying'));
  await expect(tenant.words('graphProblem.offline.happened')).toBeVisible();
  tenant.endOperation();
  await tenant.reconnect();
  await passTimeUntil(page, tenant.words('resetPassword.done'));
  expect(tenant.resetsSent()).toBe(1);
});

test('offline when the answer to the reset should come', async ({page, context, baseURL}) => {
  const tenant = await openWorkingTenant(page, {context, baseURL, locale});
  const {runbook} = tenant;
  await signInAt(page, tenant);
  await tenant.confirmPerson();
  await tenant.goToQuestion();
  await page.clock.install();
  tenant.cutAtAnswer();
  await tenant.send();
  await passTimeUntil(page, tenant.words('resetPassword.recovering'));
  await passTimeUntil(page, tenant.words('resetPassword.retrying'));
  // Still offline an hour later, and after the lid was closed: nothing is offered, or sent.
  await page.clock.fastForward(3_600_000);
  await expect(runbook.button('resetPassword.failed.retry')).toHaveCount(0);
  await passTimeUntil(page, tenant.words('resetPassword.unproven.readFailed'));
  await expect(tenant.words('resetPassword.unproven.nextUnread')).toBeVisible();
  await tenant.reconnect();
  await runbook.button('resetPassword.unproven.retry').click();
  await passTimeUntil(page, tenant.words('resetPassword.unproven.title'));
  expect(tenant.resetsSent()).toBe(1);
});
