import type {Page} from '@playwright/test';

import {prepareConfirmed, prepareList} from '../support/prepared-reset';
import {compromised, openRunbook, type RunbookPage} from '../support/runbook-page';
import {noteGraphRequests, resetsAmong} from '../support/sent-requests';
import {createSay} from '../support/site-messages';
import {expect, test} from '../support/test';
import {watchHarm} from '../support/watch-harm';

/*
 * A browser that forbids storage, one whose storage is full, and one in whose storage somebody else
 * wrote: the runbook works, or says what is the matter, and acts on nobody whom the tenant did not
 * name to the person who confirmed.
 */

/** From signing in to the proof. */
async function carryOut(runbook: RunbookPage) {
  await runbook.signIn({as: 'global'});
  await runbook.choose(compromised.userPrincipalName);
  await runbook.confirm();
  await runbook.openFlyout();
  const authority = await runbook.visitAuthority(runbook.button('graphProblem.consent'));
  // Where nothing is kept, the sign-in page does not know who is there either.
  await authority.choosePerson('global');
  await authority.accept();
  await runbook.continueToQuestion();
  await runbook.sendButton().click();
  await runbook.expectDone();
}

test('the runbook works where the browser forbids storage', async ({page, context}) => {
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const runbook = await openRunbook(page, {locale: 'en'});
  await runbook.start();
  await carryOut(runbook);
  expect(errors).toEqual([]);
});

/** Fills a storage of the page's origin to the last byte. */
const fill = (page: Page, name: 'localStorage' | 'sessionStorage') =>
  page.evaluate((storage) => {
    for (let size = 2 ** 22, count = 0; size >= 1;) {
      try {
        window[storage].setItem(`junk ${count}`, 'x'.repeat(size));
        count += 1;
      } catch {
        size = Math.floor(size / 2);
      }
    }
  }, name);

test('the runbook works where the site’s storage is full, and says where a sign-in has no room', async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const runbook = await openRunbook(page, {locale: 'en'});
  await fill(page, 'localStorage');
  await fill(page, 'sessionStorage');
  await runbook.start();
  const {findStep, button} = runbook;
  const say = await createSay('en');
  for (const id of ['sessionBar.signIn', 'sessionBar.signInHere'] as const) {
    await button(id, {}, findStep).click();
    await expect(findStep.getByRole('alert')).toContainText(
      say('signInProblem.storageFull.happened'),
    );
  }
  await page.evaluate(() => sessionStorage.clear());
  await carryOut(runbook);
  expect(errors).toEqual([]);
});

const rubbish = [
  '{',
  '[]',
  '"text"',
  '{"__proto__":{"planted":true}}',
  '[[[[',
  'null',
  '7',
  '1e999',
];

test('rubbish under our own keys hinders nothing', async ({page, context}) => {
  const harm = await watchHarm(context);
  const runbook = await prepareConfirmed(page, {locale: 'en'});
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  for (const text of rubbish) {
    await page.evaluate((planted) => {
      for (const storage of [localStorage, sessionStorage]) {
        for (const key of Object.keys(storage)) {
          if (!/^msal.*(?:account|token)/.test(key) && key !== 'runbook.session') {
            storage.setItem(key, planted);
          }
        }
      }
      sessionStorage.setItem('runbook.reset-summary/practice', planted);
    }, text);
    await page.reload();
    await expect(
      runbook
        .button('sessionBar.signIn', {}, runbook.findStep)
        .or(runbook.button('sessionBar.signOut', {}, runbook.findStep)),
    ).toBeVisible();
    await expect(runbook.button('resetPassword.reset', {}, runbook.resetStep)).toBeVisible();
    await harm.expectNone(page);
  }
  expect(errors).toEqual([]);
});

test('a planted choice is confirmed under the name that the tenant gives, or not at all', async ({
  page,
  context,
}) => {
  const sent = await noteGraphRequests(context);
  const runbook = await prepareList(page, {locale: 'en'});
  await runbook.choose('priya.ramdhani@');
  await page.evaluate(
    ({displayName, userPrincipalName}) => {
      const key = 'runbook.incident/practice';
      const {id} = JSON.parse(sessionStorage.getItem(key)!) as {id: string};
      const planted = {id, displayName, userPrincipalName, isConfirmed: true};
      sessionStorage.setItem(key, JSON.stringify(planted));
    },
    {...compromised},
  );
  await page.reload();

  const {confirmStep, resetStep, flyout} = runbook;
  await expect(confirmStep.getByText('Priya Ramdhani').first()).toBeVisible();
  await expect(confirmStep).not.toContainText(compromised.displayName);
  await expect(confirmStep.getByText(runbook.say('confirmUser.confirmed'))).toHaveCount(0);
  await runbook.openFlyout();
  await expect(flyout).toContainText(runbook.say('resetPassword.blocked.namedOtherwise'));
  await expect(runbook.button('resetPassword.reset')).toHaveCount(0);
  await runbook.closeFlyout();

  await runbook.confirm();
  await expect(resetStep).toContainText('Priya Ramdhani');
  await runbook.openFlyout();
  await runbook.button('resetPassword.reset').click();
  await expect(runbook.sendButton('Priya Ramdhani')).toBeVisible();
  expect(resetsAmong(sent)).toEqual([]);
});

test('a planted record of a reset sends nothing, leads nowhere and proves nothing', async ({
  page,
  context,
}) => {
  const sent = await noteGraphRequests(context);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const runbook = await prepareConfirmed(page, {locale: 'en'});
  await page.evaluate(
    (lastPasswordChangeDateTime) => {
      const {id} = JSON.parse(sessionStorage.getItem('runbook.incident/practice')!) as {id: string};
      const record = {
        userId: id,
        before: {readAt: Date.now() - 5_000, lastPasswordChangeDateTime},
        sentAt: Date.now() - 4_000,
        acceptedAt: Date.now() - 3_000,
        isSynced: false,
        operationLink: 'https://graph.microsoft.com.foreign.example/v1.0/operations/1',
      };
      sessionStorage.setItem(`runbook.reset/practice/${id}`, JSON.stringify(record));
    },
    await runbook.confirmStep.locator('time').first().getAttribute('datetime'),
  );
  await page.reload();
  await page.clock.install();
  await runbook.openFlyout();
  await expect(
    runbook.flyout.getByText(runbook.say('resetPassword.progress.title')).first(),
  ).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(runbook.flyout.getByText(runbook.say('resetPassword.done'))).toHaveCount(0);
  await expect(runbook.button('resetPassword.password.show')).toHaveCount(0);
  expect(resetsAmong(sent)).toEqual([]);
  expect(asked.filter((url) => url.includes('foreign.example'))).toEqual([]);
});

test('rubbish in the sign-in library’s memory signs nobody in, and a sign-in still works', async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const runbook = await prepareList(page, {locale: 'en'});
  await expect(runbook.findStep.getByRole('option').first()).toBeVisible();
  await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) {
        if (key.startsWith('msal'))
          storage.setItem(key, '{"__proto__":{"planted":true},"data":"x"}');
      }
    }
    localStorage.setItem('msal.interaction.status', 'javascript:alert(1)');
    sessionStorage.setItem('msal.interaction.status', '{"clientId":"x","type":"signin"}');
  });
  await page.reload();
  await expect(runbook.findStep.getByText(runbook.say('sessionBar.nobody'))).toBeVisible();
  await runbook.signIn({as: 'global', consent: 'none'});
  await expect(runbook.findStep.getByRole('option').first()).toBeVisible();
  expect(errors).toEqual([]);
});
