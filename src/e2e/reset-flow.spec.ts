import type {Locator, Page} from '@playwright/test';
import {readClipboard} from './support/read-clipboard';
import {compromised, openRunbook, type RunbookPage} from './support/runbook-page';
import {locales} from './support/runbook-texts';
import {acceptedResets, noteGraphRequests, resetsAmong} from './support/sent-requests';
import {expect, test} from './support/test';

/*
 * The whole runbook, from the first press to the proof: by mouse, by keyboard alone, on a phone.
 */

/** What an automatically created password looks like. */
const automatic = /^[!-~]{16,}$/;

async function expectProof(runbook: RunbookPage): Promise<void> {
  const {flyout} = runbook;
  for (const stage of ['sent', 'accepted', 'carriedOut', 'verified'] as const) {
    await expect(
      flyout.getByRole('listitem').filter({hasText: runbook.say(`resetPassword.stage.${stage}`)}),
    ).toContainText(runbook.say('resetPassword.status.done'));
  }
  const fact = (id: 'before' | 'after') =>
    flyout
      .locator('dt', {hasText: runbook.say(`resetPassword.evidence.${id}`)})
      .locator('xpath=following-sibling::dd[1]');
  await expect(fact('before')).toContainText('2024');
  await expect(fact('after')).toContainText(String(new Date().getFullYear()));
  await expect(flyout.getByText(runbook.say('resetPassword.password.proven'))).toBeVisible();
  await expect(flyout.getByText(runbook.say('resetPassword.handOver.notByEmail'))).toBeVisible();
}

async function readShownPassword(runbook: RunbookPage): Promise<string> {
  const shown = runbook.flyout.locator('p[translate="no"] > code');
  await expect(shown).toHaveText(automatic);
  return (await shown.textContent()) ?? '';
}

/** Spelled out: one entry for each character, letters in the language's spelling alphabet. */
async function expectSpelled(runbook: RunbookPage, password: string): Promise<void> {
  const entries = runbook.flyout
    .getByRole('list', {name: runbook.say('resetPassword.spelled.label')})
    .getByRole('listitem');
  await expect(entries).toHaveCount(password.length);
  const words =
    runbook.locale === 'en'
      ? ['Alfa', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel', 'Juliett', 'Kilo']
      : ['Anton', 'Bernard', 'Cornelis', 'Dirk', 'Eduard', 'Ferdinand', 'Gerard', 'Hendrik'];
  const letters = Array.from(password, (character) => character.toLowerCase());
  const spoken = await entries.allTextContents();
  words.forEach((word) => {
    letters.forEach((letter, index) => {
      if (letter === word[0]?.toLowerCase()) expect(spoken[index]).toContain(word);
    });
  });
}

async function expectGone(page: Page, password: string): Promise<void> {
  expect(await page.content()).not.toContain(password);
}

/** Presses Tab until the focus is there, as a person without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(target)}.`);
}

for (const locale of locales) {
  test.describe(`the whole reset, ${locale}`, () => {
    test('by mouse', async ({page, context}) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const sent = await noteGraphRequests(context);
      const runbook = await openRunbook(page, {locale});
      await runbook.start();
      await runbook.signIn({as: 'global'});
      await runbook.choose(compromised.displayName);
      await runbook.allowRoles();
      await runbook.confirm();
      await runbook.openFlyout();
      await runbook.givePermission();
      await runbook.continueToQuestion();
      await expect(
        runbook.flyout.getByRole('heading', {
          name: runbook.say('resetPassword.confirm.title', {
            name: compromised.displayName,
            userPrincipalName: compromised.userPrincipalName,
          }),
        }),
      ).toBeFocused();
      await runbook.sendButton().click();
      await runbook.expectDone();
      await expectProof(runbook);
      expect(resetsAmong(sent)).toHaveLength(1);
      expect(await acceptedResets(page)).toBe(1);

      // Hidden until asked for.
      const spelled = runbook.flyout.getByRole('list', {
        name: runbook.say('resetPassword.spelled.label'),
      });
      await expect(spelled).toHaveCount(0);
      await runbook.button('resetPassword.password.show').click();
      const password = await readShownPassword(runbook);
      await expectSpelled(runbook, password);
      expect(JSON.parse(resetsAmong(sent)[0]?.body ?? '')).toEqual({newPassword: password});
      await runbook.button('resetPassword.password.hide').click();
      await expect(spelled).toHaveCount(0);
      await expectGone(page, password);

      await runbook.button('resetPassword.password.copy').click();
      await expect(
        runbook.flyout.getByText(runbook.say('resetPassword.password.copied')),
      ).toBeVisible();
      expect(await readClipboard(page)).toBe(password);

      await runbook.closeFlyout();
      await expectGone(page, password);
      await expect(
        runbook.resetStep.getByText(runbook.say('resetPassword.panel.done').split('{')[0] ?? ''),
      ).toBeVisible();
    });

    test('by keyboard alone', async ({page, context}) => {
      const sent = await noteGraphRequests(context);
      const runbook = await openRunbook(page, {locale});
      const {findStep, confirmStep, resetStep, flyout, button} = runbook;
      const press = async (target: Locator) => {
        await tabTo(target.page(), target);
        await target.page().keyboard.press('Enter');
      };
      const pressForPopup = async (target: Locator) => {
        await tabTo(page, target);
        const [popup] = await Promise.all([
          page.waitForEvent('popup'),
          page.keyboard.press('Enter'),
        ]);
        return popup;
      };
      const accept = async (popup: Page) => {
        const name = runbook.say('practiceSignIn.consent.accept');
        await press(popup.getByRole('button', {name, exact: true}));
      };

      await press(button('startPanel.practice', {}, findStep));
      const signIn = await pressForPopup(button('sessionBar.signIn', {}, findStep));
      await press(signIn.getByRole('button', {name: 'Gloria Adewale'}));
      await accept(signIn);

      await tabTo(page, findStep.getByRole('searchbox'));
      await page.keyboard.type('mil');
      await expect(runbook.row(compromised.displayName)).toBeVisible();
      await page.keyboard.press('ArrowDown');
      const list = findStep.getByRole('listbox');
      await expect(list).toBeFocused();
      const current = findStep
        .locator('[role="option"]')
        .filter({hasText: compromised.displayName});
      const id = await current.getAttribute('id');
      for (let presses = 0; presses < 20; presses += 1) {
        if ((await list.getAttribute('aria-activedescendant')) === id) break;
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await expect(runbook.row(compromised.displayName)).toHaveAttribute('aria-selected', 'true');

      await accept(await pressForPopup(button('confirmUser.roles.ask', {}, confirmStep)));
      await press(button('confirmUser.confirm', {}, confirmStep));
      await press(button('resetPassword.reset', {}, resetStep));
      await accept(await pressForPopup(button('graphProblem.consent')));
      await press(button('resetPassword.reset'));
      await press(runbook.sendButton());
      await runbook.expectDone();
      await expectProof(runbook);
      expect(resetsAmong(sent)).toHaveLength(1);

      await press(button('resetPassword.password.show'));
      const password = await readShownPassword(runbook);
      await expectSpelled(runbook, password);
      // Escape asks first, and a second one does not answer for the person.
      await page.keyboard.press('Escape');
      await expect(
        flyout.getByRole('heading', {name: runbook.say('resetPassword.close.passwordTitle')}),
      ).toBeFocused();
      await press(button('resetPassword.close.passwordAnyway'));
      await expect(flyout).toHaveCount(0);
      await expect(button('resetPassword.reset', {}, resetStep)).toBeFocused();
      await expectGone(page, password);
    });

    test.describe('on a phone', () => {
      test.use({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});

      test('by touch, signing in without a window', async ({page, context}) => {
        const sent = await noteGraphRequests(context);
        const runbook = await openRunbook(page, {locale});
        const {findStep, confirmStep, resetStep, flyout, button} = runbook;
        await button('startPanel.practice', {}, findStep).tap();
        // On a phone the plain button stays in the tab by itself.
        const signIn = button('sessionBar.signIn', {}, findStep);
        const authority = await runbook.visitAuthority(signIn, 'redirect');
        await authority.choosePerson('global');
        await authority.accept();
        await runbook.choose(compromised.displayName);

        const roles = button('confirmUser.roles.ask', {}, confirmStep);
        await (await runbook.visitAuthority(roles, 'redirect')).accept();
        await runbook.confirm();
        await runbook.openFlyout();
        const box = await flyout.boundingBox();
        expect(box?.width).toBeCloseTo(390, 1);
        const permission = button('graphProblem.consent');
        await (await runbook.visitAuthority(permission, 'redirect')).accept();

        // Back on the page, the choice and the confirmation are kept.
        await expect(resetStep.getByText(compromised.userPrincipalName)).toBeVisible();
        await runbook.openFlyout();
        await runbook.continueToQuestion();
        await runbook.sendButton().tap();
        await runbook.expectDone();
        await expectProof(runbook);
        expect(resetsAmong(sent)).toHaveLength(1);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBeLessThanOrEqual(0);

        await button('resetPassword.password.show').tap();
        const password = await readShownPassword(runbook);
        await runbook.closeFlyout();
        await expectGone(page, password);
      });
    });
  });
}
