import {openRunbook} from './support/runbook-page';
import {locales} from './support/runbook-texts';
import {expect, test} from './support/test';
import {tourWidgets} from './support/tour-widgets';

/*
 * The practice tenant never touches the network: from the first page to the end of every state, and
 * with live code running, nothing is asked of any host but the one that serves the site.
 */

for (const locale of locales) {
  test(`practice asks nothing of any other host, ${locale}`, async ({page, context, baseURL}) => {
    test.setTimeout(120_000);
    const asked: URL[] = [];
    const writes: string[] = [];
    context.on('request', (request) => {
      asked.push(new URL(request.url()));
      if (request.method() !== 'GET') writes.push(request.url());
    });
    await tourWidgets({page, locale, visit: async () => undefined});

    expect(asked.length).toBeGreaterThan(20);
    const {origin} = new URL(baseURL!);
    expect(
      asked.filter((url) => /^https?:|^wss?:/.test(url.protocol) && url.origin !== origin),
    ).toEqual([]);
    expect(writes).toEqual([]);
    // Not even of the site itself: its server never sees a Graph path or a token endpoint.
    expect(asked.filter(({pathname}) => /v1\.0|practice\/(?:token|keys)/.test(pathname))).toEqual(
      [],
    );
  });
}

test('without a network the practice tenant goes on', async ({page, context}) => {
  const runbook = await openRunbook(page, {locale: 'en'});
  await runbook.start();
  await runbook.signIn({as: 'global'});
  await expect(runbook.findStep.getByRole('option').first()).toBeVisible();
  await context.setOffline(true);
  await runbook.choose('milan.rietveld');
  await expect(runbook.button('confirmUser.confirm', {}, runbook.confirmStep)).toBeVisible();
});
