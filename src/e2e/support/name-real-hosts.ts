import type {BrowserContext} from '@playwright/test';

import type {SiteTenant} from '../../auth/site-tenant';
import {addContentPolicy, readContentPolicy} from '../../policy/add-content-policy';

/**
 * Gives the pages of a site that was built without `tenant` the policy that a build with it writes,
 * in the page and in its header, by the build's own code. To be called before the first page is
 * opened.
 */
export async function nameRealHosts(
  context: BrowserContext,
  {tenant, origin}: {readonly tenant: SiteTenant; readonly origin: string},
): Promise<void> {
  await context.route(
    (url) => url.origin === origin,
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch({maxRedirects: 0});
      const html = await response.text();
      const built = readContentPolicy(html);
      const headers = response.headers();
      const header = headers['content-security-policy'] ?? '';
      // The live frame is the same in every build.
      if (built === null || header.includes('sandbox')) return route.fulfill({response});
      const body = addContentPolicy(
        html.replace(/<meta http-equiv="Content-Sec[^>]*>/, ''),
        tenant,
      );
      const policy = readContentPolicy(body) ?? '';
      // A page that does not exist has a header that holds for everything.
      const isOwn = header.includes(built);
      return route.fulfill({
        response,
        body,
        headers: {
          ...headers,
          'content-security-policy': isOwn ? header.replace(built, policy) : header,
        },
      });
    },
  );
}
