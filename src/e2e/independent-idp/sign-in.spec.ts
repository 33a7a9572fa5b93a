import type {Page, Request, Response} from '@playwright/test';
import {createRemoteJWKSet, decodeJwt, jwtVerify} from 'jose';

import type {AuthState} from '../../auth/auth';
import {expect, test as base} from '../support/test';
import {
  clientId,
  readScope,
  startIdentityProvider,
  writeScope,
  type IdentityProvider,
} from './identity-provider';
import {serveSignInApp, type SignInApp} from './serve-app';

/*
 * The product's `createAuth` against an identity provider that nobody here wrote.
 */

interface Stand {
  readonly app: SignInApp;
  readonly provider: IdentityProvider;
}

const test = base.extend<object, {stand: Stand}>({
  stand: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from here.
    async ({}, use) => {
      const app = await serveSignInApp();
      const provider = await startIdentityProvider(app);
      await use({app, provider});
      await provider.close();
      await app.close();
    },
    {scope: 'worker'},
  ],
});

/** MSAL adds a query to the token endpoint's address. */
const isToken = (message: Request | Response) => new URL(message.url()).pathname === '/token';

const button = (page: Page, name: string) => page.getByRole('button', {name, exact: true});

async function open(page: Page, {app, provider}: Stand, scopes: string) {
  await page.goto(
    `${app.address}?issuer=${encodeURIComponent(provider.issuer)}&client=${clientId}#step-2`,
  );
  await page.getByLabel('Scopes').fill(scopes);
}

const shown = async (page: Page, name: 'state' | 'outcome'): Promise<unknown> =>
  JSON.parse((await page.locator(`#${name}`).textContent()) || 'null');
const stateOf = async (page: Page) => (await shown(page, 'state')) as AuthState | null;
/** The state once it has settled: right after a page has loaded there is none yet. */
const expectState = (page: Page) => expect.poll(() => stateOf(page));
const expectActiveName = (page: Page) =>
  expect.poll(async () => (await stateOf(page))?.active?.username ?? null);

/** Waits for what the last button gave. */
async function outcomeOf(page: Page): Promise<unknown> {
  await expect(page.locator('#outcome')).not.toHaveText(/^(null)?$/);
  return shown(page, 'outcome');
}

/** Fills in the provider's own pages: any password will do. */
async function logIn(page: Page, name: string) {
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('any');
  await button(page, 'Sign-in').click();
}
const agree = (page: Page) => button(page, 'Continue').click();

async function click(page: Page, name: string): Promise<Page> {
  const [window] = await Promise.all([page.waitForEvent('popup'), button(page, name).click()]);
  return window;
}

async function signInInWindow(page: Page, name: string) {
  const window = await click(page, 'Sign in in a window');
  await logIn(window, name);
  await agree(window);
  await expect(page.locator('#state')).toContainText(`${name}@independent.example`);
}

test('signs in in a window, with PKCE, and the id token carries the signature of the provider', async ({
  page,
  stand,
}) => {
  await open(page, stand, readScope);
  const answer = page.waitForResponse(isToken);
  await signInInWindow(page, 'ada');

  expect(await outcomeOf(page)).toMatchObject({
    ok: true,
    value: {username: 'ada@independent.example'},
  });
  await expectState(page).toMatchObject({
    active: {objectId: 'oid-ada', name: 'ADA'},
    isWorking: false,
    problem: null,
  });

  const asked = stand.provider.authorizations.at(-1);
  expect(asked?.get('response_type')).toBe('code');
  expect(asked?.get('code_challenge_method')).toBe('S256');
  expect(asked?.get('code_challenge')).toMatch(/^[\w-]{43}$/);
  const form = new URLSearchParams((await answer).request().postData() ?? '');
  expect(form.get('code_verifier')).toMatch(/^[\w.~-]{43,128}$/);
  expect(form.has('client_secret')).toBe(false);

  const {id_token: idToken} = (await (await answer).json()) as {id_token: string};
  const {payload} = await jwtVerify(
    idToken,
    createRemoteJWKSet(new URL(`${stand.provider.issuer}/jwks`)),
    {issuer: stand.provider.issuer, audience: clientId},
  );
  expect(payload['nonce']).toBe(asked?.get('nonce'));
  expect(payload.sub).toBe('ada');
});

test('signs in by redirect and comes back to the same place', async ({page, stand}) => {
  await open(page, stand, readScope);
  const left = page.url();
  await button(page, 'Sign in by redirect').click();
  await logIn(page, 'bob');
  await agree(page);
  await expect(page.locator('#state')).toContainText('bob@independent.example');
  expect(page.url()).toBe(left);
  await expectState(page).toMatchObject({active: {objectId: 'oid-bob'}});
});

test('gets tokens silently, across a reload, without asking the provider again', async ({
  page,
  stand,
}) => {
  await open(page, stand, readScope);
  await signInInWindow(page, 'cleo');
  await page.reload();
  await page.getByLabel('Scopes').fill(readScope);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await button(page, 'Get a token').click();
  expect(await outcomeOf(page)).toMatchObject({ok: true, value: expect.stringMatching(/.{20,}/)});
  expect(requests).toEqual([]);
});

test('refreshes a token that has run out', async ({page, stand}) => {
  await open(page, stand, readScope);
  await signInInWindow(page, 'dora');
  await button(page, 'Get a token').click();
  const first = await outcomeOf(page);
  await page.clock.install();
  await page.clock.setFixedTime(Date.now() + 3600_000);
  const refresh = page.waitForRequest(isToken);
  await button(page, 'Get a token').click();
  expect(new URLSearchParams((await refresh).postData() ?? '').get('grant_type')).toBe(
    'refresh_token',
  );
  const second = await outcomeOf(page);
  expect(second).toMatchObject({ok: true});
  expect(second).not.toEqual(first);
});

test('asks for consent to a new scope, and gets its token after a person agreed', async ({
  page,
  stand,
}) => {
  await open(page, stand, readScope);
  await signInInWindow(page, 'emil');
  await page.getByLabel('Scopes').fill(writeScope);
  await button(page, 'Get a token').click();
  expect(await outcomeOf(page)).toEqual({ok: false, problem: {code: 'consent-required'}});

  const window = await click(page, 'Consent in a window');
  await expect(window.getByText(writeScope, {exact: true})).toBeVisible();
  await agree(window);
  expect(await outcomeOf(page)).toMatchObject({ok: true});

  await button(page, 'Get a token').click();
  expect(await outcomeOf(page)).toMatchObject({ok: true, value: expect.any(String)});
});

test('consents by redirect', async ({page, stand}) => {
  await open(page, stand, readScope);
  await signInInWindow(page, 'finn');
  await page.getByLabel('Scopes').fill(writeScope);
  await button(page, 'Consent by redirect').click();
  await agree(page);
  await expect(page.locator('#state')).toContainText('finn@independent.example');
  await page.getByLabel('Scopes').fill(writeScope);
  await button(page, 'Get a token').click();
  expect(await outcomeOf(page)).toMatchObject({ok: true});
});

for (const method of ['in a window', 'by redirect'] as const) {
  test(`says that a person declined ${method}`, async ({page, stand}) => {
    await open(page, stand, readScope);
    const pending = method === 'in a window' ? click(page, `Sign in ${method}`) : null;
    if (!pending) await button(page, `Sign in ${method}`).click();
    const window = (await pending) ?? page;
    await logIn(window, 'gil');
    await window.getByRole('link', {name: '[ Cancel ]'}).click();
    await expect(page.locator('#state')).toContainText('consent-declined');
    await expectState(page).toMatchObject({
      active: null,
      isWorking: false,
      problem: {code: 'consent-declined', message: 'End-User aborted interaction'},
    });
  });
}

test('notices a closed window at once, and lets a person try again either way', async ({
  page,
  stand,
}) => {
  await open(page, stand, readScope);
  const first = await click(page, 'Sign in in a window');
  await first.getByPlaceholder('Enter any login').waitFor();
  await first.close();
  await expect(page.locator('#outcome')).toContainText('cancelled', {timeout: 3000});
  await expectState(page).toMatchObject({isWorking: false, problem: {code: 'cancelled'}});

  const second = await click(page, 'Sign in in a window');
  await second.getByPlaceholder('Enter any login').waitFor();
  await second.close();
  await expect(page.locator('#outcome')).toContainText('cancelled', {timeout: 3000});

  await button(page, 'Sign in by redirect').click();
  await logIn(page, 'hana');
  await agree(page);
  await expect(page.locator('#state')).toContainText('hana@independent.example');
});

test('takes up the account of a window that only looked closed', async ({page, stand}) => {
  await open(page, stand, readScope);
  stand.provider.isIsolated = true;
  try {
    const window = await click(page, 'Sign in in a window');
    await window.getByPlaceholder('Enter any login').waitFor();
    // Chromium under test gives every page the focus, so the page takes the window for closed.
    await expect(page.locator('#outcome')).toContainText('cancelled');
    await logIn(window, 'olaf');
    await agree(window);
    await expect(page.locator('#state')).toContainText('olaf@independent.example');
    await expectState(page).toMatchObject({isWorking: false, problem: null});
  } finally {
    stand.provider.isIsolated = false;
  }
});

test('recovers from a reload while the window was open', async ({page, stand}) => {
  await open(page, stand, readScope);
  const window = await click(page, 'Sign in in a window');
  await window.getByPlaceholder('Enter any login').waitFor();
  await page.reload();
  await page.getByLabel('Scopes').fill(readScope);
  await window.close();
  await signInInWindow(page, 'ivy');
});

test('asks for one sign-in at a time', async ({page, stand}) => {
  await open(page, stand, readScope);
  const window = await click(page, 'Sign in in a window');
  await window.getByPlaceholder('Enter any login').waitFor();
  await button(page, 'Sign in in a window').click();
  expect(await outcomeOf(page)).toMatchObject({problem: {code: 'in-progress'}});
  await expectState(page).toMatchObject({isWorking: true});
  expect(page.context().pages()).toHaveLength(2);
});

test('says that the browser blocked the window', async ({page, stand}) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await open(page, stand, readScope);
  await button(page, 'Sign in in a window').click();
  expect(await outcomeOf(page)).toMatchObject({problem: {code: 'popup-blocked'}});
});

test('says that the provider cannot be reached, and works again when it can', async ({
  page,
  stand,
}) => {
  await open(page, stand, readScope);
  await signInInWindow(page, 'jon');
  await page.getByLabel('Scopes').fill(writeScope);
  await page.route('**/token?*', (route) => route.abort());
  await button(page, 'Get a token').click();
  expect(await outcomeOf(page)).toEqual({ok: false, problem: {code: 'offline'}});
  await page.unroute('**/token?*');
  await button(page, 'Get a token').click();
  await expect(page.locator('#outcome')).toContainText('consent-required');
});

test('keeps several accounts, switches between them and remembers which', async ({page, stand}) => {
  await open(page, stand, readScope);
  await signInInWindow(page, 'kim');
  await signInInWindow(page, 'lea');
  await expectActiveName(page).toBe('lea@independent.example');
  const first = (await stateOf(page))?.accounts[0]?.username ?? null;
  expect(first).not.toBeNull();
  await button(page, 'Switch to the first account').click();
  await expectActiveName(page).toBe(first);
  await page.reload();
  await expectActiveName(page).toBe(first);
  await expect.poll(async () => (await stateOf(page))?.accounts.length).toBe(2);
});

for (const method of ['in a window', 'by redirect'] as const) {
  test(`signs out ${method}, here and at the provider`, async ({page, stand}) => {
    await open(page, stand, readScope);
    await signInInWindow(page, 'mia');
    const left = page.url();
    const pending = method === 'in a window' ? click(page, `Sign out ${method}`) : null;
    if (!pending) await button(page, `Sign out ${method}`).click();
    const window = (await pending) ?? page;
    await window.getByRole('button', {name: 'Yes, sign me out'}).click();
    await expect(page.locator('#state')).toContainText('"isWorking":false');
    await expectState(page).toMatchObject({accounts: [], active: null, problem: null});
    expect(page.url()).toBe(left);

    await page.getByLabel('Scopes').fill(readScope);
    await button(page, 'Get a token').click();
    expect(await outcomeOf(page)).toEqual({ok: false, problem: {code: 'sign-in-required'}});
    const again = await click(page, 'Sign in in a window');
    await expect(again.getByPlaceholder('Enter any login')).toBeVisible();
  });
}

test('keeps tokens and codes out of the console, the address and the history', async ({
  page,
  stand,
}) => {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  const answer = page.waitForResponse(isToken);
  await open(page, stand, readScope);
  await button(page, 'Sign in by redirect').click();
  await logIn(page, 'nina');
  await agree(page);
  await expect(page.locator('#state')).toContainText('nina@independent.example');
  const body = (await (await answer).json()) as Record<string, string>;
  const code = new URLSearchParams((await answer).request().postData() ?? '').get('code');
  const secrets = [body['access_token'], body['id_token'], body['refresh_token'], code].filter(
    (secret) => secret !== undefined && secret !== null,
  );
  expect(secrets.length).toBeGreaterThanOrEqual(3);
  expect(decodeJwt(body['id_token'] ?? '').sub).toBe('nina');
  for (const secret of secrets) {
    expect(lines.join('\n')).not.toContain(secret);
    expect(page.url()).not.toContain(secret);
  }
});

test('the redirect page opened by hand says so', async ({page, stand}) => {
  await page.goto(stand.app.redirectUri);
  await expect(page.locator('body')).toHaveText('no-answer');
});
