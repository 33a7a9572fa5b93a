import {expect, type Locator, type Page} from '@playwright/test';

import {compromised, openRunbook, type RunbookPage} from './runbook-page';
import type {Locale, TextId} from './runbook-texts';
import {createSay, type Say} from './site-messages';

/** Called in every state of the widgets, with the page or window that shows it. */
export type VisitState = (state: string, page: Page) => Promise<void>;

export interface TourOptions {
  readonly page: Page;
  readonly locale: Locale;
  readonly visit: VisitState;
}

/** A tour under way. */
interface Tour extends TourOptions {
  readonly runbook: RunbookPage;
  readonly say: Say;
}

const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', {name, exact: true});

/**
 * Walks through the whole runbook in the practice tenant and stops in every state that its widgets
 * can be in. While a reset is sent and followed, the clock of the page is the tour's own, so that
 * the states that pass by stand still while they are looked at.
 */
export async function tourWidgets(options: TourOptions): Promise<void> {
  const {page, locale} = options;
  await page.clock.install();
  const tour: Tour = {
    ...options,
    runbook: await openRunbook(page, {locale}),
    say: await createSay(locale),
  };
  await visitLiveCode(tour);
  await visitSignIn(tour);
  await visitList(tour);
  await visitCards(tour);
  await visitFlyout(tour);
  await visitReset(tour);
  await visitRefusal(tour);
  await visitFailedOperation(tour);
  await visitStepUp(tour);
  await visitHidden(tour);
  await visitUnproven(tour);
}

async function visitLiveCode({page, runbook, say, visit}: Tour): Promise<void> {
  await expect(runbook.button('startPanel.practice', {}, runbook.findStep)).toBeVisible();
  await visit('start panel', page);
  const behind = page
    .locator('details')
    .filter({has: page.locator('summary', {hasText: say('runbook.behindThisStep')})})
    .first();
  await behind.locator('summary').click();
  await visit('live code to read', page);
  await button(behind, say('live.open')).click();
  await button(behind, say('live.run')).click();
  await expect(behind.frameLocator('iframe').locator('pre')).toContainText('"status": 200');
  await visit('live code that has run', page);
  await button(behind, say('live.stop')).click();
  await behind.locator('summary').click();
}

async function visitSignIn({page, runbook, say, visit}: Tour): Promise<void> {
  await runbook.start();
  await visit('signed out', page);

  const menu = page.getByText(say('practiceMenu.title'));
  await menu.click();
  await button(page, say('practiceMenu.putBack')).click();
  await visit('practice menu with its question', page);
  await button(page, say('practiceMenu.putBack.cancel')).click();
  await menu.click();

  const {page: window} = await runbook.visitAuthority(
    button(runbook.findStep, say('sessionBar.signIn')),
  );
  const heading = (id: string) => window.getByRole('heading', {name: say(id)});
  await expect(heading('practiceSignIn.choose.heading')).toBeVisible();
  await visit('sign-in window: whom to be', window);
  await visit('waiting for the sign-in window', page);
  await window.getByRole('button', {name: say('practiceSignIn.role.none')}).click();
  await expect(heading('practiceSignIn.approval.heading')).toBeVisible();
  await visit('sign-in window: admin approval', window);
  await button(window, say('practiceSignIn.approval.back')).click();
  await window.getByRole('button', {name: say('role.globalAdministrator')}).click();
  await expect(heading('practiceSignIn.consent.heading')).toBeVisible();
  await visit('sign-in window: consent', window);
  await button(window, say('practiceSignIn.consent.accept')).click();
  await expect(runbook.findStep.getByRole('option').first()).toBeVisible();
}

async function visitList({page, runbook, say, visit}: Tour): Promise<void> {
  const {findStep} = runbook;
  await visit('list', page);
  await runbook.find('nobody is called this');
  await expect(findStep.getByText(say('findUser.count.none'))).toBeVisible();
  await visit('list, empty', page);

  await runbook.setFault('fault.unavailable.label', true);
  await runbook.find('milan');
  await expect(findStep.getByText(say('findUser.slow'))).toBeVisible();
  await visit('list, slow', page);
  await expect(findStep.getByRole('alert')).toBeVisible({timeout: 60_000});
  await visit('list, error', page);
  await runbook.setFault('fault.unavailable.label', false);
}

/** Chooses somebody and waits for the card. */
async function choose({runbook}: Tour, signInName: string): Promise<void> {
  await runbook.choose(signInName);
  await expect(runbook.button('confirmUser.confirm', {}, runbook.confirmStep)).toBeVisible();
}

async function visitCards(tour: Tour): Promise<void> {
  const {page, runbook, visit} = tour;
  await visit('nobody chosen', page);
  await choose(tour, 'olga.petrenk0');
  await visit('card: a look-alike of somebody, roles not read', page);
  await runbook.allowRoles();
  for (const signInName of [
    'noa.mondienken',
    'd.visserman2',
    'gloria.adewale',
    'evelien.crombach',
    'bram.kersbergen',
    'freek.dommerholt',
  ]) {
    await choose(tour, signInName);
    await visit(`card: ${signInName}`, page);
  }
}

async function visitFlyout(tour: Tour): Promise<void> {
  const {page, runbook, say, visit} = tour;
  const {flyout} = runbook;
  const heading = (id: string) => flyout.getByRole('heading', {name: say(id)});
  await runbook.confirm();
  await runbook.openFlyout();
  await expect(heading('resetPassword.blocked.title')).toBeVisible();
  await visit('flyout: no reset from here', page);
  await close(tour);
  await expect(flyout).toBeHidden();

  await choose(tour, 'milan.rietveld');
  await runbook.confirm();
  await visit('card confirmed', page);
  await runbook.openFlyout();
  await expect(heading('resetPassword.blocked.titleFirst')).toBeVisible();
  await visit('flyout: consent needed', page);
  await runbook.givePermission();
  await visit('flyout: checked before the reset', page);
  await flyout.getByLabel(say('resetPassword.choice.own')).check();
  await flyout.getByLabel(say('resetPassword.own.label')).fill('milan');
  await visit('flyout: own password with its rules', page);
  await flyout.getByLabel(say('resetPassword.choice.automatic')).check();
  await runbook.continueToQuestion();
  await visit('flyout: the question', page);
}

/** By the cross in its corner: where a reset is over, there is a button of the same name below. */
async function close({runbook}: Tour): Promise<void> {
  await runbook.button('resetPassword.flyout.close').first().click();
}

/** Answers the question with yes, and stops the clock. */
async function send({page, runbook}: Tour): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await runbook.sendButton().click();
}

/** Looks at a state that would pass by: the clock moves only as far as looking itself needs. */
async function visitPassing({page, visit}: Tour, state: string): Promise<void> {
  let isOver = false;
  const visiting = visit(state, page).finally(() => {
    isOver = true;
  });
  while (!isOver) await page.clock.runFor(1);
  await visiting;
}

/** Moves the clock on, half a second or `step` milliseconds at once, until `target` is seen. */
async function until(page: Page, target: Locator, step = 500): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(step);
    await expect(target).toBeVisible({timeout: 50});
  }).toPass({intervals: [10], timeout: 60_000});
}

async function visitReset(tour: Tour): Promise<void> {
  const {page, runbook, say, visit} = tour;
  const {flyout} = runbook;
  const done = (stage: string) =>
    flyout
      .getByRole('listitem')
      .filter({hasText: say(`resetPassword.stage.${stage}`)})
      .filter({hasText: say('resetPassword.status.done')});

  await send(tour);
  const {displayName: name} = compromised;
  await expect(runbook.button('resetPassword.confirm.sending', {name})).toBeVisible();
  await visitPassing(tour, 'flyout: sending');
  await until(page, done('accepted'));
  await visitPassing(tour, 'flyout: accepted');
  await until(page, done('carriedOut'));
  await visitPassing(tour, 'flyout: verifying');
  await until(page, flyout.getByText(say('resetPassword.done')));
  await page.clock.resume();
  await visit('flyout: done', page);
  await runbook.button('resetPassword.password.show').click();
  await runbook.button('resetPassword.password.copy').click();
  await visit('flyout: done, password shown and spelled', page);
  await close(tour);
  await expect(runbook.button('resetPassword.close.stay')).toBeVisible();
  await visit('flyout: asks before it closes', page);
  await runbook.button('resetPassword.close.passwordAnyway').click();
  await expect(flyout).toBeHidden();
  await visit('after the reset', page);
}

async function visitRefusal(tour: Tour): Promise<void> {
  const {page, runbook, say, visit} = tour;
  await runbook.setFault('fault.passwordRefused.label', true);
  await runbook.openFlyout();
  await runbook.continueToQuestion();
  await runbook.sendButton().click();
  await expect(runbook.button('resetPassword.failed.retry')).toBeVisible();
  await visit('flyout: failed', page);
  await close(tour);
  await expect(runbook.flyout).toBeHidden();
  await expect(runbook.resetStep.getByText(say('resetPassword.panel.failed'))).toBeVisible();
  await visit('after a failed reset', page);
}

/** Somebody of Active Directory. */
const synced = {displayName: 'Annelies Terpstra', signInName: 'annelies.terpstra'} as const;

/** Chooses and confirms somebody else than before, so that the card is fresh, and asks to reset. */
async function prepare(tour: Tour, signInName: string, fault: TextId): Promise<void> {
  const {runbook, say} = tour;
  await choose(tour, signInName);
  await runbook.confirm();
  await runbook.setFault(fault, true);
  await runbook.openFlyout();
  const title = say('resetPassword.prepare.title');
  await expect(runbook.flyout.getByRole('heading', {name: title})).toBeVisible();
  await runbook.button('resetPassword.reset').click();
}

async function visitFailedOperation(tour: Tour): Promise<void> {
  const {page, runbook, say, visit} = tour;
  await runbook.setFault('fault.passwordRefused.label', false);
  await prepare(tour, synced.signInName, 'fault.syncedWithoutWriteback.label');
  await runbook.sendButton(synced.displayName).click();
  await expect(runbook.flyout.getByText(say('resetPassword.failed.noWriteback'))).toBeVisible();
  await visit('flyout: the operation failed, in the words of the tenant', page);
  await close(tour);
  await expect(runbook.flyout).toBeHidden();
  await runbook.setFault('fault.syncedWithoutWriteback.label', false);
}

async function visitStepUp(tour: Tour): Promise<void> {
  const {page, runbook, say, visit} = tour;
  await prepare(tour, 'milan.rietveld', 'fault.claimsChallenge.label');
  await runbook.sendButton().click();
  const ask = runbook.button('graphProblem.confirmSignIn');
  await expect(ask).toBeVisible();
  await visit('flyout: the sign-in must be confirmed', page);
  const authority = await runbook.visitAuthority(ask);
  const heading = authority.page.getByRole('heading', {name: say('practiceSignIn.stepUp.heading')});
  await expect(heading).toBeVisible();
  await visit('sign-in window: confirm the sign-in', authority.page);
  await authority.approve();
  await expect(ask).toHaveCount(0);
}

async function visitHidden(tour: Tour): Promise<void> {
  const {page, runbook, say, visit} = tour;
  await runbook.continueToQuestion();
  await runbook.sendButton().click();
  await runbook.expectDone();
  await setVisibility(page, 'hidden');
  await until(page, runbook.flyout.getByText(say('resetPassword.gone.hidden')), 15_000);
  await setVisibility(page, 'visible');
  await visit('flyout: done, the password gone as the tab was hidden', page);
  await close(tour);
  await expect(runbook.flyout).toBeHidden();
}

/** A headless browser never hides a tab: the page is told so. */
async function setVisibility(page: Page, visibility: DocumentVisibilityState): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => state});
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibility);
}

async function visitUnproven(tour: Tour): Promise<void> {
  const {page, runbook, say, visit} = tour;
  const {flyout} = runbook;
  await prepare(tour, synced.signInName, 'fault.unavailable.label');
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await runbook.sendButton(synced.displayName).click();
  await until(page, flyout.getByText(say('resetPassword.recovering')));
  await visitPassing(tour, 'flyout: recovering');
  const unproven = flyout.getByText(say('resetPassword.unproven.title'), {exact: true});
  await until(page, unproven, 15_000);
  await expect(flyout.getByText(say('resetPassword.gone.expired'))).toBeVisible();
  await page.clock.resume();
  await visit('flyout: unproven, the password gone as its time is up', page);
  await close(tour);
  await expect(flyout).toBeHidden();
  await visit('after an unproven reset', page);
}
