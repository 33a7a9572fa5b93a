import {clouds, type CloudName} from '../../graph/clouds';
import {expect, test} from '../support/test';
import {serveSignInApp} from './serve-app';

/*
 * What a real tenant would be asked, up to the door of the authority: nothing here leaves the machine.
 */
const clientId = '6f1f1e2d-0c0b-4a59-8877-665544332211';
const tenantId = '0a1b2c3d-1111-4222-8333-444455556666';

for (const cloud of Object.values(clouds)) {
  test(`asks the authority of ${cloud.name} and nobody else`, async ({page, context}) => {
    const app = await serveSignInApp();
    const foreign: URL[] = [];
    await context.route(
      (url) => url.origin !== app.origin,
      (route) => {
        foreign.push(new URL(route.request().url()));
        return route.fulfill({contentType: 'text/html', body: '<h1>Authority</h1>'});
      },
    );
    await page.goto(`${app.address}?client=${clientId}&tenant=${tenantId}&cloud=${cloud.name}`);
    await page.getByLabel('Scopes').fill('User.Read.All');
    const [window] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', {name: 'Sign in in a window'}).click(),
    ]);
    await expect(window.getByRole('heading', {name: 'Authority'})).toBeVisible();
    await app.close();

    const asked = new URL(window.url());
    expect(`${asked.origin}${asked.pathname}`).toBe(
      `${cloud.authority}/${tenantId}/oauth2/v2.0/authorize`,
    );
    const scopes = asked.searchParams.get('scope')?.split(' ') ?? [];
    const prefix: Record<CloudName, string> = {
      global: '',
      'us-gov-l4': 'https://graph.microsoft.us/',
      'us-gov-dod': 'https://dod-graph.microsoft.us/',
      china: 'https://microsoftgraph.chinacloudapi.cn/',
    };
    expect(scopes.sort()).toEqual(
      [`${prefix[cloud.name]}User.Read.All`, 'openid', 'profile', 'offline_access'].sort(),
    );
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: clientId,
      redirect_uri: app.redirectUri,
      response_type: 'code',
      code_challenge_method: 'S256',
      prompt: 'select_account',
    });
    // The capability that lets Graph challenge with claims, so that a revoked session ends at once.
    expect(JSON.parse(asked.searchParams.get('claims') ?? '{}')).toMatchObject({
      access_token: {xms_cc: {values: ['CP1']}},
    });
    expect(Array.from(new Set(foreign.map(({origin}) => origin)))).toEqual([cloud.authority]);
  });
}
