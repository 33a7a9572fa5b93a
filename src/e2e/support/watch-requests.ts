import type {BrowserContext} from '@playwright/test';

export interface WatchedRequests {
  /** How many requests there were. */
  count(): number;
  /**
   * What a site that only serves its own files never hears: requests to other hosts, requests that
   * write, and those of its own host that name a path of Graph or of a token endpoint.
   */
  beyond(site: string): readonly string[];
}

/** Notes every request of the pages, windows and frames of a context. */
export function watchRequests(context: BrowserContext): WatchedRequests {
  const asked: {readonly method: string; readonly url: URL}[] = [];
  context.on('request', (request) =>
    asked.push({method: request.method(), url: new URL(request.url())}),
  );
  return {
    count: () => asked.length,
    beyond(site) {
      const {origin} = new URL(site);
      const isElsewhere = (url: URL) =>
        /^https?:|^wss?:/.test(url.protocol) && url.origin !== origin;
      const isOfTenant = ({pathname}: URL) => /v1\.0|practice\/(?:token|keys)/.test(pathname);
      return asked
        .filter(({method, url}) => method !== 'GET' || isElsewhere(url) || isOfTenant(url))
        .map(({method, url}) => `${method} ${url.href}`);
    },
  };
}
