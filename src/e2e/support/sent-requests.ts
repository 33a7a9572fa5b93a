import type {BrowserContext, Page} from '@playwright/test';

/** A request to Graph as the page made it. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/**
 * Notes every request that a page of `context` makes for Graph, across reloads. The practice tenant
 * answers in the page, so the network shows none of them; each goes through `Request` all the same.
 * To be called before the first page is opened.
 */
export async function noteGraphRequests(context: BrowserContext): Promise<SentRequest[]> {
  const sent: SentRequest[] = [];
  await context.exposeFunction('noteGraphRequest', (request: SentRequest) => {
    sent.push(request);
  });
  await context.addInitScript(() => {
    const note = (window as unknown as {noteGraphRequest(request: SentRequest): void})
      .noteGraphRequest;
    window.Request = new Proxy(window.Request, {
      construct(target, [input, init]: [RequestInfo | URL, RequestInit?]) {
        const request = new target(input, init);
        const {pathname} = new URL(request.url);
        if (pathname.startsWith('/v1.0/')) {
          note({method: request.method, path: pathname, body: String(init?.body ?? '')});
        }
        return request;
      },
    });
  });
  return sent;
}

/** The resets among them. */
export function resetsAmong(sent: readonly SentRequest[]): readonly SentRequest[] {
  return sent.filter(
    ({method, path}) =>
      method === 'PATCH' || (method === 'POST' && path.endsWith('/resetPassword')),
  );
}

/** How many resets the practice tenant has accepted, by its own memory. */
export async function acceptedResets(page: Page): Promise<number> {
  const text = await page.evaluate(() => localStorage.getItem('runbook.practice.v1'));
  return (JSON.parse(text ?? '{"operations":[]}') as {operations: unknown[]}).operations.length;
}
