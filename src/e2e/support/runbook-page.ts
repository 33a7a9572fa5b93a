import {expect, type Locator, type Page} from '@playwright/test';
import {say, type Locale, type TextId} from './runbook-texts';

/** Who can be chosen at the practice sign-in page, by role. */
export const operators = {
  global: 'Gloria Adewale',
  user: 'Umar Benalla',
  helpdesk: 'Hanna Oosterhuis',
  password: 'Pieter Wijngaard',
  none: 'Pleun Vermaat',
} as const;
export type OperatorRole = keyof typeof operators;

/** The compromised user of the story. */
export const compromised = {
  displayName: 'Milan Rietveld',
  userPrincipalName: 'milan.rietveld@practice.example',
} as const;

export interface SignInOptions {
  readonly as: OperatorRole;
  /** In a window, or in the same tab. */
  readonly method?: 'popup' | 'redirect';
  /** What is answered to the question for permissions; `none` where it must not come. */
  readonly consent?: 'person' | 'organization' | 'none';
}

/** The practice tenant's sign-in page, in a window or in the tab itself. */
export interface AuthorityPage {
  readonly page: Page;
  choosePerson(role: OperatorRole): Promise<void>;
  accept(options?: {readonly isForOrganization?: boolean}): Promise<void>;
  approve(): Promise<void>;
  cancel(): Promise<void>;
}

/** The runbook page in one language, worked by roles and accessible names. */
export interface RunbookPage {
  readonly page: Page;
  readonly locale: Locale;
  readonly address: string;
  say(id: TextId, values?: Readonly<Record<string, string>>): string;
  /** The steps' sections. */
  readonly findStep: Locator;
  readonly confirmStep: Locator;
  readonly resetStep: Locator;
  /** The flyout, while it is open. */
  readonly flyout: Locator;
  /** A button of the flyout, or of `within`. */
  button(id: TextId, values?: Readonly<Record<string, string>>, within?: Locator): Locator;
  start(): Promise<void>;
  /** Presses a button that leads to the practice tenant's sign-in page. */
  visitAuthority(button: Locator, method?: 'popup' | 'redirect'): Promise<AuthorityPage>;
  signIn(options: SignInOptions): Promise<void>;
  /** Types into the search field of the list. */
  find(text: string): Promise<void>;
  /** The rows of the list whose name or sign-in name begins so. */
  row(text: string): Locator;
  /** Finds and chooses one person: the one whose row holds `text`. */
  choose(text: string): Promise<void>;
  /** Lets the page read roles, in a window. */
  allowRoles(): Promise<void>;
  confirm(): Promise<void>;
  openFlyout(): Promise<void>;
  /** Gives the permission that the flyout asks for, in a window. */
  givePermission(consent?: 'person' | 'organization'): Promise<void>;
  /** From "Checked before the reset" to the last question. */
  continueToQuestion(): Promise<void>;
  /** The button that sends the reset. */
  sendButton(displayName?: string): Locator;
  /** Waits for the proof. */
  expectDone(): Promise<void>;
  /** Closes the flyout, and forgets the password where that is asked. */
  closeFlyout(): Promise<void>;
  /** Switches a fault of the practice menu. */
  setFault(id: TextId, isOn: boolean): Promise<void>;
}

/** Opens the runbook page. `path` adds to its address: `#step-1-2`. */
export async function openRunbook(
  page: Page,
  {locale, path = ''}: {readonly locale: Locale; readonly path?: string},
): Promise<RunbookPage> {
  const runbook = runbookOn(page, locale);
  await page.goto(runbook.address + path);
  return runbook;
}

/** The runbook on a page that is there already, as after a change of the language. */
export function runbookOn(page: Page, locale: Locale): RunbookPage {
  const text: RunbookPage['say'] = (id, values) => say(locale, id, values);
  const region = (id: TextId) => page.getByRole('region', {name: text(id), exact: true});
  const findStep = region('stepAction.findUser');
  const confirmStep = region('stepAction.confirmUser');
  const resetStep = region('stepAction.resetPassword');
  const flyout = page.getByRole('dialog', {name: text('resetPassword.reset')});
  const button: RunbookPage['button'] = (id, values, within = flyout) =>
    within.getByRole('button', {name: text(id, values), exact: true});
  const row: RunbookPage['row'] = (name) =>
    findStep
      .getByRole('listbox', {name: text('findUser.list.label')})
      .getByRole('option')
      .filter({hasText: name});

  const runbook: RunbookPage = {
    page,
    locale,
    address: `${locale === 'en' ? '' : `/${locale}`}/reset-the-user-password/`,
    say: text,
    findStep,
    confirmStep,
    resetStep,
    flyout,
    button,
    row,
    async start() {
      await button('startPanel.practice', {}, findStep).click();
      await expect(findStep.getByText(text('sessionBar.nobody'))).toBeVisible();
    },
    async visitAuthority(trigger, method = 'popup') {
      if (method === 'popup') {
        const [popup] = await Promise.all([page.waitForEvent('popup'), trigger.click()]);
        return authorityOn(popup, locale);
      }
      await trigger.click();
      await page.waitForURL(/\/practice\/sign-in\//);
      return authorityOn(page, locale);
    },
    async signIn({as, method = 'popup', consent = 'person'}) {
      const id = method === 'popup' ? 'sessionBar.signIn' : 'sessionBar.signInHere';
      const authority = await runbook.visitAuthority(button(id, {}, findStep), method);
      await authority.choosePerson(as);
      if (consent !== 'none') {
        await authority.accept({isForOrganization: consent === 'organization'});
      }
      await expect(findStep.getByText(operators[as], {exact: true})).toBeVisible();
    },
    async find(name) {
      await findStep
        .getByRole('searchbox', {name: text('findUser.search.label'), exact: true})
        .fill(name);
    },
    async choose(name) {
      await runbook.find(name);
      await row(name).click();
      await expect(row(name)).toHaveAttribute('aria-selected', 'true');
    },
    async allowRoles() {
      const ask = button('confirmUser.roles.ask', {}, confirmStep);
      await (await runbook.visitAuthority(ask)).accept();
      await expect(ask).toHaveCount(0);
    },
    async confirm() {
      await button('confirmUser.confirm', {}, confirmStep).click();
      await expect(confirmStep.getByText(text('confirmUser.confirmed'))).toBeVisible();
    },
    async openFlyout() {
      await button('resetPassword.reset', {}, resetStep).click();
      await expect(flyout).toBeVisible();
    },
    async givePermission(consent = 'person') {
      const authority = await runbook.visitAuthority(button('graphProblem.consent'));
      await authority.accept({isForOrganization: consent === 'organization'});
      await expect(
        flyout.getByRole('heading', {name: text('resetPassword.prepare.title')}),
      ).toBeVisible();
    },
    async continueToQuestion() {
      await button('resetPassword.reset').click();
      await expect(runbook.sendButton()).toBeVisible();
    },
    sendButton: (name = compromised.displayName) => button('resetPassword.confirm.send', {name}),
    async expectDone() {
      await expect(flyout.getByText(text('resetPassword.done'))).toBeVisible({timeout: 40_000});
    },
    async closeFlyout() {
      await button('resetPassword.flyout.close').last().click();
      const forget = button('resetPassword.close.passwordAnyway');
      await expect(forget.or(page.locator('body:not(:has([role="dialog"]))'))).toBeVisible();
      if (await forget.isVisible()) await forget.click();
      await expect(flyout).toHaveCount(0);
    },
    async setFault(id, isOn) {
      const menu = findStep.locator('details').filter({hasText: text('practiceMenu.title')});
      if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
      await menu.getByRole('checkbox', {name: text(id), exact: true}).setChecked(isOn);
    },
  };
  return runbook;
}

function authorityOn(page: Page, locale: Locale): AuthorityPage {
  const press = (id: TextId) =>
    page.getByRole('button', {name: say(locale, id), exact: true}).click();
  return {
    page,
    async choosePerson(role) {
      await page.getByRole('button', {name: operators[role]}).click();
    },
    async accept({isForOrganization = false} = {}) {
      if (isForOrganization) {
        await page
          .getByRole('checkbox', {name: say(locale, 'practiceSignIn.consent.organization')})
          .check();
      }
      await press('practiceSignIn.consent.accept');
    },
    approve: () => press('practiceSignIn.stepUp.approve'),
    cancel: () => press('practiceSignIn.cancel'),
  };
}
