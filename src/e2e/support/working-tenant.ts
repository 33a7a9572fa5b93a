import {expect, type BrowserContext, type Page} from '@playwright/test';

import {clouds} from '../../graph/clouds';
import {admitCloud} from './admit-cloud';
import {openRunbook, type RunbookPage} from './runbook-page';
import type {Locale} from './runbook-texts';
import {createSay, type Say} from './site-messages';
import {standInForCloud, type TenantAnswer, type TenantQuestion} from './stand-in-cloud';

const person = {
  id: '5c1d7a3e-0000-4000-8000-0000000000bb',
  displayName: 'Wendy Working',
  userPrincipalName: 'wendy.working@contoso.example',
  mail: null,
  accountEnabled: true,
  userType: 'Member',
  onPremisesSyncEnabled: null,
  department: null,
  jobTitle: null,
  externalUserState: null,
};
const operator = {
  id: '0e0e0e0e-0000-4000-8000-000000000002',
  displayName: 'Olga Operator',
  userPrincipalName: 'olga@contoso.example',
};
const globalAdministrator = {
  id: 'role-1',
  roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
  displayName: 'Global Administrator',
};

/** What a browser says of a request that gets nowhere. */
const noConnection = {offline: 'internetdisconnected', dns: 'namenotresolved'} as const;

/** A tenant behind a network that can fail, with a clock of its own: the test's, which is right. */
export interface WorkingTenant {
  readonly runbook: RunbookPage;
  readonly say: Say;
  /** The person who can be found there. */
  readonly person: typeof person;
  /** Whether the operation behind a reset has ended; it changes the password when it does. */
  endOperation(): void;
  /** The tenant sets the password once more, as for somebody else. */
  changeAgain(): void;
  /** Resets that left the page, whether or not they arrived. */
  resetsSent(): number;
  /** Requests to the token endpoint. */
  tokensAsked(): number;
  /** Cuts the connection: with `offline` the browser knows it, with `dns` only requests fail. */
  disconnect(how?: keyof typeof noConnection): Promise<void>;
  reconnect(): Promise<void>;
  /** The next reset arrives and is carried out; its answer, and all that follows, is lost. */
  cutAtAnswer(): void;
  /** From the list to the confirmed person. */
  confirmPerson(): Promise<void>;
  /** From the confirmed person to the last question. */
  goToQuestion(): Promise<void>;
  send(): Promise<void>;
  /** Words in the flyout. */
  words(id: string): ReturnType<Page['getByText']>;
}

export interface WorkingTenantOptions {
  readonly context: BrowserContext;
  readonly baseURL: string | undefined;
  readonly locale: Locale;
}

/** Opens the runbook at such a tenant, with nobody signed in yet. */
export async function openWorkingTenant(
  page: Page,
  {context, baseURL, locale}: WorkingTenantOptions,
): Promise<WorkingTenant> {
  const {origin} = new URL(baseURL!);
  const cloud = clouds.global;
  let changedAt = '2026-01-02T03:04:05Z';
  let operation: {created: string; ended: string | null} | null = null;
  let connection: keyof typeof noConnection | null = null;
  let isCutAtAnswer = false;

  const now = () => new Date().toISOString();
  const user = () => ({
    ...person,
    lastPasswordChangeDateTime: changedAt,
    signInSessionsValidFromDateTime: changedAt,
  });
  const endOperation = () => {
    if (!operation || operation.ended !== null) return;
    changedAt = now();
    operation = {...operation, ended: changedAt};
  };
  const answer = ({method, path}: TenantQuestion): TenantAnswer => {
    if (method === 'POST') {
      operation = {created: now(), ended: null};
      const link = `/v1.0/users/${person.id}/authentication/operations/1`;
      return {status: 202, headers: {Location: cloud.graph + link}};
    }
    if (path.includes('/authentication/operations/')) {
      return {
        json: {
          id: '1',
          status: operation?.ended == null ? 'running' : 'succeeded',
          createdDateTime: operation?.created,
          lastActionDateTime: operation?.ended ?? operation?.created,
        },
      };
    }
    if (path.startsWith('/me/transitiveMemberOf')) return {json: {value: [globalAdministrator]}};
    if (path.startsWith('/me')) return {json: operator};
    if (/transitiveMemberOf|organization/.test(path)) return {json: {value: []}};
    if (path.startsWith(`/users/${person.id}`)) return {json: user()};
    // A search for others with the same name finds nobody.
    const isList = path.startsWith('/users') && !path.includes('id ne');
    return {json: {value: isList ? [user()] : [], '@odata.count': isList ? 1 : 0}};
  };

  await admitCloud(context, {cloud, origin});
  const {requests} = await standInForCloud(context, {cloud, origin, answer, operator});
  // Answers of a test come from the test, which Chromium reaches with or without a connection.
  await context.route(
    (url) => url.origin !== origin,
    async (route) => {
      const isReset = route.request().method() === 'POST' && isResetUrl(route.request().url());
      if (isReset && isCutAtAnswer) {
        isCutAtAnswer = false;
        answer({method: 'POST', path: ''});
        endOperation();
        await disconnect();
      }
      if (connection === null) await route.fallback();
      else await route.abort(noConnection[connection]);
    },
  );
  async function disconnect(how: keyof typeof noConnection = 'offline') {
    connection = how;
    await context.setOffline(how === 'offline');
  }

  const runbook = await openRunbook(page, {locale});
  const say = await createSay(locale);
  await runbook.findStep.getByRole('button', {name: say('startPanel.real')}).click();
  await expect(runbook.button('sessionBar.signIn', {}, runbook.findStep)).toBeVisible();

  return {
    runbook,
    say,
    person,
    endOperation,
    changeAgain: () => void (changedAt = now()),
    resetsSent: () =>
      requests.filter((each) => each.method() === 'POST' && isResetUrl(each.url())).length,
    tokensAsked: () => requests.filter((each) => each.url().endsWith('/token')).length,
    disconnect,
    async reconnect() {
      connection = null;
      await context.setOffline(false);
    },
    cutAtAnswer: () => void (isCutAtAnswer = true),
    async confirmPerson() {
      await runbook.row(person.displayName).click();
      await runbook.confirm();
    },
    async goToQuestion() {
      await runbook.openFlyout();
      await runbook.button('resetPassword.reset').click();
      await expect(runbook.sendButton(person.displayName)).toBeVisible();
    },
    send: () => runbook.sendButton(person.displayName).click(),
    words: (id) => runbook.flyout.getByText(say(id)).first(),
  };
}

/** Signs in, in a window. */
export async function signInAt(page: Page, {runbook}: WorkingTenant): Promise<void> {
  const popup = page.waitForEvent('popup');
  await runbook.button('sessionBar.signIn', {}, runbook.findStep).click();
  await popup;
  await expect(runbook.button('sessionBar.signOut', {}, runbook.findStep)).toBeVisible();
}

const isResetUrl = (url: string) => url.endsWith('/resetPassword');
