import type {BrowserContext, Page} from '@playwright/test';
import {prepareReset} from './support/prepared-reset';
import {readClipboard} from './support/read-clipboard';
import {runbookOn} from './support/runbook-page';
import {locales} from './support/runbook-texts';
import {noteGraphRequests} from './support/sent-requests';
import {expect, test} from './support/test';

/*
 * The canary: a known password goes through a whole reset, and is then looked for everywhere. It may
 * only have been in its one request, on the screen while it was shown, and in the clipboard after
 * Copy.
 */

const canary = 'Zk7#kanarie-Vuur';

/** The forms that it could take on its way somewhere. */
const forms = [
  canary,
  encodeURIComponent(canary),
  JSON.stringify(canary).slice(1, -1),
  Buffer.from(canary).toString('base64').replace(/=+$/, ''),
  canary.split('').reverse().join(''),
  // What is left where `#` cuts an address short.
  canary.split('#')[1] ?? canary,
];

const formsIn = (text: string) => forms.filter((form) => text.includes(form));

/** Everything that a page's origin keeps and shows, as one text. */
async function readPage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [location.href, document.referrer, document.cookie, window.name];
    parts.push(document.title, JSON.stringify(history.state) ?? '');
    parts.push(JSON.stringify(Object.entries(localStorage)));
    parts.push(JSON.stringify(Object.entries(sessionStorage)));
    parts.push(JSON.stringify(performance.getEntries()));

    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        parts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    for (const {name, version} of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '', version);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of Array.from(database.objectStoreNames)) {
        parts.push(
          await new Promise<string>((resolve, reject) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(JSON.stringify(reading.result));
            reading.onerror = () => reject(reading.error);
          }),
        );
      }
      database.close();
    }
    return parts.join('\n');
  });
}

/** The document with its attributes and the present values of its fields. */
async function readDocument(page: Page): Promise<{attributes: string; texts: string}> {
  return page.evaluate(() => {
    const elements = Array.from(document.querySelectorAll('*'));
    return {
      attributes: elements
        .flatMap((element) => Array.from(element.attributes, ({value}) => value))
        .join('\n'),
      texts: [
        document.documentElement.textContent,
        ...elements.map((element) => (element instanceof HTMLInputElement ? element.value : '')),
      ].join('\n'),
    };
  });
}

/** Collects what leaves the pages of a context: requests and what is written to the console. */
function watch(context: BrowserContext) {
  const requests: string[] = [];
  const messages: string[] = [];
  context.on('request', (request) => {
    requests.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()));
  });
  context.on('page', (page) => page.on('framenavigated', (frame) => requests.push(frame.url())));
  context.on('console', (message) => messages.push(message.text()));
  context.on('weberror', (error) => messages.push(String(error.error().stack)));
  return {requests, messages};
}

const hidingPlaces: Readonly<Record<string, (text: string) => unknown>> = {
  'the address': (text) => history.replaceState(null, '', `#${encodeURIComponent(text)}`),
  'the state of the history': (text) => history.replaceState({text}, ''),
  'the local storage': (text) => localStorage.setItem('planted', text),
  'the session storage': (text) => sessionStorage.setItem('planted', text),
  'a cookie': (text) => (document.cookie = `planted=${encodeURIComponent(text)}`),
  'the name of the window': (text) => (window.name = text),
  'the performance entries': (text) => performance.mark(text),
  'a cache': async (text) => (await caches.open('planted')).put('/planted', new Response(text)),
  'a database': (text) =>
    new Promise<void>((resolve) => {
      const opening = indexedDB.open('planted', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('s').add(text, 1);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    }),
};

for (const [place, plant] of Object.entries(hidingPlaces)) {
  test(`the search would find the password in ${place}`, async ({page}) => {
    await page.goto('/practise/');
    expect(formsIn(await readPage(page))).toEqual([]);
    await page.evaluate(plant, canary);
    expect(formsIn(await readPage(page))).not.toEqual([]);
  });
}

test('the search would find the password in a request, an attribute, a field and the console', async ({
  page,
  context,
}) => {
  const left = watch(context);
  await page.goto('/practise/');
  await page.evaluate((text) => {
    // The console of the page, not of the test.
    // eslint-disable-next-line no-console
    console.info(text);
    document.body.setAttribute('data-planted', text);
    document.body.append(Object.assign(document.createElement('input'), {value: text}));
    return fetch('/planted', {method: 'POST', body: text});
  }, canary);
  const {attributes, texts} = await readDocument(page);
  expect(formsIn(attributes)).not.toEqual([]);
  expect(formsIn(texts)).not.toEqual([]);
  expect(formsIn(left.requests.join('\n'))).not.toEqual([]);
  expect(formsIn(left.messages.join('\n'))).not.toEqual([]);
});

for (const locale of locales) {
  test(`the password is nowhere but in its one request and on the screen, ${locale}`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const left = watch(context);
    page.on('framenavigated', (frame) => left.requests.push(frame.url()));
    const sent = await noteGraphRequests(context);
    const runbook = await prepareReset(page, {locale});
    const {flyout, button} = runbook;
    await page.evaluate(() => navigator.clipboard.writeText('before'));

    await flyout.getByRole('radio', {name: runbook.say('resetPassword.choice.own')}).check();
    const field = flyout.getByLabel(runbook.say('resetPassword.own.label'), {exact: true});
    await field.pressSequentially(canary);
    expect(formsIn((await readDocument(page)).attributes)).toEqual([]);
    expect(formsIn(await readPage(page))).toEqual([]);

    await runbook.continueToQuestion();
    await runbook.sendButton().click();
    await runbook.expectDone();
    // In no field any more, and not shown before it is asked for.
    expect(formsIn(JSON.stringify(await readDocument(page)))).toEqual([]);

    await button('resetPassword.password.show').click();
    const shown = await readDocument(page);
    expect(shown.texts).toContain(canary);
    expect(formsIn(shown.attributes)).toEqual([]);
    expect(formsIn(await readPage(page))).toEqual([]);

    expect(await readClipboard(page)).toBe('before');
    await button('resetPassword.password.copy').click();
    await expect(flyout.getByText(runbook.say('resetPassword.password.copied'))).toBeVisible();
    expect(await readClipboard(page)).toBe(canary);

    await runbook.closeFlyout();
    await expect.poll(() => readClipboard(page)).toBe('');
    expect(formsIn(JSON.stringify(await readDocument(page)))).toEqual([]);
    expect(formsIn(await page.content())).toEqual([]);
    expect(formsIn(await readPage(page))).toEqual([]);

    // Walks on: to another step, another article, back, another language, and a fresh load.
    await page.goto(`${runbook.address}#step-1-3`);
    await page.getByRole('navigation').locator('a[href$="/practise/"]').first().click();
    await page.waitForURL('**/practise/');
    expect(formsIn(await readPage(page))).toEqual([]);
    await page.goBack();
    await expect(runbook.resetStep).toBeVisible();
    expect(formsIn(JSON.stringify(await readDocument(page)))).toEqual([]);
    const translated = runbookOn(page, locale === 'en' ? 'nl-NL' : 'en');
    await page.goto(translated.address);
    await expect(
      translated.resetStep.getByText(
        translated.say('resetPassword.panel.done').split('{')[0] ?? '',
      ),
    ).toBeVisible();
    await page.reload();
    expect(formsIn(JSON.stringify(await readDocument(page)))).toEqual([]);
    expect(formsIn(await readPage(page))).toEqual([]);
    expect(formsIn(JSON.stringify(await context.storageState({indexedDB: true})))).toEqual([]);

    // It was in one request to the tenant, and in none to the network.
    const carriers = sent.filter((request) => formsIn(JSON.stringify(request)).length > 0);
    expect(carriers.map(({method, path}) => `${method} ${path.split('/').at(-1)}`)).toEqual([
      'POST resetPassword',
    ]);
    expect(formsIn(carriers[0]?.path ?? canary)).toEqual([]);
    expect(left.requests.length).toBeGreaterThan(10);
    expect(formsIn(left.requests.join('\n'))).toEqual([]);
    expect(formsIn(left.messages.join('\n'))).toEqual([]);
  });
}
