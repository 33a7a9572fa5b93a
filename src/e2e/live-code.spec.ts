import type {Page} from '@playwright/test';

import {expect, test} from './support/test';

/** Opens the live block of a step (0 is the first) and returns its parts. */
async function openExample(page: Page, step: number, locale: 'en' | 'nl' = 'en') {
  await page.goto(
    locale === 'en' ? '/reset-the-user-password/' : '/nl-NL/reset-the-user-password/',
  );
  const details = page
    .locator('details')
    .filter({has: page.locator('pre')})
    .nth(step);
  await details.locator('summary').click();
  await details
    .getByRole('button', {name: locale === 'en' ? 'Edit and run' : 'Bewerken en uitvoeren'})
    .click();
  return {
    editor: details.getByRole('textbox'),
    run: details.getByRole('button', {name: locale === 'en' ? 'Run' : 'Uitvoeren', exact: true}),
    status: details.getByRole('status'),
    frame: details.locator('iframe'),
    result: details.frameLocator('iframe'),
  };
}

test('nothing of live code is loaded before it is asked for, and nothing runs before Run', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const {editor, frame} = await openExample(page, 0);
  await expect(editor).toBeFocused();
  await expect(frame).toHaveCount(0);
  expect(requests.filter((url) => url.includes('/live-frame/'))).toEqual([]);
});

test('step 1 lists people of the practice tenant, again after an edit', async ({page}) => {
  const {editor, run, result} = await openExample(page, 0);
  await run.click();
  await expect(result.locator('pre')).toContainText('"status": 200');
  await editor.fill((await editor.inputValue()).replace("$top: '5'", "$top: '1'"));
  await editor.press('Control+Enter');
  await expect(result.locator('pre')).toContainText('"status": 200');
  await expect(result.locator('pre')).toContainText('$skiptoken');
});

test('step 2 answers its batch', async ({page}) => {
  const {run, result} = await openExample(page, 1);
  await run.click();
  await expect(result.locator('pre')).toContainText('"id": "operatorRoles"');
  await expect(result.locator('pre')).not.toContainText('"error"');
});

test('step 3 resets a practice password and follows the operation to its end', async ({page}) => {
  const {run, result} = await openExample(page, 2);
  await run.click();
  await expect(result.locator('pre')).toContainText('"status": 202');
  await expect(result.locator('pre')).toContainText('"status": "succeeded"', {timeout: 60_000});
});

test('an endless loop is stopped, in Dutch too, and the page stays alive', async ({page}) => {
  const {editor, run, result, status} = await openExample(page, 0, 'nl');
  await editor.fill('while (true) {}');
  await run.click();
  await expect(result.getByRole('alert')).toContainText('langer dan een seconde');
  await expect(status).toContainText('De reden staat hieronder');
  await editor.fill('render(nergens)');
  await run.click();
  await expect(result.getByRole('alert')).toContainText('gestopt door deze fout');
  await editor.fill('render(<p>eerst</p>); while (true) {}');
  await run.click();
  await expect(result.getByRole('alert')).toContainText('langer dan een seconde');
  await editor.fill('render(<p>weer goed</p>)');
  await run.click();
  await expect(result.getByText('weer goed')).toBeVisible();
  await expect(status).toContainText('Het resultaat staat hieronder');
});

test('a frame that no guard can stop is removed, and another run works', async ({page}) => {
  const {editor, run, frame, result, status} = await openExample(page, 0);
  await editor.fill("render(<p>x</p>); new Function('for (;;) {}')();");
  await run.click();
  await expect(status).toContainText('stopped responding', {timeout: 30_000});
  await expect(frame).toHaveCount(0);
  await editor.fill('render(<p>fine again</p>)');
  await run.click();
  await expect(result.getByText('fine again')).toBeVisible();
});

for (const [name, code] of [
  ['at once', "render(<p>x</p>); throw new Error('on purpose')"],
  ['later', "render(<p>x</p>); setTimeout(() => { throw new Error('on purpose') }, 50)"],
  ['while rendering', "render(<Broken />); function Broken() { throw new Error('on purpose') }"],
] as const) {
  test(`an error thrown ${name} is shown in the frame only`, async ({page}) => {
    const {editor, run, result} = await openExample(page, 0);
    await editor.fill(code);
    await run.click();
    await expect(result.getByRole('alert').first()).toContainText('on purpose');
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  });
}

test('a promise that nobody waits for fails without disturbing anyone', async ({page}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const {editor, run, result} = await openExample(page, 0);
  await editor.fill("void Promise.reject(new Error('on purpose')); render(<p>goes on</p>)");
  await run.click();
  await expect(result.getByText('goes on')).toBeVisible();
  expect(errors.filter(({stack}) => !stack?.includes('live-frame'))).toEqual([]);
});

for (const [name, attempt, refusedBy] of [
  ['storage of the page', 'localStorage.length'],
  ['session storage', 'sessionStorage.length'],
  ['cookies', 'document.cookie'],
  [
    'databases',
    "await new Promise((d, f) => { const r = indexedDB.open('x'); r.onsuccess = d; r.onerror = f })",
  ],
  ['the page', 'parent.document.title'],
  ['the address of the page', 'top.location.href'],
  ['the network', "await fetch('/')", 'connect-src'],
  ['another host', "await fetch('https://graph.microsoft.com/v1.0/me')", 'connect-src'],
  ['WebRTC', 'new RTCPeerConnection()'],
] as const) {
  test.describe(() => {
    if (refusedBy) test.use({expectedViolations: [refusedBy]});

    test(`code in the frame cannot reach ${name}`, async ({page}) => {
      await page.addInitScript(() => {
        if (window === top) localStorage.setItem('secret', 'of the page');
      });
      const {editor, run, result} = await openExample(page, 0);
      await editor.fill(
        `let found; try { ${attempt}; found = 'reached' } catch (e) { found = 'refused' } render(<p>{found}</p>)`,
      );
      await run.click();
      await expect(result.getByText('refused')).toBeVisible();
    });
  });
}

test.describe('code cannot lead its frame, and what it knows,', () => {
  test.use({expectedViolations: ['frame-src']});

  test('to another host', async ({page}) => {
    const elsewhere = 'http://127.0.0.1:9/';
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const violation = page.waitForEvent('console', (message) => /frame-src/.test(message.text()));
    const {editor, run} = await openExample(page, 0);
    await editor.fill(`render(<p>leaving</p>); location.href = '${elsewhere}?secret=1';`);
    await run.click();
    await violation;
    expect(asked.filter((url) => url.startsWith(elsewhere))).toEqual([]);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  });
});
