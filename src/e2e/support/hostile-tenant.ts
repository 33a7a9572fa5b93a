import {expect, type BrowserContext, type Locator, type Page, type Request} from '@playwright/test';

import {clouds} from '../../graph/clouds';
import {admitCloud} from './admit-cloud';
import {openRunbook, type RunbookPage} from './runbook-page';
import {createSay, type Say} from './site-messages';
import {standInForCloud, type AnswerTenant, type StandInOperator} from './stand-in-cloud';

/** A user of the stand-in tenant. Tests change what a hostile tenant would. */
export const victim = {
  id: '5c1d7a3e-0000-4000-8000-0000000000aa',
  displayName: 'Vera Victim',
  userPrincipalName: 'vera.victim@contoso.example',
  mail: null,
  accountEnabled: true,
  userType: 'Member',
  onPremisesSyncEnabled: null,
  department: null,
  jobTitle: null,
  externalUserState: null,
  lastPasswordChangeDateTime: '2026-01-02T03:04:05Z',
  signInSessionsValidFromDateTime: '2026-01-02T03:04:05Z',
} as const;

export interface HostileTenant {
  readonly runbook: RunbookPage;
  readonly say: Say;
  /** Why the list of users could not be read. */
  readonly listAlert: Locator;
  /** Every request of the context, in order. */
  readonly requests: readonly Request[];
  /** Those that went to the tenant. */
  graphRequests(): readonly Request[];
  resets(): readonly Request[];
  /** Asserts that nothing but the site, the sign-in and the tenant was asked. */
  expectNobodyElseAsked(): void;
}

/**
 * Signs in at a tenant of the global cloud that answers as `answer` says, under the content policy
 * that a build for such a tenant has.
 */
export async function openHostileTenant(
  page: Page,
  {
    context,
    baseURL,
    answer,
    operator,
  }: {
    readonly context: BrowserContext;
    readonly baseURL: string | undefined;
    readonly answer: AnswerTenant;
    readonly operator?: StandInOperator;
  },
): Promise<HostileTenant> {
  const {origin} = new URL(baseURL!);
  const cloud = clouds.global;
  await admitCloud(context, {cloud, origin});
  const {requests} = await standInForCloud(context, {
    cloud,
    origin,
    answer,
    ...(operator && {operator}),
  });
  const runbook = await openRunbook(page, {locale: 'en'});
  const say = await createSay('en');
  await runbook.findStep.getByRole('button', {name: say('startPanel.real')}).click();
  const popup = page.waitForEvent('popup');
  await runbook.button('sessionBar.signIn', {}, runbook.findStep).click();
  await popup;
  await expect(runbook.button('sessionBar.signOut', {}, runbook.findStep)).toBeVisible();

  const graphRequests = () => requests.filter((each) => each.url().startsWith(`${cloud.graph}/`));
  return {
    runbook,
    say,
    // A window that is severed from its opener looks closed, and a page under test always focused.
    listAlert: runbook.findStep
      .getByRole('alert')
      .filter({hasNotText: say('signInProblem.cancelled.happened')}),
    requests,
    graphRequests,
    resets: () =>
      graphRequests().filter(
        (each) =>
          each.method() === 'PATCH' ||
          (each.method() === 'POST' && !each.url().endsWith('/$batch')),
      ),
    expectNobodyElseAsked() {
      const allowed = [origin, cloud.authority, cloud.graph];
      const origins = requests.map((each) => new URL(each.url()).origin);
      expect(origins.filter((each) => !allowed.includes(each))).toEqual([]);
    },
  };
}
