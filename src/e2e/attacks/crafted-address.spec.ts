import {openRunbook} from '../support/runbook-page';
import {noteGraphRequests} from '../support/sent-requests';
import {expect, test} from '../support/test';
import {hostileText, watchHarm} from '../support/watch-harm';

/*
 * An address that somebody was sent: it may scroll to a step, and decides nothing else.
 */

const parameters = new URLSearchParams({
  user: 'milan.rietveld@practice.example',
  userId: '6ea91a8d-e32e-41a1-b7bd-d2d185eed0e0',
  step: '3',
  tenant: 'real',
  tenantKind: 'practice',
  'runbook.session': 'practice',
  'runbook.incident/practice': '{"id":"u1","isConfirmed":true}',
  clientId: '6f1f1e2d-0c0b-4a59-8877-665544332211',
  authority: 'https://login.foreign.example/',
  code: 'forged',
  state: 'forged',
  _highlight: hostileText,
});

const addresses = [
  `?${parameters.toString()}#step-1-3`,
  `#${parameters.toString()}`,
  '#step-1-3-action',
  `#:~:text=Reset`,
  `#${encodeURIComponent(hostileText)}`,
];

test('an address chooses no tenant, no user and no step, and asks nothing', async ({
  page,
  context,
}) => {
  const harm = await watchHarm(context);
  const sent = await noteGraphRequests(context);
  for (const address of addresses) {
    // Another page between, so that each address is loaded and not just scrolled to.
    await page.goto('about:blank');
    const runbook = await openRunbook(page, {locale: 'en', path: address});
    const {findStep, confirmStep, resetStep, button} = runbook;
    for (const step of [findStep, confirmStep, resetStep]) {
      await expect(button('startPanel.practice', {}, step)).toBeVisible();
    }
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('details[open]')).toHaveCount(0);
    const kept = await page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);
    expect(kept.filter((key) => /runbook|msal/.test(key))).toEqual([]);
    await harm.expectNone(page);
  }
  expect(context.pages()).toHaveLength(1);
  expect(sent).toEqual([]);
});

test('an address chooses nobody in a session under way', async ({page, context}) => {
  const harm = await watchHarm(context);
  const sent = await noteGraphRequests(context);
  const runbook = await openRunbook(page, {locale: 'en'});
  await runbook.start();
  await runbook.signIn({as: 'global'});
  await page.goto('about:blank');
  const asked = sent.length;
  await page.goto(`${runbook.address}${addresses[0]}`);
  await expect(runbook.findStep.getByRole('option').first()).toBeVisible();
  await expect(runbook.findStep.getByRole('option', {selected: true})).toHaveCount(0);
  await expect(runbook.button('resetPassword.reset', {}, runbook.resetStep)).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(runbook.flyout).toHaveCount(0);
  // The list of the page, and nothing about anybody of the address.
  expect(sent.slice(asked).map(({method, path}) => `${method} ${path}`)).toEqual([
    'GET /v1.0/users',
  ]);
  await harm.expectNone(page);
});

test('a search that somebody was sent is text', async ({page, context}) => {
  const harm = await watchHarm(context);
  await page.goto(`/search/?q=${encodeURIComponent(hostileText)}`);
  await expect(page.getByRole('searchbox').or(page.locator('main input')).first()).toHaveValue(
    hostileText,
  );
  await harm.expectNone(page);
});
