import type {BrowserContext} from '@playwright/test';

import type {Cloud} from '../../graph/clouds';

/**
 * Puts a cloud's hosts into the content policy of every page, as a build for a tenant of that cloud
 * does: the site under test was built without one. All the rest of the policy stays in force.
 */
export async function admitCloud(
  context: BrowserContext,
  {cloud, origin}: {readonly cloud: Cloud; readonly origin: string},
): Promise<void> {
  const admit = (policy: string) =>
    policy
      .replace(/connect-src 'self'/g, `connect-src 'self' ${cloud.authority} ${cloud.graph}`)
      .replace(/frame-src 'self'/g, `frame-src 'self' ${cloud.authority}`);
  await context.route(
    (url) => url.origin === origin,
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch({maxRedirects: 0});
      const headers = Object.fromEntries(
        Object.entries(response.headers()).map(([name, value]) => [
          name,
          name === 'content-security-policy' ? admit(value) : value,
        ]),
      );
      const html = await response.text();
      if (admit(html) === html) throw new Error('The page holds no policy to put a cloud into.');
      await route.fulfill({response, headers, body: admit(html)});
    },
  );
}
