import {openRunbook, type RunbookPage} from '../support/runbook-page';
import {createSay} from '../support/site-messages';
import {expect, test} from '../support/test';
import {hostileText, watchHarm} from '../support/watch-harm';

/*
 * Answers of a sign-in that nobody asked for: they sign nobody in, whatever page they come to.
 */

type Interaction = 'popup' | 'redirect';

/** The `state` of an answer as the sign-in library writes it. */
const stateOf = (interactionType: Interaction, id: string = crypto.randomUUID()) =>
  Buffer.from(JSON.stringify({id, meta: {interactionType}})).toString('base64');

const answerOf = (state: string, more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({code: 'forged', state, session_state: 'forged', ...more}).toString();

const forged = [
  answerOf(stateOf('popup')),
  answerOf(stateOf('redirect')),
  answerOf(stateOf('redirect'), {error: 'access_denied', error_description: hostileText}),
  answerOf('not a state'),
  answerOf(Buffer.from('{"__proto__":{"planted":true}}').toString('base64')),
  `id_token=forged&access_token=forged&${answerOf(stateOf('redirect'))}`,
];

async function expectNobody(runbook: RunbookPage) {
  const {findStep} = runbook;
  await expect(findStep.getByText(runbook.say('sessionBar.nobody'))).toBeVisible();
  const kept = await runbook.page.evaluate(() => Object.keys(localStorage));
  expect(kept.filter((key) => /accesstoken|idtoken|refreshtoken/.test(key))).toEqual([]);
}

test('a forged answer to the redirect page signs nobody in, here or in another tab', async ({
  page,
  context,
}) => {
  const harm = await watchHarm(context);
  const runbook = await openRunbook(page, {locale: 'en'});
  await runbook.start();
  for (const separator of ['#', '?']) {
    for (const answer of forged) {
      const tab = await context.newPage();
      await tab.goto(`/auth/redirect/${separator}${answer}`).catch(() => undefined);
      await expect
        .poll(
          () =>
            tab.isClosed() ||
            !/code=|state=/.test(new URL(tab.url()).search + new URL(tab.url()).hash),
        )
        .toBe(true);
      if (!tab.isClosed()) {
        expect(new URL(tab.url()).origin).toBe(new URL(page.url()).origin);
        await tab.close();
      }
      await expectNobody(runbook);
    }
  }
  await harm.expectNone(page);
});

/** Starts, and leaves for the sign-in page in the same tab, so that an answer is waited for. */
async function leaveForSignIn(runbook: RunbookPage): Promise<void> {
  const button = runbook.button('sessionBar.signInHere', {}, runbook.findStep);
  await runbook.visitAuthority(button, 'redirect');
}

test('an answer of somebody else does not end the sign-in that is waited for', async ({
  page,
  browser,
  baseURL,
}) => {
  // The attacker signs in for themselves, and keeps the answer to hand it to the victim.
  const attacker = await (
    await browser.newContext(baseURL === undefined ? {} : {baseURL})
  ).newPage();
  const theirs = await openRunbook(attacker, {locale: 'en'});
  await theirs.start();
  await leaveForSignIn(theirs);
  // Asked for in the query, where it can be read off the request that carries it.
  await attacker.goto(attacker.url().replace('response_mode=fragment', 'response_mode=query'));
  await attacker.route('**/auth/redirect/**', (route) => route.abort());
  const carrier = attacker.waitForRequest(/\/auth\/redirect\/\?.*code=/);
  await attacker.getByRole('button', {name: 'Gloria Adewale'}).click();
  await attacker.getByRole('button', {name: 'Accept', exact: true}).click();
  const stolen = new URL((await carrier).url()).search.slice(1);
  await attacker.context().close();

  const runbook = await openRunbook(page, {locale: 'en'});
  await runbook.start();
  for (const separator of ['#', '?']) {
    await leaveForSignIn(runbook);
    await page.goto(`/auth/redirect/${separator}${stolen}`);
    await page.waitForURL(`**${runbook.address}`);
    await expectNobody(runbook);
  }
  // The person tries again, and it works.
  await runbook.signIn({as: 'helpdesk', method: 'redirect'});
});

test('the practice sign-in page answers nobody but the site, and nobody without PKCE', async ({
  page,
  context,
  baseURL,
}) => {
  const harm = await watchHarm(context);
  const say = await createSay('en');
  const redirect_uri = `${new URL(baseURL!).origin}/auth/redirect/`;
  // What the site itself asks, to be changed in one thing at a time.
  const runbook = await openRunbook(page, {locale: 'en'});
  await runbook.start();
  const {page: popup} = await runbook.visitAuthority(
    runbook.button('sessionBar.signIn', {}, runbook.findStep),
  );
  await popup.waitForURL(/client_id=/);
  const own = Object.fromEntries(new URL(popup.url()).searchParams);
  await popup.close();

  const changes: readonly Readonly<Record<string, string>>[] = [
    {redirect_uri: 'https://foreign.example/auth/redirect/'},
    {redirect_uri: redirect_uri.replace('localhost', '127.0.0.1')},
    {redirect_uri: redirect_uri.replace('//', '//localhost@foreign.example:')},
    {redirect_uri: 'javascript:harm(1)//'},
    {redirect_uri: `blob:${redirect_uri}`},
    {redirect_uri: '//foreign.example/'},
    {redirect_uri: ''},
    {code_challenge: ''},
    {code_challenge_method: 'plain'},
    {response_type: 'token'},
    {response_type: 'code id_token'},
    {client_id: '6f1f1e2d-0c0b-4a59-8877-665544332211'},
    {client_id: hostileText},
  ];
  for (const change of changes) {
    await page.goto(`/practice/sign-in/?${new URLSearchParams({...own, ...change}).toString()}`);
    await expect(
      page.getByRole('heading', {name: say('practiceSignIn.refused.heading')}),
      JSON.stringify(change),
    ).toBeVisible();
    await expect(page.getByRole('button', {name: 'Gloria Adewale'})).toHaveCount(0);
    expect(new URL(page.url()).pathname).toBe('/practice/sign-in/');
  }
  await harm.expectNone(page);

  // Nobody is signed in silently either, nor is anything answered to a prompt of none from elsewhere.
  await page.goto(
    `/practice/sign-out/?post_logout_redirect_uri=${encodeURIComponent('https://foreign.example/')}`,
  );
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/practice/sign-out/');
});
