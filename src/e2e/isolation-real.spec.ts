import type {BrowserContext, Page, Request} from '@playwright/test';

import {clouds, type Cloud} from '../graph/clouds';
import {openRunbook, type RunbookPage} from './support/runbook-page';
import {createSay, type Say} from './support/site-messages';
import {
  foreignHost,
  readStorages,
  realTenant,
  realToken,
  standInForCloud,
} from './support/stand-in-cloud';
import {expect, test} from './support/test';

/*
 * A real token goes to the Graph of the chosen cloud and nowhere else, the practice tenant and the
 * hosts that an answer names included. The clouds are stood in for; nothing leaves the machine.
 */

const originOf = (request: Request): string => new URL(request.url()).origin;

function holdsToken(request: Request): boolean {
  const texts = [request.url(), request.postData() ?? '', ...Object.values(request.headers())];
  return texts.some((text) => text.includes(realToken));
}

const originsGivenToken = (requests: readonly Request[]): readonly string[] =>
  Array.from(new Set(requests.filter(holdsToken).map(originOf)));

/** Opens the runbook of a site that was built for both tenants, and starts in the real one. */
async function startReal(
  page: Page,
  context: BrowserContext,
  {cloud, baseURL}: {readonly cloud: Cloud; readonly baseURL: string},
) {
  const {requests} = await standInForCloud(context, {cloud, origin: new URL(baseURL).origin});
  const runbook = await openRunbook(page, {locale: 'en'});
  const say = await createSay('en');
  await runbook.findStep.getByRole('button', {name: say('startPanel.real')}).click();
  return {requests, runbook, say};
}

async function signInReal(page: Page, {runbook, say}: {runbook: RunbookPage; say: Say}) {
  const popup = page.waitForEvent('popup');
  await runbook.findStep.getByRole('button', {name: say('sessionBar.signIn'), exact: true}).click();
  await popup;
  await expect(runbook.row('Real Person')).toBeVisible();
}

for (const cloud of Object.values(clouds)) {
  test(`the token goes to the Graph of ${cloud.name} only`, async ({page, context, baseURL}) => {
    const {requests, runbook, say} = await startReal(page, context, {cloud, baseURL: baseURL!});
    await signInReal(page, {runbook, say});
    // The page says which tenant it is, and offers the menu of the other one nowhere.
    await expect(runbook.findStep).toContainText(say('tenantMark.real'));
    await expect(page.getByText(say('practiceMenu.title'))).toHaveCount(0);

    // The list is longer than its first page, and the link to the next leads to a foreign host.
    await expect(runbook.findStep.getByRole('alert')).toBeVisible();

    await runbook.choose('real.person');
    await runbook.confirm();
    await runbook.openFlyout();
    await runbook.button('resetPassword.reset').click();
    await runbook.sendButton('Real Person').click();
    const resets = () =>
      requests.filter(
        (request) => request.method() === 'PATCH' || /resetPassword$/.test(request.url()),
      );
    await expect.poll(() => resets().length).toBe(1);
    // The operation to follow is on a foreign host as well, where there is one.
    await expect(
      runbook.flyout.getByText(say('resetPassword.progress.title')).first(),
    ).toBeVisible();

    expect(originsGivenToken(requests)).toEqual([cloud.graph]);
    expect(requests.map(originOf)).not.toContain(foreignHost);
    const allowed = [new URL(baseURL!).origin, cloud.authority, cloud.graph];
    expect(requests.map(originOf).filter((origin) => !allowed.includes(origin))).toEqual([]);
    // What the two tenants keep is kept apart: the real one for this tab only.
    expect((await readStorages(page)).local).not.toContain(realToken);
  });
}

test('a site with both tenants lets the person choose, and forgets the one that is left', async ({
  page,
  context,
  baseURL,
}) => {
  const {requests, runbook, say} = await startReal(page, context, {
    cloud: clouds.global,
    baseURL: baseURL!,
  });
  await signInReal(page, {runbook, say});
  expect((await readStorages(page)).session).toContain(realTenant.clientId);

  await runbook.findStep.getByRole('button', {name: say('sessionBar.toPractice')}).click();
  await expect(runbook.findStep).toContainText(say('tenantMark.practice'));
  await expect(runbook.findStep.getByText(say('sessionBar.nobody'))).toBeVisible();
  const left = await readStorages(page);
  for (const storage of [left.local, left.session]) {
    expect(storage).not.toContain(realToken);
    expect(storage).not.toContain('refresh-token-of-the-stand-in');
    expect(storage).not.toContain('operator@contoso.example');
    expect(storage).not.toContain('real.person');
  }

  const before = requests.length;
  await runbook.signIn({as: 'helpdesk'});
  await expect(runbook.findStep.getByRole('option').first()).toBeVisible();
  const {origin} = new URL(baseURL!);
  expect(
    requests
      .slice(before)
      .map(originOf)
      .filter((asked) => asked !== origin),
  ).toEqual([]);
  expect((await readStorages(page)).local).toContain('msal');

  await runbook.findStep.getByRole('button', {name: say('sessionBar.toReal')}).click();
  await expect(runbook.findStep).toContainText(say('tenantMark.real'));
  await expect(runbook.findStep.getByText(say('sessionBar.nobody'))).toBeVisible();
  const {local} = await readStorages(page);
  expect(
    Object.keys(JSON.parse(local) as object).filter((key) => key.includes('account.keys')),
  ).toEqual([]);
});
