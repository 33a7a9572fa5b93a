import {passTimeUntil} from './support/pass-time';
import {prepareConfirmed} from './support/prepared-reset';
import {acceptedResets, noteGraphRequests, resetsAmong} from './support/sent-requests';
import {createSay} from './support/site-messages';
import {expect, test} from './support/test';
import {openWorkingTenant, signInAt} from './support/working-tenant';

/* Clocks that are wrong, and a machine that sleeps. */

const day = 86_400_000;

for (const {name, skew, locale, notice} of [
  {name: 'behind', skew: -day, locale: 'en', notice: 'resetPassword.clock.behind'},
  {name: 'ahead', skew: day, locale: 'nl-NL', notice: 'resetPassword.clock.ahead'},
] as const) {
  test(`a clock a day ${name}: signed in, proven, and told, ${locale}`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.clock.install({time: Date.now() + skew});
    const tenant = await openWorkingTenant(page, {context, baseURL, locale});
    await signInAt(page, tenant);
    await tenant.confirmPerson();
    await tenant.goToQuestion();
    await tenant.send();
    await expect(tenant.words('resetPassword.password.pending')).toBeVisible();
    tenant.endOperation();
    await passTimeUntil(page, tenant.words('resetPassword.done'));
    const length = locale === 'en' ? '24 hours' : '24 uur';
    await expect(tenant.runbook.flyout).toContainText(tenant.say(notice, {length}));
    await expect(tenant.words('resetPassword.evidence.clocks')).toBeVisible();
    expect(tenant.resetsSent()).toBe(1);
    // The code, and a token for each of the three scopes: none is thought to have run out at once.
    expect(tenant.tokensAsked()).toBeLessThanOrEqual(4);

    // Set right in the middle: whatever has run out by that is fetched anew, once, or asked for.
    await context.clock.setSystemTime(Date.now());
    const asked = tenant.tokensAsked();
    await tenant.runbook.closeFlyout();
    await tenant.runbook.find('wendy');
    await passTimeUntil(
      page,
      tenant.runbook
        .row(tenant.person.displayName)
        .or(tenant.runbook.findStep.getByRole('alert'))
        .first(),
    );
    expect(tenant.tokensAsked() - asked).toBeLessThanOrEqual(3);
  });
}

test('a machine that sleeps on a proven password: gone when it wakes, before any timer', async ({
  page,
}) => {
  const runbook = await prepareConfirmed(page, {locale: 'en'});
  await runbook.openFlyout();
  await runbook.button('resetPassword.reset').click();
  await runbook.sendButton().click();
  await runbook.expectDone();
  await runbook.button('resetPassword.password.show').click();
  await expect(
    runbook.flyout.getByRole('list', {name: runbook.say('resetPassword.spelled.label')}),
  ).toBeVisible();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1_000);

  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setWebLifecycleState', {state: 'frozen'});
  await browser.send('Page.setWebLifecycleState', {state: 'active'});
  // Not a moment has passed by the page's own clock: freezing alone costs nothing.
  await expect(runbook.button('resetPassword.password.hide')).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 8 * 3_600_000);
  // Every timer stands still; what tells is that the page wakes.
  const gone = (await createSay('en'))('resetPassword.gone.expired');
  await expect(async () => {
    // A freeze that is called off at once may not reach the page.
    await browser.send('Page.setWebLifecycleState', {state: 'frozen'});
    await browser.send('Page.setWebLifecycleState', {state: 'active'});
    await expect(runbook.flyout).toContainText(gone, {timeout: 1_000});
  }).toPass();
  await expect(runbook.button('resetPassword.password.hide')).toHaveCount(0);
});

test('a machine that sleeps between sending and answer: the tenant is read first', async ({
  page,
  context,
}) => {
  const sent = await noteGraphRequests(context);
  const runbook = await prepareConfirmed(page, {locale: 'nl-NL'});
  await runbook.setFault('fault.connectionLostAfterSending.label', true);
  await runbook.openFlyout();
  await runbook.button('resetPassword.reset').click();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1_000);
  await runbook.sendButton().click();
  await expect(async () => {
    await page.clock.runFor(50);
    expect(await acceptedResets(page)).toBe(1);
  }).toPass({intervals: [50]});
  await page.clock.fastForward('08:00:00');
  await expect(runbook.button('resetPassword.failed.retry')).toHaveCount(0);
  await expect(runbook.button('resetPassword.password.show')).toHaveCount(0);
  await passTimeUntil(
    page,
    runbook.flyout.getByText((await createSay('nl-NL'))('resetPassword.unproven.nextChangedLater')),
  );
  expect(resetsAmong(sent)).toHaveLength(1);
  expect(await acceptedResets(page)).toBe(1);
});
