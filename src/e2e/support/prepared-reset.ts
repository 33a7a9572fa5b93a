import {expect, type Page} from '@playwright/test';
import {
  compromised,
  openRunbook,
  runbookOn,
  type OperatorRole,
  type RunbookPage,
} from './runbook-page';
import type {Locale} from './runbook-texts';

/** What the runbook asks for, as an administrator consents to it for everyone. */
export const allScopes = [
  'User.Read.All',
  'RoleManagement.Read.Directory',
  'UserAuthenticationMethod.ReadWrite.All',
] as const;

export interface PreparedOptions {
  readonly locale: Locale;
  readonly as?: OperatorRole;
  /** The person to choose, by what is unique in the row: the sign-in name's first part. */
  readonly target?: string;
  /** Consented to for the whole organisation beforehand; all, unless the test is about consent. */
  readonly scopes?: readonly string[];
  /** True where the page shows the article already, come to by links. */
  readonly isOpen?: boolean;
}

/** A practice tenant in which an administrator has consented for everyone, as on the second day. */
async function seedConsents(page: Page, scopes: readonly string[]): Promise<void> {
  await page.evaluate((organizationConsents) => {
    const fresh = {
      size: 100,
      faults: {},
      operations: [],
      passwordChanges: [],
      consents: {},
      organizationConsents,
      sessions: [],
      usedCodes: [],
      revokedBefore: 0,
    };
    localStorage.setItem('runbook.practice.v1', JSON.stringify(fresh));
  }, scopes);
}

/** Signs in where the permissions are there already. */
export async function prepareList(
  page: Page,
  {locale, as = 'global', scopes = allScopes, isOpen = false}: PreparedOptions,
): Promise<RunbookPage> {
  const runbook = isOpen ? runbookOn(page, locale) : await openRunbook(page, {locale});
  await seedConsents(page, scopes);
  await runbook.start();
  await runbook.signIn({as, consent: 'none'});
  return runbook;
}

/** Goes on to a person who is chosen and confirmed. */
export async function prepareConfirmed(page: Page, options: PreparedOptions): Promise<RunbookPage> {
  const runbook = await prepareList(page, options);
  await runbook.choose(options.target ?? compromised.userPrincipalName);
  await runbook.confirm();
  return runbook;
}

/** Goes on to the open flyout, at "Checked before the reset". */
export async function prepareReset(page: Page, options: PreparedOptions): Promise<RunbookPage> {
  const runbook = await prepareConfirmed(page, options);
  await runbook.openFlyout();
  await expect(
    runbook.flyout.getByRole('heading', {name: runbook.say('resetPassword.prepare.title')}),
  ).toBeVisible();
  return runbook;
}
