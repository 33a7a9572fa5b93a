import {prepareList} from '../support/prepared-reset';
import {operators} from '../support/runbook-page';
import {serveHostileSite} from '../support/hostile-site';
import {noteGraphRequests} from '../support/sent-requests';
import {expect, test} from '../support/test';
import {watchHarm} from '../support/watch-harm';

/*
 * A page of somebody else that frames the runbook, opens it and talks to it, while an administrator
 * is signed in there.
 */

const pages = [
  '/reset-the-user-password/',
  '/nl-NL/reset-the-user-password/',
  '/auth/redirect/',
  '/practice/sign-in/',
  '/live-frame/',
  '/404.html',
];

test.describe('framing', () => {
  test.use({expectedViolations: [/frame-ancestors|ERR_BLOCKED_BY_RESPONSE|refused to frame/i]});

  test('no page of the site shows in a frame of another one', async ({page, baseURL}) => {
    const {origin} = new URL(baseURL!);
    const frames = pages.map((path) => `<iframe src="${origin}${path}"></iframe>`).join('');
    const site = await serveHostileSite({'/': `<!doctype html><title>hostile</title>${frames}`});
    await page.goto(site.origin);
    await expect
      .poll(() => page.frames().filter((frame) => frame.url().startsWith('chrome-error:')).length)
      .toBe(pages.length);
    await site.close();
  });
});

/** Every message that a page of the site, its frame or a library in it is known to take, and junk. */
const talk = `
  const shapes = [
    'live-frame-hello', 'live-frame-connect', {type: 'ready'}, {type: 'height', pixels: 1e9},
    {type: 'run', code: 'harm("run")', theme: 'dark', language: 'en', texts: {}}, {type: 'theme', theme: 'x'},
    {v: 1, payload: 'code=forged&state=forged'}, {eventType: 'msal:loginSuccess', payload: {}},
    {eventType: 'msal:logoutSuccess'}, {type: 'webpackOk'}, {source: 'react-devtools-content-script'},
    '', null, 7, [], {__proto__: null, toString: null}, 'x'.repeat(1e6),
  ];
  const say = (target) => {
    for (const shape of shapes) {
      try { target.postMessage(shape, '*', [new MessageChannel().port1]); } catch (error) {}
    }
  };
  for (const name of ['msal.broadcast.event', 'forged']) say({postMessage: (shape) => new BroadcastChannel(name).postMessage(shape)});
`;

test('a page that opens, reads, leads and messages the runbook gets nowhere', async ({
  page,
  context,
  baseURL,
}) => {
  const harm = await watchHarm(context);
  const sent = await noteGraphRequests(context);
  const runbook = await prepareList(page, {locale: 'en'});
  await expect(runbook.findStep.getByRole('option').first()).toBeVisible();
  const before = sent.length;

  const {origin} = new URL(baseURL!);
  const site = await serveHostileSite({
    '/': '<!doctype html><title>hostile</title><h1>hostile</h1>',
  });
  const hostile = await context.newPage();
  await hostile.goto(site.origin);
  for (const path of ['/reset-the-user-password/', '/auth/redirect/', '/practice/sign-in/']) {
    const opened = context.waitForEvent('page');
    await hostile.evaluate(
      ([address, name]) => {
        const opener = window as unknown as {opened: Window | null};
        opener.opened = window.open(address, name);
      },
      [origin + path, `runbook ${path}`] as const,
    );
    const popup = await opened;
    await expect(popup.getByRole('heading', {level: 1})).toBeVisible();
    // The site's pages are cut off from whoever opens them; what is not can be neither read nor led.
    const reached = await hostile.evaluate(
      ([script, name]) => {
        const {opened} = window as unknown as {opened: Window | null};
        const found: string[] = [];
        const attempt = (name: string, act: () => unknown) => {
          try {
            if (act() !== undefined) found.push(name);
          } catch {
            // Refused.
          }
        };
        attempt('document', () => opened?.document.title);
        attempt('storage', () => opened?.sessionStorage.length);
        attempt('address', () => opened?.location.href);
        attempt('script', () =>
          (opened as unknown as {eval?: (text: string) => unknown}).eval?.('1'),
        );
        attempt('name', () => opened?.name);
        // Twice: to whom was opened, and to whom the browser finds under the name.
        new Function(
          'opened',
          'named',
          `${script} if (opened) say(opened); if (named) say(named);`,
        )(opened, window.open('', name));
        return found;
      },
      [talk, `runbook ${path}`] as const,
    );
    expect(reached, path).toEqual([]);
    expect(await popup.evaluate(() => window.opener === null), path).toBe(
      path !== '/auth/redirect/',
    );
    for (const each of context.pages().slice(2)) await each.close();
  }

  await page.bringToFront();
  await expect(runbook.findStep.getByText(operators.global, {exact: true})).toBeVisible();
  await expect(runbook.findStep.getByRole('option', {selected: true})).toHaveCount(0);
  await harm.expectNone(page);
  expect(sent.slice(before)).toEqual([]);
  expect(site.asked).toEqual([]);
  await site.close();
});
